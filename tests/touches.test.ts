import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { eventsOf, sampleMatch } from '../playground/matches/index.ts';
import { detectTouches } from '../src/analysis/detect/touches.ts';
import type { Timeline } from '../src/analysis/timeline/Timeline.ts';
import { TimelineBuilder } from '../src/analysis/timeline/TimelineBuilder.ts';
import { parseReplay } from '../src/replay/index.ts';
import { needShared, sharedPath } from './shared.ts';

type Claim = {
  readonly time: number;
  readonly frame: number;
  readonly isBy: (at: number) => boolean;
};
type Tally = { agreed: number; ours: number; theirs: number; unreachable: number };

const WITHIN_SECONDS = 0.1;
/** A car whose centre is this far from the ball's cannot touch it, uu: ball, longest car, a late body. */
const OUT_OF_REACH = 320;
const EVENTS = '.events.jsonl';

function timelineOf(bytes: Uint8Array): Timeline {
  const builder = new TimelineBuilder();
  parseReplay(bytes, builder, { incomplete: true });
  return builder.finish();
}

function compare(timeline: Timeline, claims: readonly Claim[]): Tally {
  const touches = new Set(detectTouches(timeline));
  const tally = { agreed: 0, ours: touches.size, theirs: claims.length, unreachable: 0 };
  for (const { time, frame, isBy } of claims) {
    const near = [...touches].find(
      (touch) =>
        isBy(touch.player) && Math.abs(timeline.time[touch.frame]! - time) <= WITHIN_SECONDS,
    );
    if (near) touches.delete(near);
    if (near) tally.agreed++;
    else if (!canReach(timeline, frame, isBy)) tally.unreachable++;
  }
  return tally;
}

function canReach({ ball, players }: Timeline, frame: number, isBy: Claim['isBy']): boolean {
  return players.some(
    ({ x, y, z }, index) =>
      isBy(index) &&
      Math.hypot(
        x[frame]! - ball.x[frame]!,
        y[frame]! - ball.y[frame]!,
        z[frame]! - ball.z[frame]!,
      ) < OUT_OF_REACH,
  );
}

function agreement({ agreed, ours, theirs }: Tally): number {
  return (2 * agreed) / (ours + theirs);
}

test('touches of a played match are found', () => {
  const { bytes, truth } = sampleMatch();
  const timeline = timelineOf(bytes);
  const claims = eventsOf(truth, 'touch').map(({ time, frame, player }) => ({
    time,
    frame,
    isBy: (at: number) => timeline.players[at]!.name === player,
  }));
  const tally = compare(timeline, claims);
  console.log(`played match: F1 ${agreement(tally).toFixed(2)} over ${tally.theirs} touches`);
  expect(agreement(tally)).toBeGreaterThan(0.85);
});

test('a second opinion agrees, save for touches that its car could not reach', (context) => {
  needShared(context);
  const total: Tally = { agreed: 0, ours: 0, theirs: 0, unreachable: 0 };
  for (const file of readdirSync(sharedPath('mechanics')).filter((name) => name.endsWith(EVENTS))) {
    const name = file.slice(0, -EVENTS.length);
    const timeline = timelineOf(readFileSync(sharedPath('replays', `${name}.replay`)));
    const tally = compare(timeline, claimsOf(file, timeline));
    for (const key of Object.keys(total) as (keyof Tally)[]) total[key] += tally[key];
  }
  const rest = { ...total, theirs: total.theirs - total.unreachable };
  console.log(
    `second opinion: F1 ${agreement(total).toFixed(3)} over ${total.theirs} touches; ` +
      `${total.unreachable} by cars out of reach, ${agreement(rest).toFixed(3)} without them`,
  );
  expect(agreement(total)).toBeGreaterThan(0.8);
  expect(agreement(rest)).toBeGreaterThan(0.84);
});

type Event = { kind: string; team: string; from_time: number; frame: number };

/** Names of consoles' accounts differ between the two, so a claim is held to its team. */
function claimsOf(file: string, timeline: Timeline): Claim[] {
  return readFileSync(sharedPath('mechanics', file), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Event)
    .filter(({ kind }) => kind === 'touch')
    .map(({ from_time: time, frame, team }) => ({
      time,
      frame,
      isBy: (at) => timeline.players[at]?.team === team,
    }));
}
