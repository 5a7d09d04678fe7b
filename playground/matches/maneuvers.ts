import { RELEASED, type Controls } from './car.ts';

type Step = readonly [seconds: number, held: Partial<Controls>];

/**
 * A sequence of held buttons, none shorter than a frame, or it could fall between two; `side` 1 is to
 * the right, -1 to the left.
 */
export type Maneuver = readonly Step[];

export const frontFlip: Maneuver = [
  [0.06, { jump: true, throttle: 1 }],
  [0.05, { throttle: 1 }],
  [0.06, { jump: true, pitch: -1, throttle: 1 }],
  [0.7, { throttle: 1 }],
];

export function sideFlip(side: 1 | -1): Maneuver {
  return [
    [0.06, { jump: true, throttle: 1 }],
    [0.05, { throttle: 1 }],
    [0.06, { jump: true, yaw: side, throttle: 1 }],
    [0.7, { throttle: 1 }],
  ];
}

/** A diagonal flip whose nose is pulled back at once, boosting all the while. */
export function speedFlip(side: 1 | -1): Maneuver {
  return [
    [0.06, { jump: true, throttle: 1, boost: true }],
    [0.05, { throttle: 1, boost: true }],
    [0.06, { jump: true, pitch: -1, yaw: side * 0.6, throttle: 1, boost: true }],
    [0.62, { pitch: 1, throttle: 1, boost: true }],
    [0.25, { throttle: 1, boost: true }],
  ];
}

/** A backflip stopped on its roof and rolled upright: the car now faces the other way. */
export const halfFlip: Maneuver = [
  [0.06, { jump: true, throttle: -1 }],
  [0.05, { throttle: -1 }],
  [0.06, { jump: true, pitch: 1 }],
  [0.3, { pitch: 1 }],
  [0.1, { pitch: -1 }],
  [0.5, { pitch: -1, roll: 1 }],
  [0.2, { throttle: 1 }],
];

/** Falling, nose up: a dodge into the ground just before the wheels touch it. */
export const waveDash: Maneuver = [
  [0.22, { throttle: 1 }],
  [0.08, { jump: true, pitch: -1, throttle: 1 }],
  [0.4, { throttle: 1 }],
];

export const doubleJump: Maneuver = [
  [0.2, { jump: true }],
  [0.06, {}],
  [0.1, { jump: true }],
  [0.4, {}],
];

export const singleJump: Maneuver = [
  [0.2, { jump: true, throttle: 1 }],
  [0.8, { throttle: 1 }],
];

/** What is held `seconds` after the start; undefined once it is over. */
export function heldAt(maneuver: Maneuver, seconds: number): Controls | undefined {
  let from = 0;
  for (const [duration, held] of maneuver) {
    if (seconds < from + duration) return { ...RELEASED, ...held };
    from += duration;
  }
  return undefined;
}
