import { sampleMean, spreadOf, type MatchValue } from './sampleMean.ts';

export const verdicts = [
  'achieved',
  'on_the_way',
  'no_movement',
  'regressed',
  'not_measurable',
] as const;
export type Verdict = (typeof verdicts)[number];

/** What players of the same rank do, and how far they differ from each other. */
export type RankTypical = { readonly mean: number; readonly deviation: number };

export type GoalEvidence = {
  /** The goal: from where the player stood to where the week should end; down when lower is better. */
  readonly from: number;
  readonly to: number;
  /** Matches of the weeks before the plan and of its week, oldest first. */
  readonly before: readonly MatchValue[];
  readonly after: readonly MatchValue[];
  readonly typical?: RankTypical;
};

export type GoalVerdict = {
  readonly verdict: Verdict;
  readonly matchesBefore: number;
  readonly matchesAfter: number;
  /** The player's level before, drawn towards their rank's; equal to the plain mean without one. */
  readonly before: number | undefined;
  readonly after: number | undefined;
  /** Of the change, in the statistic's unit: chance alone stays inside in all but one of 14 weeks. */
  readonly low: number | undefined;
  readonly high: number | undefined;
};

/** Fewer matches than this say nothing, whatever they say: a mean of four moves by half a deviation. */
const MIN_MATCHES = 5;

/**
 * One-sided level of "better" and of "worse". 3.6 % keeps noise that is called progress under one
 * week in twenty; lower, and real progress of a week would hardly ever be seen.
 */
const Z = 1.8;

/**
 * Compares a week with the weeks before it. The level before is a posterior mean: goals are set
 * where a player looked weakest, part of which was bad luck, and luck goes back to normal by itself;
 * without the pull towards the rank's level that return would pass for progress.
 */
export function judgeGoal(evidence: GoalEvidence): GoalVerdict {
  const { before, after, from, to } = evidence;
  const counts = { matchesBefore: before.length, matchesAfter: after.length };
  if (before.length < MIN_MATCHES || after.length < MIN_MATCHES) return unmeasured(counts);

  const spread = spreadOf([before, after]);
  const level = posterior(sampleMean(before, spread), evidence.typical);
  const week = sampleMean(after, spread);
  const error = Math.sqrt(level.variance + week.variance);
  const change = week.mean - level.mean;
  const margin = tQuantile(Math.max(1, spread.sessions - 2)) * error;

  const measured = {
    ...counts,
    before: level.mean,
    after: week.mean,
    low: change - margin,
    high: change + margin,
  };
  const verdict = verdictOf(measured, Math.sign(to - from), to);
  // Where even a full success would lie within one standard error, no movement says nothing.
  const isBlind = verdict === 'no_movement' && error >= Math.abs(to - from);
  return { ...measured, verdict: isBlind ? 'not_measurable' : verdict };
}

function verdictOf(
  { low, high, after }: { low: number; high: number; after: number },
  direction: number,
  to: number,
): Verdict {
  const [worst, best] = direction > 0 ? [low, high] : [-high, -low];
  if (best < 0) return 'regressed';
  if (worst <= 0) return 'no_movement';
  return (after - to) * direction >= 0 ? 'achieved' : 'on_the_way';
}

function posterior(
  sample: { readonly mean: number; readonly variance: number },
  typical: RankTypical | undefined,
): { readonly mean: number; readonly variance: number } {
  if (!typical || sample.variance === 0) return sample;
  const prior = typical.deviation ** 2;
  const reliability = prior / (prior + sample.variance);
  return {
    mean: typical.mean + reliability * (sample.mean - typical.mean),
    variance: reliability * sample.variance,
  };
}

/** Student's quantile at the level of Z (Cornish and Fisher's expansion, good from 3 degrees on). */
function tQuantile(degrees: number): number {
  const g1 = (Z ** 3 + Z) / 4;
  const g2 = (5 * Z ** 5 + 16 * Z ** 3 + 3 * Z) / 96;
  const g3 = (3 * Z ** 7 + 19 * Z ** 5 + 17 * Z ** 3 - 15 * Z) / 384;
  return Z + g1 / degrees + g2 / degrees ** 2 + g3 / degrees ** 3;
}

function unmeasured(counts: { matchesBefore: number; matchesAfter: number }): GoalVerdict {
  const none = { before: undefined, after: undefined, low: undefined, high: undefined };
  return { ...counts, ...none, verdict: 'not_measurable' };
}
