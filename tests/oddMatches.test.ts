import { expect, test } from 'vitest';
import {
  clips,
  pickTeams,
  evenSkill,
  playMatch,
  scriptedMatch,
} from '../playground/matches/index.ts';
import { analyzeTimeline, type MatchReport } from '../src/analysis/index.ts';
import type { PlayerTrack } from '../src/analysis/timeline/PlayerTrack.ts';
import type { Timeline } from '../src/analysis/timeline/Timeline.ts';
import { TimelineBuilder } from '../src/analysis/timeline/TimelineBuilder.ts';
import {
  parseReplay,
  type ActorReference,
  type NetProperty,
  type ReplayContext,
} from '../src/replay/index.ts';

const players = pickTeams(2, () => evenSkill(0.5));
const usual = playMatch({ seed: 3, players, seconds: 40 }).bytes;

function timelineOf(bytes: Uint8Array, builder = new TimelineBuilder()): Timeline {
  parseReplay(bytes, builder);
  return builder.finish();
}

/** JSON writes NaN and infinities as null, and a report holds no other. */
function expectNumbers(report: MatchReport): void {
  expect(JSON.stringify(report)).not.toContain('null');
}

function playersOf({ document }: MatchReport) {
  return [...document.blue.players, ...document.orange.players];
}

const otherModes = [
  ['Hoops', { gameEvent: 'Archetypes.GameEvent.GameEvent_Basketball' }, 'other-mode'],
  ['Dropshot', { gameEvent: 'Archetypes.GameEvent.GameEvent_Breakout' }, 'other-mode'],
  ['Snow Day', { ballArchetype: 'Archetypes.Ball.Ball_Puck' }, 'other-mode'],
  ['Gridiron', { ballArchetype: 'Archetypes.Ball.Ball_Football' }, 'other-mode'],
  ['Rumble', { hasItems: true }, 'other-mode'],
] as const;

test.each(otherModes)('%s gets its scoreboard, movement and a note', (_, facts, note) => {
  const timeline = timelineOf(usual);
  const report = analyzeTimeline({ ...timeline, match: { ...timeline.match, ...facts } });
  expect(report.notes).toEqual([note]);
  expect(report).not.toHaveProperty('positions');
  for (const { stats } of playersOf(report)) {
    expect(Object.keys(stats)).toEqual(['core', 'movement', 'demo']);
    expect(stats.movement!.total_distance).toBeGreaterThan(0);
  }
});

test('an arena with other walls is told by its name or by where its ball goes', () => {
  const timeline = timelineOf(usual);
  const summary = { ...timeline.match.summary, mapName: 'Labs_Octagon_02_P' };
  expect(analyzeTimeline({ ...timeline, match: { ...timeline.match, summary } }).notes).toEqual([
    'other-arena',
  ]);
  timeline.ball.x[timeline.ball.presence.lastIndexOf(2)] = 4500;
  expect(analyzeTimeline(timeline).notes).toEqual(['other-arena']);
});

test('boost that no file of the age records is not measured', () => {
  const timeline = timelineOf(usual);
  for (const { readings } of timeline.players) readings.length = 0;
  const report = analyzeTimeline(timeline);
  expect(report.notes).toEqual(['boost-not-recorded']);
  expect(report.series.boost).toEqual([]);
  expect(playersOf(report).every(({ stats }) => !stats.boost && stats.positioning)).toBe(true);
});

test('a player without a car has a scoreboard line and no movement', () => {
  class CarlessBuilder extends TimelineBuilder {
    #objects: readonly string[] = [];
    #watcher = -1;
    override begin(context: ReplayContext): void {
      this.#objects = context.objects;
      super.begin(context);
    }
    override reference(actorId: number, property: NetProperty, to: ActorReference): void {
      const isDriver = this.#objects[property.objectId] === 'Engine.Pawn:PlayerReplicationInfo';
      if (isDriver && this.#watcher === -1) this.#watcher = to.actorId;
      if (!isDriver || to.actorId !== this.#watcher) super.reference(actorId, property, to);
    }
  }
  const report = analyzeTimeline(timelineOf(usual, new CarlessBuilder()));
  const still = playersOf(report).filter(({ stats }) => stats.movement!.total_distance === 0);
  expect(still).toHaveLength(1);
  expectNumbers(report);
});

test('a recording without any car still has its goals and no players made up', () => {
  const report = analyzeTimeline({ ...timelineOf(usual), players: [] });
  expect(playersOf(report)).toEqual([]);
  expectNumbers(report);
});

test('a ball that never moves is noted', () => {
  const report = analyzeTimeline(
    timelineOf(scriptedMatch({ players, seconds: 5, script: [] }).bytes),
  );
  expect(report.notes).toContain('ball-still');
  expect(report.shots ?? []).toEqual([]);
  expectNumbers(report);
});

test('a match of three seconds has numbers', () => {
  const script = clips.touchesBall({ player: players[0]!.name, at: 1 });
  const report = analyzeTimeline(timelineOf(scriptedMatch({ players, seconds: 3, script }).bytes));
  expect(playersOf(report)).toHaveLength(players.length);
  expectNumbers(report);
});

test('a clock that jumps backwards adds no time', () => {
  class JumpingBuilder extends TimelineBuilder {
    override frame(index: number, time: number, delta: number): void {
      super.frame(index, index > 300 ? time - 20 : time, delta);
    }
  }
  const straight = analyzeTimeline(timelineOf(usual));
  const jumping = analyzeTimeline(timelineOf(usual, new JumpingBuilder()));
  expectNumbers(jumping);
  expect(Math.abs(jumping.document.duration - straight.document.duration)).toBeLessThanOrEqual(1);
});

test('two players of one name stay two', () => {
  class NamesakeBuilder extends TimelineBuilder {
    override text(actorId: number, property: NetProperty, value: string): void {
      const isName = players.some(({ name }) => name === value);
      super.text(actorId, property, isName ? 'Same' : value);
    }
  }
  const report = analyzeTimeline(timelineOf(usual, new NamesakeBuilder()));
  expect(playersOf(report).map(({ name }) => name)).toEqual(players.map(() => 'Same'));
  const own = playersOf(analyzeTimeline(timelineOf(usual)));
  expect(playersOf(report).map(({ stats }) => stats.core)).toEqual(
    own.map(({ stats }) => stats.core),
  );
});

/** The same match seen from the other goal: places turned by half a turn, the teams swapped. */
function turned(timeline: Timeline): Timeline {
  const { summary } = timeline.match;
  const swap = <Row extends { team?: number | undefined }>(row: Row): Row => ({
    ...row,
    team: row.team === 1 ? 0 : 1,
  });
  for (const body of [timeline.ball, ...timeline.players]) turnBody(body);
  for (const player of timeline.players) player.team = player.team === 'blue' ? 'orange' : 'blue';
  const half = timeline.players.length / 2;
  const place = (player: number): number => (player < half ? player + half : player - half);
  return {
    ...timeline,
    players: [...timeline.players.slice(half), ...timeline.players.slice(0, half)],
    touchTeam: timeline.touchTeam.map((team) => (team === -1 ? -1 : 1 - team)),
    touchChanges: timeline.touchChanges.map((change) => ({
      ...change,
      team: change.team === 0 ? 1 : 0,
    })),
    pickups: timeline.pickups.map((event) => ({ ...event, player: place(event.player) })),
    counters: timeline.counters.map((event) => ({ ...event, player: place(event.player) })),
    explosions: timeline.explosions.map(({ frame, scorer }) => ({
      frame,
      scorer: scorer === -1 ? -1 : place(scorer),
    })),
    demolitions: timeline.demolitions.map((event) => ({
      ...event,
      attacker: place(event.attacker),
      victim: place(event.victim),
    })),
    match: {
      ...timeline.match,
      summary: {
        ...summary,
        goals: summary.goals.map(swap),
        players: summary.players.map(swap),
      },
    },
  };
}

function turnBody(body: PlayerTrack | Timeline['ball']): void {
  for (const column of [body.x, body.y, body.velocityX, body.velocityY, body.spinX, body.spinY]) {
    column.forEach((value, frame) => (column[frame] = -value));
  }
  for (let frame = 0; frame < body.rotationX.length; frame++) {
    const { rotationX: x, rotationY: y, rotationZ: z, rotationW: w } = body;
    [x[frame], y[frame], z[frame], w[frame]] = [-y[frame]!, x[frame]!, w[frame]!, -z[frame]!];
  }
}

test('the field turned round swaps the teams and nothing else', () => {
  const straight = analyzeTimeline(timelineOf(usual));
  const report = analyzeTimeline(turned(timelineOf(usual)));
  const teams = ({ document }: MatchReport) =>
    [document.blue, document.orange].map((team) => ({
      players: team.players.map(({ name, stats }) => ({ name, stats })),
      stats: team.stats,
    }));
  expect(teams(report)).toEqual(teams(straight).toReversed());
  expect(report.goals.map(({ team }) => team)).toEqual(
    straight.goals.map(({ team }) => (team === 'blue' ? 'orange' : 'blue')),
  );
  const half = players.length / 2;
  expect(report.skills).toEqual([
    ...straight.skills!.slice(half),
    ...straight.skills!.slice(0, half),
  ]);
});
