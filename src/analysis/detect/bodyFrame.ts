import type { BodyTrack } from '../timeline/BodyTrack.ts';

/** Octane's box, which most bodies share to a few uu: half sizes, and its centre from the car's. */
const HALF_LENGTH = 59;
const HALF_WIDTH = 42.1;
const HALF_HEIGHT = 18.1;
const CENTRE_FORWARD = 13.9;
const CENTRE_UP = 20.8;

export type Place = { x: number; y: number; z: number };

/** A direction of the field in the body's own axes: x forward, y right, z up. */
export function toBody(body: BodyTrack, frame: number, { x, y, z }: Place): Place {
  const qx = -body.rotationX[frame]!;
  const qy = -body.rotationY[frame]!;
  const qz = -body.rotationZ[frame]!;
  const qw = body.rotationW[frame]!;
  const tx = 2 * (qy * z - qz * y);
  const ty = 2 * (qz * x - qx * z);
  const tz = 2 * (qx * y - qy * x);
  return {
    x: x + qw * tx + qy * tz - qz * ty,
    y: y + qw * ty + qz * tx - qx * tz,
    z: z + qw * tz + qx * ty - qy * tx,
  };
}

/** How far a point, given from the car's centre in field axes, is from the car's box. */
export function distanceToBox(car: BodyTrack, frame: number, offset: Place): number {
  const local = toBody(car, frame, offset);
  return Math.hypot(
    Math.max(0, Math.abs(local.x - CENTRE_FORWARD) - HALF_LENGTH),
    Math.max(0, Math.abs(local.y) - HALF_WIDTH),
    Math.max(0, Math.abs(local.z - CENTRE_UP) - HALF_HEIGHT),
  );
}
