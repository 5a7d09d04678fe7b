import { readdirSync, readFileSync } from 'node:fs';
import { sharedPath } from '../shared.ts';
import { watch } from './moments.ts';
import { addTallies, judge, type Claim, type Tallies } from './tally.ts';

/** Our name and theirs; redirects and one-timers are one kind to them. */
const theirNames: Readonly<Record<string, string>> = {
  'speed-flip': 'speed_flip',
  'half-flip': 'half_flip',
  'wave-dash': 'wavedash',
  'flip-reset': 'flip_reset',
  'double-tap': 'double_tap',
  'air-dribble': 'air_dribble',
  'ceiling-shot': 'ceiling_shot',
  'wall-aerial': 'wall_aerial',
  flick: 'flick',
  'half-volley': 'half_volley',
  'one-timer': 'one_timer',
  bump: 'bump',
  demolition: 'demolition',
};

const EVENTS = '.events.jsonl';
/** A moment is told at its touch by one and at its start by the other, seconds. */
const SLACK_SECONDS = 0.6;
/** Half flips are told when the car has turned around, up to this after the dodge. */
const TURN_SECONDS = 1;

type Event = { kind: string; team: string; from_time: number; to_time: number };

/** All 15 matches that an independent analyser has looked at. */
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
  const claimOf = ({ kind, team, from_time: from, to_time: to }: Event): Claim => ({
    from: from - (kind === 'half_flip' ? TURN_SECONDS : SLACK_SECONDS),
    to: to + SLACK_SECONDS,
    // Names of consoles' accounts differ between the two, so a claim is held to its team.
    isBy: (player) => timeline.players[player]?.team === team,
  });
  const tallies: Tallies = {};
  for (const [ours, theirs] of Object.entries(theirNames)) {
    const claims = events.filter(({ kind }) => kind === theirs).map(claimOf);
    const moments = found.filter(({ kind }) => mergedKind(kind) === ours);
    tallies[ours] = judge(moments, claims);
  }
  return tallies;
}

function mergedKind(kind: string): string {
  return kind === 'redirect' ? 'one-timer' : kind;
}
