import type { DetectorFigures } from './detectors.ts';

/** Written by `npm run docs:detectors`; what each number is stands in docs/detectors.md. */
export const detectorFigures: DetectorFigures = {
  touch: {
    scripted: {
      agreed: 568,
      ours: 619,
      theirs: 581,
    },
    second: {
      agreed: 2292,
      ours: 2461,
      theirs: 2557,
    },
  },
  shot: {
    scripted: {
      agreed: 50,
      ours: 50,
      theirs: 51,
    },
  },
  save: {
    scripted: {
      agreed: 41,
      ours: 41,
      theirs: 41,
    },
  },
  pass: {
    scripted: {
      agreed: 19,
      ours: 23,
      theirs: 35,
    },
    second: {
      agreed: 168,
      ours: 209,
      theirs: 202,
    },
  },
  clear: {
    scripted: {
      agreed: 30,
      ours: 30,
      theirs: 30,
    },
  },
  'fifty-fifty': {
    scripted: {
      agreed: 63,
      ours: 85,
      theirs: 80,
    },
    second: {
      agreed: 257,
      ours: 284,
      theirs: 287,
    },
  },
  kickoff: {
    second: {
      agreed: 111,
      ours: 114,
      theirs: 113,
    },
  },
  demolition: {
    scripted: {
      agreed: 24,
      ours: 24,
      theirs: 24,
    },
    second: {
      agreed: 42,
      ours: 51,
      theirs: 43,
    },
  },
  bump: {
    scripted: {
      agreed: 18,
      ours: 19,
      theirs: 24,
    },
    second: {
      agreed: 50,
      ours: 190,
      theirs: 163,
    },
  },
  'speed-flip': {
    scripted: {
      agreed: 24,
      ours: 24,
      theirs: 24,
    },
    reviewed: {
      agreed: 1,
      ours: 1,
      theirs: 1,
    },
    second: {
      agreed: 227,
      ours: 434,
      theirs: 316,
    },
  },
  'half-flip': {
    scripted: {
      agreed: 24,
      ours: 24,
      theirs: 24,
    },
    second: {
      agreed: 21,
      ours: 38,
      theirs: 59,
    },
  },
  'wave-dash': {
    scripted: {
      agreed: 24,
      ours: 24,
      theirs: 24,
    },
    second: {
      agreed: 165,
      ours: 221,
      theirs: 188,
    },
  },
  'fast-aerial': {
    scripted: {
      agreed: 24,
      ours: 24,
      theirs: 24,
    },
  },
  'flip-reset': {
    scripted: {
      agreed: 24,
      ours: 24,
      theirs: 24,
    },
    reviewed: {
      agreed: 3,
      ours: 3,
      theirs: 3,
    },
    second: {
      agreed: 9,
      ours: 13,
      theirs: 25,
    },
  },
  'double-tap': {
    scripted: {
      agreed: 24,
      ours: 28,
      theirs: 24,
    },
    reviewed: {
      agreed: 1,
      ours: 1,
      theirs: 2,
    },
    second: {
      agreed: 1,
      ours: 3,
      theirs: 1,
    },
  },
  'air-dribble': {
    scripted: {
      agreed: 17,
      ours: 22,
      theirs: 24,
    },
    reviewed: {
      agreed: 1,
      ours: 1,
      theirs: 1,
    },
    second: {
      agreed: 13,
      ours: 16,
      theirs: 40,
    },
  },
  'ceiling-shot': {
    scripted: {
      agreed: 24,
      ours: 24,
      theirs: 24,
    },
    second: {
      agreed: 4,
      ours: 6,
      theirs: 4,
    },
  },
  'wall-aerial': {
    second: {
      agreed: 68,
      ours: 138,
      theirs: 93,
    },
  },
  flick: {
    scripted: {
      agreed: 23,
      ours: 23,
      theirs: 24,
    },
    reviewed: {
      agreed: 1,
      ours: 1,
      theirs: 1,
    },
    second: {
      agreed: 23,
      ours: 24,
      theirs: 41,
    },
  },
  'half-volley': {
    scripted: {
      agreed: 24,
      ours: 29,
      theirs: 24,
    },
    second: {
      agreed: 59,
      ours: 140,
      theirs: 100,
    },
  },
  'one-timer': {
    second: {
      agreed: 13,
      ours: 53,
      theirs: 15,
    },
  },
  redirect: {},
  whiff: {
    scripted: {
      agreed: 30,
      ours: 30,
      theirs: 30,
    },
    second: {
      agreed: 33,
      ours: 51,
      theirs: 235,
    },
  },
  'beaten-to-ball': {
    scripted: {
      agreed: 30,
      ours: 30,
      theirs: 30,
    },
    second: {
      agreed: 146,
      ours: 230,
      theirs: 389,
    },
  },
  'double-commit': {
    scripted: {
      agreed: 30,
      ours: 30,
      theirs: 30,
    },
  },
  'cut-rotation': {
    scripted: {
      agreed: 30,
      ours: 30,
      theirs: 30,
    },
  },
  'caught-up-field': {
    scripted: {
      agreed: 30,
      ours: 30,
      theirs: 30,
    },
  },
  rush: {
    scripted: {
      agreed: 30,
      ours: 30,
      theirs: 30,
    },
    second: {
      agreed: 9,
      ours: 57,
      theirs: 153,
    },
  },
  'boost-starved': {
    scripted: {
      agreed: 30,
      ours: 30,
      theirs: 30,
    },
  },
};
