import { vec, type Vector } from './vector.ts';

/** Standard Soccar arena in uu. */
export const SIDE_X = 4096;
export const BACK_Y = 5120;
export const CEILING_Z = 2044;
const CORNER_SUM = 8064;
export const GOAL_HALF_WIDTH = 892.755;
export const GOAL_HEIGHT = 642.775;
export const GOAL_BACK_Y = 6000;
/** Radius of the ramps between floor or ceiling and the walls. */
const RAMP = 256;
const GOAL_RAMP = 40;

/** The nearest surface: how far away it is, and its direction into the arena. */
export type Surface = { readonly distance: number; readonly normal: Vector };

export function surfaceAt(p: Vector): Surface {
  const inMouth = Math.abs(p.x) < GOAL_HALF_WIDTH && p.z < GOAL_HEIGHT;
  if (inMouth && Math.abs(p.y) > BACK_Y - RAMP) return goalSurface(p);
  const wall = nearestWall(p);
  return rounded(wall, nearestOf(p.z, CEILING_Z), RAMP);
}

/** Depth of `distance` into the half-space behind one plane, and that plane's normal. */
type Plane = { readonly distance: number; readonly normal: Vector };

function nearestWall({ x, y }: Vector): Plane {
  const sx = x < 0 ? -1 : 1;
  const sy = y < 0 ? -1 : 1;
  const side = SIDE_X - Math.abs(x);
  const back = BACK_Y - Math.abs(y);
  const corner = (CORNER_SUM - Math.abs(x) - Math.abs(y)) * Math.SQRT1_2;
  if (corner < side && corner < back)
    return { distance: corner, normal: vec(-sx * Math.SQRT1_2, -sy * Math.SQRT1_2, 0) };
  return side < back
    ? { distance: side, normal: vec(-sx, 0, 0) }
    : { distance: back, normal: vec(0, -sy, 0) };
}

function goalSurface(p: Vector): Surface {
  const sx = p.x < 0 ? -1 : 1;
  const sy = p.y < 0 ? -1 : 1;
  const back: Plane = { distance: GOAL_BACK_Y - Math.abs(p.y), normal: vec(0, -sy, 0) };
  const side: Plane = { distance: GOAL_HALF_WIDTH - Math.abs(p.x), normal: vec(-sx, 0, 0) };
  // In front of the line there are no posts to lean on: only the floor counts.
  const wall = Math.abs(p.y) > BACK_Y && side.distance < back.distance ? side : back;
  const level = Math.abs(p.y) > BACK_Y ? nearestOf(p.z, GOAL_HEIGHT) : floor(p.z);
  return rounded(wall, level, GOAL_RAMP);
}

function nearestOf(z: number, ceiling: number): Plane {
  return z < ceiling / 2 ? floor(z) : { distance: ceiling - z, normal: vec(0, 0, -1) };
}

function floor(z: number): Plane {
  return { distance: z, normal: vec(0, 0, 1) };
}

/** Two planes that meet in a ramp of the given radius. */
function rounded(wall: Plane, level: Plane, radius: number): Surface {
  const a = radius - wall.distance;
  const b = radius - level.distance;
  if (a <= 0 || b <= 0) return wall.distance < level.distance ? wall : level;
  const reach = Math.hypot(a, b);
  return {
    distance: radius - reach,
    normal: vec(
      (wall.normal.x * a) / reach,
      (wall.normal.y * a) / reach,
      (level.normal.z * b) / reach,
    ),
  };
}
