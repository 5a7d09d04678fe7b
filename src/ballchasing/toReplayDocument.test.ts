import { expect, test } from 'vitest';
import { inventReplay } from '../../playground/ballchasing/inventedReplay.ts';
import { extractPlayerStats } from './extractPlayerStats.ts';
import { playerIdOf } from './identity.ts';
import { replaySchema, replaySummarySchema, type BallchasingReplay } from './replay.ts';
import { toReplayDocument } from './toReplayDocument.ts';

const steam = { platform: 'steam', id: '76561197960287930' } as const;
const epic = { platform: 'epic', id: 'abcdef0123456789abcdef0123456789' } as const;

type Line = { id?: object; name?: string; start_time?: number; stats?: unknown };
type Body = Record<string, unknown> & { blue: { players: Line[] }; orange: { players: Line[] } };

function body(): Body {
  const match = inventReplay({
    seed: 'a match',
    blue: [
      { name: 'One', id: steam, goals: 3, tier: 13 },
      { name: 'Bot', id: {} },
    ],
    orange: [
      { name: 'Two', id: epic, goals: 1, tier: 14 },
      { id: { platform: 'ps4', id: 'Three' } },
    ],
  });
  return { ...match, status: 'ok' } as unknown as Body;
}

function parse(answer: unknown): BallchasingReplay {
  return replaySchema.parse(answer);
}

test('an answer becomes a document with the same keys and numbers', () => {
  const { status: _status, server: _server, ...rest } = body();
  const document = toReplayDocument(parse(body()))!;
  expect(document.blue.players.map(({ id }) => id)).toEqual([
    steam,
    { platform: 'unknown', id: '' },
  ]);
  expect(document.orange.players[1]!.name).toBe('');
  rest.blue.players[1]!.id = { platform: 'unknown', id: '' };
  expect(document).toMatchObject(rest);
});

test.each(['pending', 'failed', 'a-new-state'])('a replay that is %s has no document', (status) => {
  const { id } = body();
  const answer = { id, link: 'x', created: '2026-01-01T00:00:00Z', uploader: {}, status };
  expect(toReplayDocument(parse(answer))).toBeUndefined();
});

test('new fields, nulls, odd kinds and missing players do no harm', () => {
  const answer = body();
  Object.assign(answer, {
    shiny_new: { deep: [1] },
    server: 'Oceania',
    min_rank: null,
    groups: null,
    overtime_seconds: 'none',
    uploader: null,
  });
  Object.assign(answer.blue.players[0]!, { camera: { fov: 110 }, car_name: 7, trail: 'new' });
  answer.blue.players.push(null as unknown as Line, {
    name: 'Never played',
    id: { platform: 'xbox' },
  });
  delete (answer as Partial<Body>).orange;
  const replay = parse(answer);
  expect(replay['shiny_new']).toEqual({ deep: [1] });
  const document = toReplayDocument(replay)!;
  expect(document.blue.players.map(({ name }) => name)).toEqual(['One', 'Bot']);
  expect(document.orange.players).toEqual([]);
  expect('min_rank' in document).toBe(false);
  expect(document.blue.players[0]).not.toHaveProperty('camera');
});

test('a statistic that is left out is 0, except where absent has a meaning', () => {
  const answer = body();
  answer.blue.players[0]!.stats = { core: {}, boost: {}, movement: {}, positioning: {}, demo: {} };
  const { stats } = toReplayDocument(parse(answer))!.blue.players[0]!;
  expect(stats.core).toMatchObject({ goals: 0, shooting_percentage: 0, mvp: false });
  expect(stats.positioning!.time_most_back).toBe(0);
  expect(stats.positioning).not.toHaveProperty('avg_distance_to_mates');
});

test('an answer without an id or a state is none', () => {
  expect(replaySchema.safeParse({ status: 'ok' }).success).toBe(false);
  expect(replaySchema.safeParse({ id: '../../etc', status: 'ok' }).success).toBe(false);
  expect(replaySchema.safeParse({ id: body()['id'] }).success).toBe(false);
});

test('a summary of a training or an unplayed side has no players and no goals', () => {
  const summary = replaySummarySchema.parse({ id: body()['id'], blue: { goals: 4 }, orange: {} });
  expect(summary.blue).toEqual({ goals: 4, players: [] });
  expect(summary.orange).toEqual({ goals: 0, players: [] });
});

test('who a player is: nobody for bots, guests of a split screen and hidden ids', () => {
  expect(playerIdOf({ platform: 'steam', id: '76561197960287930' })).toEqual(steam);
  expect(playerIdOf({})).toBeUndefined();
  expect(playerIdOf(undefined)).toBeUndefined();
  expect(playerIdOf({ platform: 'ps4', id: '************' })).toBeUndefined();
  expect(
    playerIdOf({ platform: 'steam', id: '76561197960287930', player_number: 1 }),
  ).toBeUndefined();
  expect(playerIdOf({ platform: 'nokia', id: '1' })).toBeUndefined();
});

test('a player is found by platform id whatever the name, on either side', () => {
  const answer = body();
  answer.orange.players[0]!.name = '>2';
  const document = toReplayDocument(parse(answer))!;
  expect(extractPlayerStats(document, steam)).toMatchObject({
    team: 'blue',
    player: { name: 'One' },
  });
  const found = extractPlayerStats(document, { ...epic, id: epic.id.toUpperCase() });
  expect(found).toMatchObject({ team: 'orange', player: { stats: { core: { goals: 1 } } } });
  expect(extractPlayerStats(document, { platform: 'epic', id: 'Two' })).toBeUndefined();
  expect(extractPlayerStats(document, { platform: 'xbox', id: steam.id })).toBeUndefined();
});

test('of somebody who changed sides the longer stay counts', () => {
  const answer = body();
  answer.orange.players.push({ ...answer.blue.players[0]!, start_time: -100 });
  const document = toReplayDocument(parse(answer))!;
  expect(extractPlayerStats(document, steam)?.team).toBe('orange');
});
