import { expect, test } from 'vitest';
import { evenSkill, eventsOf, pickTeams, playMatch } from '../../playground/matches/index.ts';
import { firstDifference } from './rewrite.ts';
import { readPlainReplay } from './plain/plainReplay.ts';

const players = pickTeams(2, () => evenSkill(0.7));
/** This seed brings goals, a demolition and overtime into half a minute. */
const setup = { seed: 12, players, seconds: 30 };
const { bytes, truth } = playMatch(setup);
const replay = readPlainReplay(bytes);
const { frames, body } = replay;

test('a second reader, following the file, reads the whole match', () => {
  expect(replay.versions).toEqual([868, 32, 11]);
  expect(frames).toHaveLength(truth.frames);
  expect(body.network.length % 512).toBe(0);
  expect(replay.padding).toBeLessThan(512 * 8);
  expect(replay.trailer).toBe(4);
});

test('keyframes name the bit and the time of their frame', () => {
  expect(body.keyframes.length).toBeGreaterThan(4);
  for (const { frame, time, position } of body.keyframes)
    expect(frames[frame]).toMatchObject({ bit: position, time });
});

test('a keyframe opens everything alive again, and nothing else does', () => {
  const keyframes = new Set(body.keyframes.map(({ frame }) => frame));
  const alive = new Set<number>();
  for (const [index, { opened, closed }] of frames.entries()) {
    const ids = opened.map(({ actorId }) => actorId);
    const kept = [...alive].filter((id) => !closed.includes(id));
    const again = ids.filter((id) => alive.has(id));
    expect(new Set(again)).toEqual(new Set(keyframes.has(index) ? kept : []));
    for (const id of closed) expect(alive.delete(id)).toBe(true);
    for (const id of ids) alive.add(id);
  }
});

test('keyframes carry the full state: reading may start at any of them', () => {
  const state = new Map<string, unknown>();
  const { frame: middle } = body.keyframes[2]!;
  for (const { updates } of frames.slice(0, middle))
    for (const { actorId, property, value } of updates) state.set(`${actorId} ${property}`, value);
  const again = frames[middle]!.updates.filter(({ property }) => property.endsWith(':PlayerName'));
  expect(again).toHaveLength(players.length);
  for (const { actorId, property, value } of again)
    expect(value).toBe(state.get(`${actorId} ${property}`));
});

test('names, ids and teams arrive whatever they are written in', () => {
  const names = frames[0]!.updates.filter(({ property }) => property.endsWith(':PlayerName'));
  expect(names.map(({ value }) => value)).toEqual(players.map(({ name }) => name));
  const ids = frames[0]!.updates.filter(({ property }) => property.endsWith(':UniqueId'));
  expect(ids.map(({ value }) => (value as { id: string }).id)).toEqual(players.map(({ id }) => id));
});

test('the header counts what the frames show', () => {
  const goals = eventsOf(truth, 'goal');
  const rows = (replay.properties.get('Goals') ?? []) as Map<string, unknown>[];
  expect(rows.map((row) => row.get('frame'))).toEqual(goals.map(({ frame }) => frame));
  const explosions = frames.flatMap(({ updates }, frame) =>
    updates
      .filter(({ property }) => property.endsWith(':ReplicatedExplosionDataExtended'))
      .map(() => frame),
  );
  expect(goals.length).toBeGreaterThan(0);
  expect(explosions).toEqual(expect.arrayContaining(goals.map(({ frame }) => frame)));
  const stats = replay.properties.get('PlayerStats') as Map<string, unknown>[];
  expect(stats.map((row) => row.get('Goals'))).toEqual(truth.players.map(({ goals }) => goals));
});

test('overtime and demolitions show on the actors they concern', () => {
  const sent = (ending: string) =>
    frames.flatMap(({ updates }) => updates.filter(({ property }) => property.endsWith(ending)));
  expect(truth.overtime).toBe(true);
  expect(sent(':bOverTime')[0]).toMatchObject({ value: true });
  const demolitions = eventsOf(truth, 'demolition');
  expect(demolitions.length).toBeGreaterThan(0);
  const victims = sent(':ReplicatedDemolishExtended').map(({ actorId, value }) => {
    const { victim } = value as { victim: { actorId: number } };
    return victim.actorId === actorId;
  });
  expect(victims.length).toBeGreaterThanOrEqual(demolitions.length);
  expect(victims).not.toContain(false);
});

test('the same seed plays the same match, another seed another', () => {
  expect(firstDifference(playMatch(setup).bytes, bytes)).toBe(-1);
  const other = playMatch({ ...setup, seed: 11 });
  expect(firstDifference(other.bytes, bytes)).not.toBe(-1);
});
