import { digitsOf } from '../goals/assessedGoals.ts';
import { features } from '../../ml/features.ts';
import { valuesOf, type CountedMatch } from '../history/playedMatches.ts';
import { habits } from '../history/habits.ts';
import { effectSize } from '../verdict/effectSize.ts';
import { meanOf, spreadOf } from '../verdict/sampleMean.ts';

export type SessionNote = {
  readonly matches: number;
  readonly won: number;
  readonly better: NotedStat | undefined;
  readonly worse: (NotedStat & { readonly costsMatches: boolean }) | undefined;
};

export type NotedStat = { readonly stat: string; readonly unit: string; readonly value: number };

/** Fewer give no usual to compare with. */
const MIN_USUAL = 8;

/**
 * Standard errors from the usual. Some twenty habits are looked at, so one of them has to stand out
 * by more than one looked at alone; those of the week's goals are few and were named before.
 */
const STANDS_OUT = 2.7;
const GOAL_STANDS_OUT = 1.7;
/** Wins and losses differ by this much where a habit goes with losing; smaller is a shade. */
const COSTS_FROM = 0.3;

type Sitting = {
  readonly session: readonly CountedMatch[];
  /** The player's other matches of the same mode. */
  readonly usual: readonly CountedMatch[];
  readonly goalStats: readonly string[];
};

/** What stood out in one sitting against the player's own usual; undefined parts did not. */
export function sessionNote({ session, usual, goalStats }: Sitting): SessionNote {
  const counts = { matches: session.length, won: session.filter(({ won }) => won).length };
  if (usual.length < MIN_USUAL) return { ...counts, better: undefined, worse: undefined };
  const ranked = habits
    .flatMap((id) => standing(id, { session, usual, goalStats }) ?? [])
    .filter(({ strength }) => Math.abs(strength) >= 1)
    .toSorted((a, b) => b.strength - a.strength);
  const [best, worst] = [ranked[0], ranked.at(-1)];
  return {
    ...counts,
    better: best && best.strength > 0 ? best.noted : undefined,
    worse:
      worst && worst.strength < 0
        ? { ...worst.noted, costsMatches: goesWithLosing(worst.noted.stat, [...usual, ...session]) }
        : undefined,
  };
}

/** How far a habit stood out, 1 being far enough to be named; up is better. */
function standing(id: string, { session, usual, goalStats }: Sitting) {
  const { better, unit } = features.find((feature) => feature.id === id)!;
  const [now, before] = [valuesOf(session, id), valuesOf(usual, id)];
  if (now.length === 0 || before.length < MIN_USUAL) return undefined;
  const deviation = Math.sqrt(spreadOf([before]).variance);
  if (deviation === 0) return undefined;
  const value = meanOf(now.map((one) => one.value));
  const error = deviation * Math.sqrt(1 / now.length + 1 / before.length);
  const distance = (better * (value - meanOf(before.map((one) => one.value)))) / error;
  const needed = goalStats.includes(id) ? GOAL_STANDS_OUT : STANDS_OUT;
  const digits = unit === '%' ? Math.min(1, digitsOf(value)) : digitsOf(value);
  const shown = Number(value.toFixed(digits));
  return { strength: distance / needed, noted: { stat: id, unit, value: shown } };
}

function goesWithLosing(stat: string, matches: readonly CountedMatch[]): boolean {
  const { better } = features.find(({ id }) => id === stat)!;
  const numbers = (won: boolean) =>
    valuesOf(
      matches.filter((match) => match.won === won),
      stat,
    ).map(({ value }) => value);
  const effect = effectSize(numbers(true), numbers(false));
  return effect !== undefined && effect.g * better >= COSTS_FROM;
}
