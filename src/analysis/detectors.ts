import { detectorFigures } from './detectorFigures.ts';
import { detectorVerdicts } from './detectorVerdicts.ts';
import type { DecisionKind, MechanicKind } from './report.ts';

/** Everything that is found in a match, and not merely read from it. */
export const detectorKinds = [
  'touch',
  'shot',
  'save',
  'pass',
  'clear',
  'fifty-fifty',
  'kickoff',
  'demolition',
  'bump',
  'speed-flip',
  'half-flip',
  'wave-dash',
  'fast-aerial',
  'flip-reset',
  'double-tap',
  'air-dribble',
  'ceiling-shot',
  'wall-aerial',
  'flick',
  'half-volley',
  'one-timer',
  'redirect',
  'whiff',
  'beaten-to-ball',
  'double-commit',
  'cut-rotation',
  'caught-up-field',
  'rush',
  'boost-starved',
] as const satisfies readonly (MechanicKind | DecisionKind | PlainKind)[];
export type DetectorKind = MechanicKind | DecisionKind | PlainKind;
type PlainKind =
  | 'touch'
  | 'shot'
  | 'save'
  | 'pass'
  | 'clear'
  | 'fifty-fifty'
  | 'kickoff'
  | 'demolition';

/** What a judge said of one detector: ours that it confirmed, of all of ours, and of all of theirs. */
export type Judged = {
  readonly agreed: number;
  readonly ours: number;
  readonly theirs: number;
};

/**
 * Scripted matches know what happened; people have reviewed single moments, which says nothing of
 * what else was found; the second opinion is another analyser's.
 */
export type Judge = 'scripted' | 'reviewed' | 'second';
export type DetectorFigures = Readonly<
  Record<DetectorKind, Readonly<Partial<Record<Judge, Judged>>>>
>;

/** Less is a guess, fewer an anecdote. */
const LEAST_PRECISION = 0.7;
const LEAST_JUDGED = 20;
/** A judge who saw fewer has no say of its own, only in the number. */
const LEAST_SAY = 5;

/** Share of such moments that were right, 0 to 1, by the judge who thinks worse of it. */
export function confidenceOf(kind: DetectorKind): number {
  const heard = judgesOf(kind).filter(([, { ours }]) => ours >= LEAST_SAY);
  const precisions = heard.map(([judge, said]) => precisionBy(judge, kind, said));
  return precisions.length === 0 ? 0 : Math.round(Math.min(...precisions) * 100) / 100;
}

/** Judged often enough and right often enough to advise on; the others are experimental. */
export function isProven(kind: DetectorKind): boolean {
  const judged = judgesOf(kind).reduce((sum, [, { ours }]) => sum + ours, 0);
  return confidenceOf(kind) >= LEAST_PRECISION && judged >= LEAST_JUDGED;
}

function judgesOf(kind: DetectorKind): [Judge, Judged][] {
  return Object.entries(detectorFigures[kind]) as [Judge, Judged][];
}

/** Of what the second opinion does not have, the share that was right where it was looked at is right. */
export function precisionBy(judge: Judge, kind: DetectorKind, { agreed, ours }: Judged): number {
  const verdict = judge === 'second' ? detectorVerdicts[kind] : undefined;
  const share = verdict ? verdict.right / verdict.looked : 0;
  return (agreed + (ours - agreed) * share) / ours;
}
