import type { SkillScore } from '../report.ts';

export const NOT_MEASURED: SkillScore = { sample: 0 };
/** Fewer attempts than this say nothing. */
export const LEAST_ATTEMPTS = 3;

/** 0 at the worst, 100 at the best, no further. */
export function between(
  value: number,
  { worst, best }: { readonly worst: number; readonly best: number },
): number {
  return Math.min(100, Math.max(0, ((value - worst) / (best - worst)) * 100));
}

export function rounded(parts: Readonly<Record<string, number>>): Record<string, number> {
  return Object.fromEntries(Object.entries(parts).map(([name, part]) => [name, Math.round(part)]));
}

export function scored(score: number, sample: number): SkillScore {
  return { score: Math.round(Math.min(100, Math.max(0, score))), sample: Math.round(sample) };
}

/** The parts there are, weighed against each other. */
export function weighed<Name extends string>(
  parts: Readonly<Partial<Record<Name, number>>>,
  weights: Readonly<Record<Name, number>>,
  sample: number,
): SkillScore {
  const known = Object.entries(parts) as [Name, number][];
  const whole = known.reduce((sum, [name]) => sum + weights[name], 0);
  const score = known.reduce((sum, [name, part]) => sum + part * weights[name], 0) / whole;
  return { ...scored(score, sample), parts: rounded(Object.fromEntries(known)) };
}
