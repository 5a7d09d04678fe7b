import { field } from '../field.ts';
import type { BodyTrack } from '../timeline/BodyTrack.ts';

export type Surface = 'ground' | 'air' | 'wall' | 'ceiling';

/** A car on its wheels has its centre at 17 uu; this much more is a hop or a bump in the road. */
const WHEELS_REACH = 40;
/** |x| + |y| of the corner walls. */
const CORNER = 8064;
/** Below this a car beside a wall is still in the curve at its foot, uu. */
const CURVE_HEIGHT = 110;
/** A wheel on a wall makes the roof point into the field: share of the roof's direction. */
const ROOF_SHARE = 0.6;

/** What a car's wheels were on. Only a car whose roof points away from a near wall is on it. */
export function surfaceUnder(car: BodyTrack, frame: number): Surface {
  const { x, y, z } = { x: car.x[frame]!, y: car.y[frame]!, z: car.z[frame]! };
  const roof = roofOf(car, frame);
  if (z < WHEELS_REACH) return 'ground';
  if (z > field.ceiling - WHEELS_REACH && roof.z < -ROOF_SHARE) return 'ceiling';
  const besideX = Math.abs(x) > field.sideWall - WHEELS_REACH;
  const besideY = Math.abs(y) > field.backWall - WHEELS_REACH && Math.abs(y) < field.backWall;
  const inCorner = Math.abs(x) + Math.abs(y) > CORNER - WHEELS_REACH * Math.SQRT2;
  if (!besideX && !besideY && !inCorner) return 'air';
  const inward = Math.hypot(roof.x, roof.y) > ROOF_SHARE && roof.x * x + roof.y * y < 0;
  if (inward) return 'wall';
  return z < CURVE_HEIGHT ? 'ground' : 'air';
}

/** Where the roof points, in field axes. */
export function roofOf(car: BodyTrack, frame: number): { x: number; y: number; z: number } {
  const qx = car.rotationX[frame]!;
  const qy = car.rotationY[frame]!;
  const qz = car.rotationZ[frame]!;
  const qw = car.rotationW[frame]!;
  return {
    x: 2 * (qx * qz + qw * qy),
    y: 2 * (qy * qz - qw * qx),
    z: 1 - 2 * (qx * qx + qy * qy),
  };
}
