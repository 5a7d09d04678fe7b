import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { eventsOf, sampleMatch } from '../playground/matches/index.ts';
import { detectTouches } from '../src/analysis/detect/touches.ts';
import type { Timeline } from '../src/analysis/timeline/Timeline.ts';
import { TimelineBuilder } from '../src/analysis/timeline/TimelineBuilder.ts';
import { parseReplay } from '../src/replay/index.ts';
import { contactOf, type Event, type Span } from './detectors/lateClaims.ts';
import { needShared, sharedPath } from './shared.ts';

type Claim = Span & { readonly isBy: (at: number) => boolean };
type Tally = { agreed: number; ours: number; theirs: number };

const WITHIN_SECONDS = 0.1;
const EVENTS = '.events.jsonl';

function timelineOf(bytes: Uint8Array): Timeline {
  const builder = new TimelineBuilder();
  parseReplay(bytes, builder, { incomplete: true });
  return builder.finish();
}

function compare(timeline: Timeline, claims: readonly Claim[]): Tally {
  const touches = new Set(detectTouches(timeline));
  const tally = { agreed: 0, ours: touches.size, theirs: claims.length };
  for (const { from, to, isBy } of claims) {
    const near = [...touches].find(({ player, frame }) => {
      const time = timeline.time[frame]!;
      return isBy(player) && time >= from - WITHIN_SECONDS && time <= to + WITHIN_SECONDS;
    });
    if (!near) continue;
    touches.delete(near);
    tally.agreed++;
  }
  return tally;
}

function agreement({ agreed, ours, theirs }: Tally): number {
  return (2 * agreed) / (ours + theirs);
}

test('touches of a played match are found', () => {
  const { bytes, truth } = sampleMatch();
  const timeline = timelineOf(bytes);
  const claims = eventsOf(truth, 'touch').map(({ time, player }) => ({
    from: time,
    to: time,
    isBy: (at: number) => timeline.players[at]!.name === player,
  }));
  const tally = compare(timeline, claims);
  console.log(`played match: F1 ${agreement(tally).toFixed(3)} over ${tally.theirs} touches`);
  expect(agreement(tally)).toBeGreaterThan(0.92);
});

test('a second opinion agrees, once touches told with the end of a 50-50 are held to its contact', (context) => {
  needShared(context);
  const told: Tally = { agreed: 0, ours: 0, theirs: 0 };
  const held: Tally = { ...told };
  for (const file of readdirSync(sharedPath('mechanics')).filter((name) => name.endsWith(EVENTS))) {
    const name = file.slice(0, -EVENTS.length);
    const timeline = timelineOf(readFileSync(sharedPath('replays', `${name}.replay`)));
    const events = eventsIn(file);
    const asTold = ({ from_time: time }: Event): Span => ({ from: time, to: time });
    add(told, compare(timeline, claimsOf(timeline, events, asTold)));
    const atContact = (event: Event): Span => contactOf(event, events);
    add(held, compare(timeline, claimsOf(timeline, events, atContact)));
  }
  console.log(
    `second opinion: F1 ${agreement(held).toFixed(3)} over ${held.theirs} touches, ` +
      `${agreement(told).toFixed(3)} as it tells them`,
  );
  expect(agreement(held)).toBeGreaterThan(0.9);
  expect(agreement(told)).toBeGreaterThan(0.81);
});

function add(total: Tally, { agreed, ours, theirs }: Tally): void {
  total.agreed += agreed;
  total.ours += ours;
  total.theirs += theirs;
}

function eventsIn(file: string): Event[] {
  return readFileSync(sharedPath('mechanics', file), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Event);
}

/** Names of consoles' accounts differ between the two, so a claim is held to its team. */
function claimsOf(
  { players }: Timeline,
  events: readonly Event[],
  spanOf: (event: Event) => Span,
): Claim[] {
  return events
    .filter(({ kind }) => kind === 'touch')
    .map((event) => ({ ...spanOf(event), isBy: (at) => players[at]?.team === event.team }));
}
