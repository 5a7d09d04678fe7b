import type { DetectorKind } from './detectors.ts';

/** Moments of ours that the second opinion does not have, looked at one by one, and how many were right. */
export type Verdict = { readonly looked: number; readonly right: number };

/** Taken evenly out of all such moments; docs/detectors.md says what was looked at. */
export const detectorVerdicts: Readonly<Partial<Record<DetectorKind, Verdict>>> = {
  // The nose points back and the roof up 1.2 s later in all but one, which goes on turning.
  'half-flip': { looked: 17, right: 16 },
  // Theirs end 1.1 s after the kickoff. Nose level, rolled over the roof; three went mostly aside.
  'speed-flip': { looked: 20, right: 17 },
  whiff: { looked: 18, right: 12 },
  // Five turned away before the touch, or had touched themselves a moment earlier.
  'beaten-to-ball': { looked: 20, right: 15 },
};
