import type { IntVector } from '../attributeValues.ts';

/**
 * A rigid body as sent: whole numbers, which `ReplayContext.scale` turns into uu, uu/s and rad/s.
 * One object is filled again for every update.
 */
export type RigidBody = {
  /** A sleeping body sends neither velocity nor spin: both are 0 here. */
  readonly sleeping: boolean;
  readonly location: IntVector;
  /** As sent; `readOrientation` turns it into a quaternion. */
  readonly rotation: SentRotation;
  readonly velocity: IntVector;
  readonly spin: IntVector;
};

/**
 * A quaternion whose largest component was left out: `omitted` is 0 to 3 for x to w, and `first` to
 * `third` are the others in that order, 18 bits each. Before net version 7 `omitted` is `EULER`, and
 * they are pitch, yaw and roll in 1/65536 turns.
 */
export type SentRotation = {
  readonly omitted: number;
  readonly first: number;
  readonly second: number;
  readonly third: number;
};

export const EULER = -1;
