import { field } from '../../field.ts';
import type { BodyTrack } from '../../timeline/BodyTrack.ts';

/** What a car's wheels stand on. */
export const surfaces = { air: 0, floor: 1, wall: 2, ceiling: 3 } as const;
export type Surface = (typeof surfaces)[keyof typeof surfaces];

/** Floor and ceiling go over into the walls in about this round, uu. */
const RAMP_RADIUS = 256;
/** |x| + |y| of the corner walls. */
const CORNER = 8064;
/** Wheels on a plane hold the centre 17 uu off it; springs and bodies sent late add to it. */
const PLANE_GAP = 34;
/** The ramps are not exact circles. */
const RAMP_GAP = 60;
/** Cosine between the car's up and the surface's normal: wheels down, but tilted by the springs. */
const LEAST_ALIGNMENT = 0.8;

const normal = { x: 0, y: 0, z: 0, gap: 0, curved: false };

/** The surface under the wheels of a car in a frame; `air` also for a car on its roof or side. */
export function wheelsOn(car: BodyTrack, frame: number): Surface {
  const z = car.z[frame]!;
  if (z > 400 && z < field.ceiling - 400 && isFarFromWalls(car, frame)) return surfaces.air;
  measureGap(car.x[frame]!, car.y[frame]!, z);
  if (normal.gap > (normal.curved ? RAMP_GAP : PLANE_GAP)) return surfaces.air;
  const x = car.rotationX[frame]!;
  const y = car.rotationY[frame]!;
  const w = car.rotationW[frame]!;
  const rz = car.rotationZ[frame]!;
  const along =
    2 * (x * rz + w * y) * normal.x +
    2 * (y * rz - w * x) * normal.y +
    (1 - 2 * (x * x + y * y)) * normal.z;
  if (along < LEAST_ALIGNMENT) return surfaces.air;
  if (normal.z > 0.7) return surfaces.floor;
  return normal.z < -0.7 ? surfaces.ceiling : surfaces.wall;
}

function isFarFromWalls(car: BodyTrack, frame: number): boolean {
  const x = Math.abs(car.x[frame]!);
  const y = Math.abs(car.y[frame]!);
  return x < field.sideWall - 100 && y < field.backWall - 100 && x + y < CORNER - 150;
}

/** Distance to the nearest surface and its normal: a box with round edges and cut corners. */
function measureGap(x: number, y: number, z: number): void {
  const inGoal = Math.abs(y) > field.backWall - 60 && Math.abs(x) < field.goalHalfWidth;
  if (inGoal && z < field.goalHeight) return setNormal(0, 0, 1, z);
  const corner = (CORNER - Math.abs(x) - Math.abs(y)) / Math.SQRT2;
  const toSide = field.sideWall - Math.abs(x);
  const toBack = field.backWall - Math.abs(y);
  const wall = Math.min(corner, toSide, toBack);
  const isLow = z < field.ceiling / 2;
  const level = isLow ? z : field.ceiling - z;
  const up = isLow ? 1 : -1;
  let sideX = 0;
  let sideY = 0;
  if (wall === corner) {
    sideX = -Math.sign(x) * Math.SQRT1_2;
    sideY = -Math.sign(y) * Math.SQRT1_2;
  } else if (wall === toSide) sideX = -Math.sign(x);
  else sideY = -Math.sign(y);
  if (wall >= RAMP_RADIUS || level >= RAMP_RADIUS) {
    if (level < wall) setNormal(0, 0, up, level);
    else setNormal(sideX, sideY, 0, wall);
    return;
  }
  const inWall = RAMP_RADIUS - wall;
  const inLevel = RAMP_RADIUS - level;
  const reach = Math.hypot(inWall, inLevel) || 1;
  const share = inWall / reach;
  setNormal(sideX * share, sideY * share, (up * inLevel) / reach, RAMP_RADIUS - reach);
  normal.curved = true;
}

function setNormal(x: number, y: number, z: number, gap: number): void {
  normal.x = x;
  normal.y = y;
  normal.z = z;
  normal.gap = gap;
  normal.curved = false;
}
