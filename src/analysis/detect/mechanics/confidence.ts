import type { MechanicKind } from '../../report.ts';

/** What a detector was measured to be worth; docs/detectors.md holds the whole table. */
export type Worth = {
  /** Share of its moments that a judge confirmed, the worse of its two judges. */
  readonly precision: number;
  /** Moments of ours that were judged. */
  readonly judged: number;
};

/** Less is a guess, fewer an anecdote. */
const LEAST_PRECISION = 0.7;
const LEAST_JUDGED = 20;

/** Written down from `npm run docs:detectors`; a test measures again and compares. */
export const worths: Readonly<Record<MechanicKind, Worth>> = {
  'speed-flip': { precision: 0.47, judged: 596 },
  'half-flip': { precision: 0.55, judged: 38 },
  'wave-dash': { precision: 0.75, judged: 221 },
  'fast-aerial': { precision: 0, judged: 0 },
  'flip-reset': { precision: 0.69, judged: 13 },
  'double-tap': { precision: 0.33, judged: 3 },
  'air-dribble': { precision: 0.86, judged: 14 },
  'ceiling-shot': { precision: 0.67, judged: 6 },
  'wall-aerial': { precision: 0.49, judged: 138 },
  flick: { precision: 0.96, judged: 24 },
  'half-volley': { precision: 0.36, judged: 255 },
  'one-timer': { precision: 0.15, judged: 20 },
  redirect: { precision: 0.29, judged: 34 },
  bump: { precision: 0.26, judged: 179 },
};

/** An experimental detector may show a moment to look at; it never leads to advice. */
export function isExperimental(kind: MechanicKind): boolean {
  const { precision, judged } = worths[kind];
  return precision < LEAST_PRECISION || judged < LEAST_JUDGED;
}
