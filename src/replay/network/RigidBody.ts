/**
 * A rigid body as sent: whole numbers, which `ReplayContext.scale` turns into uu, uu/s and rad/s.
 * One object is filled again for every update.
 */
export type RigidBody = {
  /** A sleeping body sends no velocity and no spin: both are 0 here. */
  readonly sleeping: boolean;
  readonly x: number;
  readonly y: number;
  readonly z: number;
  /**
   * Which component of the quaternion was left out, 0 to 3 for x to w; `rotation1` to `rotation3`
   * are the others, 18 bits each. `EULER` before net version 7: then they are pitch, yaw and roll
   * in 1/65536 turns. `readOrientation` understands both.
   */
  readonly omitted: number;
  readonly rotation1: number;
  readonly rotation2: number;
  readonly rotation3: number;
  readonly velocityX: number;
  readonly velocityY: number;
  readonly velocityZ: number;
  readonly spinX: number;
  readonly spinY: number;
  readonly spinZ: number;
};

export const EULER = -1;

export type Quaternion = { x: number; y: number; z: number; w: number };
