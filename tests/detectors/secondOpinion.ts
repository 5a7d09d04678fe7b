import { readdirSync, readFileSync } from 'node:fs';
import type { DetectorKind } from '../../src/analysis/detectors.ts';
import { sharedPath } from '../shared.ts';
import { contactOf, type Event, type Span } from './lateClaims.ts';
import { momentsOf, watch, type Found } from './moments.ts';
import { addTallies, judge, type Claim, type Tallies } from './tally.ts';

type Theirs = {
  readonly name: string;
  /** A moment is told at its touch by one and at its start by the other: seconds before and after. */
  readonly slack?: readonly [before: number, after: number];
};

const opinions: Readonly<Partial<Record<DetectorKind, Theirs>>> = {
  touch: { name: 'touch', slack: [0.1, 0.1] },
  pass: { name: 'pass', slack: [0.25, 0.25] },
  'fifty-fifty': { name: 'fifty_fifty', slack: [0.25, 0.25] },
  whiff: { name: 'whiff', slack: [0.25, 0.25] },
  'beaten-to-ball': { name: 'beaten_to_ball', slack: [0.25, 0.25] },
  rush: { name: 'rush', slack: [1.5, 1] },
  kickoff: { name: 'kickoff', slack: [0, 0] },
  'speed-flip': { name: 'speed_flip' },
  // Told when the car has turned around, up to this after the dodge.
  'half-flip': { name: 'half_flip', slack: [1, 0.6] },
  'wave-dash': { name: 'wavedash' },
  'flip-reset': { name: 'flip_reset' },
  'double-tap': { name: 'double_tap' },
  'air-dribble': { name: 'air_dribble' },
  'ceiling-shot': { name: 'ceiling_shot' },
  'wall-aerial': { name: 'wall_aerial' },
  flick: { name: 'flick' },
  'half-volley': { name: 'half_volley' },
  'one-timer': { name: 'one_timer' },
  bump: { name: 'bump' },
  demolition: { name: 'demolition' },
};

const EVENTS = '.events.jsonl';
const SLACK = [0.6, 0.6] as const;

/** All matches that an independent analyser has looked at. */
export function askSecondOpinion(): Tallies {
  const total: Tallies = {};
  for (const file of readdirSync(sharedPath('mechanics')).filter((name) => name.endsWith(EVENTS))) {
    addTallies(total, askAbout(file));
  }
  return total;
}

function askAbout(file: string): Tallies {
  const name = file.slice(0, -EVENTS.length);
  const { timeline, found } = watch(readFileSync(sharedPath('replays', `${name}.replay`)));
  const events = readFileSync(sharedPath('mechanics', file), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Event);
  const tallies: Tallies = {};
  for (const [kind, theirs] of Object.entries(opinions) as [DetectorKind, Theirs][]) {
    const [before, after] = theirs.slack ?? SLACK;
    const claims = events
      .filter((event) => event.kind === theirs.name)
      .map((event) => ({
        event,
        span: kind === 'touch' ? contactOf(event, events) : spanOf(event),
      }))
      .map(({ event: { team }, span: { from, to } }): Claim => ({
        from: from - before,
        to: to + after,
        // Names of consoles' accounts differ between the two, so a claim is held to its team.
        isBy: (player) =>
          team === null || kind === 'fifty-fifty' || timeline.players[player]?.team === team,
      }));
    tallies[kind] = judge(oursOf(kind, found), claims);
  }
  return tallies;
}

function spanOf({ from_time: from, to_time: to }: Event): Span {
  return { from, to };
}

/** Redirects are one-timers to them. */
function oursOf(kind: DetectorKind, found: readonly Found[]): Found[] {
  if (kind !== 'one-timer') return momentsOf(found, kind);
  return found.filter((one) => one.kind === 'one-timer' || one.kind === 'redirect');
}
