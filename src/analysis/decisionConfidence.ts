import type { DecisionKind } from './report.ts';

/** How a detector did when its moments were judged. */
export type Judged = {
  /** Share of its moments that were right. */
  readonly precision: number;
  readonly moments: number;
};

/** Below either of these a detector is a hint only. */
const LEAST_PRECISION = 0.7;
const LEAST_MOMENTS = 20;

/** Measured on matches scripted with the writer: tests/decisions.test.ts holds them to it. */
export const judgedDecisions: Readonly<Record<DecisionKind, Judged>> = {
  whiff: { precision: 0.65, moments: 51 },
  'beaten-to-ball': { precision: 0.6, moments: 288 },
  'double-commit': { precision: 0, moments: 0 },
  'cut-rotation': { precision: 0, moments: 0 },
  'caught-up-field': { precision: 0, moments: 0 },
  rush: { precision: 0, moments: 0 },
  'boost-starved': { precision: 0, moments: 0 },
};

/** What a moment of this kind carries. */
export function confidenceOf(kind: DecisionKind): {
  readonly confidence: number;
  readonly experimental?: true;
} {
  const { precision, moments } = judgedDecisions[kind];
  const trusted = precision >= LEAST_PRECISION && moments >= LEAST_MOMENTS;
  return { confidence: precision, ...(trusted ? {} : { experimental: true }) };
}
