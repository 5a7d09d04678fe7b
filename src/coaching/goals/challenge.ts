import type { Goal } from './setGoals.ts';

/** "3 of your next 5 matches with under 35 % of the time at zero boost" */
export type Challenge = {
  readonly stat: string;
  readonly better: 'higher' | 'lower';
  readonly threshold: number;
  readonly needed: number;
  readonly matches: number;
};

export type ChallengeProgress = {
  readonly hits: number;
  readonly played: number;
  readonly state: 'open' | 'won' | 'lost';
};

const NEEDED = 3;
const MATCHES = 5;

/**
 * Asks for what the player reaches in two of five matches already: winning three of five then has a
 * chance of about a third by habit alone, and of more than half for who thinks of it.
 */
const REACHED_SHARE = 0.4;

export function offerChallenge(goal: Goal, values: readonly number[], digits: number): Challenge {
  const better = goal.to > goal.from ? 'higher' : 'lower';
  const factor = 10 ** digits;
  const rounding = better === 'higher' ? Math.ceil : Math.floor;
  const sorted = values
    .map((value) => rounding(value * factor) / factor)
    .toSorted((a, b) => (better === 'higher' ? b - a : a - b));
  const most = Math.max(1, Math.floor(sorted.length * REACHED_SHARE) + 1);
  // Counts repeat: many matches may share the value, and most of them would then be won already.
  const reached = sorted.slice(0, most).findLast((value) => sharing(sorted, value, better) <= most);
  const threshold = reached ?? goal.to;
  return { stat: goal.stat, better, threshold, needed: NEEDED, matches: MATCHES };
}

function sharing(values: readonly number[], wanted: number, better: 'higher' | 'lower'): number {
  return values.filter((value) => (better === 'higher' ? value >= wanted : value <= wanted)).length;
}

/** Judged from the matches played since it was offered, oldest first; settled as soon as it can be. */
export function progressOf(challenge: Challenge, since: readonly number[]): ChallengeProgress {
  const { better, threshold, needed, matches } = challenge;
  const counted = since.slice(0, matches);
  const isHit = (value: number): boolean =>
    better === 'higher' ? value >= threshold : value <= threshold;
  const hits = counted.filter(isHit).length;
  const left = matches - counted.length;
  const state = hits >= needed ? 'won' : hits + left < needed ? 'lost' : 'open';
  return { hits, played: counted.length, state };
}
