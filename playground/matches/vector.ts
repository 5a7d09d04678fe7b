export type Vector = { readonly x: number; readonly y: number; readonly z: number };
export type Rotation = {
  readonly x: number;
  readonly y: number;
  readonly z: number;
  readonly w: number;
};

export const vec = (x: number, y: number, z: number): Vector => ({ x, y, z });
export const ZERO = vec(0, 0, 0);
export const UP = vec(0, 0, 1);

export const add = (a: Vector, b: Vector): Vector => vec(a.x + b.x, a.y + b.y, a.z + b.z);
export const sub = (a: Vector, b: Vector): Vector => vec(a.x - b.x, a.y - b.y, a.z - b.z);
export const scale = (a: Vector, by: number): Vector => vec(a.x * by, a.y * by, a.z * by);
/** a + b·by: the step of every integration. */
export const addScaled = (a: Vector, b: Vector, by: number): Vector =>
  vec(a.x + b.x * by, a.y + b.y * by, a.z + b.z * by);
export const dot = (a: Vector, b: Vector): number => a.x * b.x + a.y * b.y + a.z * b.z;
export const cross = (a: Vector, b: Vector): Vector =>
  vec(a.y * b.z - a.z * b.y, a.z * b.x - a.x * b.z, a.x * b.y - a.y * b.x);
export const length = (a: Vector): number => Math.hypot(a.x, a.y, a.z);
export const distance = (a: Vector, b: Vector): number =>
  Math.hypot(a.x - b.x, a.y - b.y, a.z - b.z);
export const flat = (a: Vector): Vector => vec(a.x, a.y, 0);

export function unit(a: Vector, otherwise: Vector = UP): Vector {
  const size = length(a);
  return size < 1e-9 ? otherwise : scale(a, 1 / size);
}

export function limit(a: Vector, most: number): Vector {
  const size = length(a);
  return size > most ? scale(a, most / size) : a;
}

/** What is left of `a` without its part along the unit vector `normal`. */
export const alongSurface = (a: Vector, normal: Vector): Vector =>
  addScaled(a, normal, -dot(a, normal));

export const clamp = (value: number, least: number, most: number): number =>
  Math.min(most, Math.max(least, value));

/** Turns by `angle` (radians) about a unit axis; positive yaw about +z turns +x towards +y. */
export function turn(axis: Vector, angle: number): Rotation {
  const sine = Math.sin(angle / 2);
  return { x: axis.x * sine, y: axis.y * sine, z: axis.z * sine, w: Math.cos(angle / 2) };
}

/** First `b`, then `a`. */
export function compose(a: Rotation, b: Rotation): Rotation {
  const product = {
    x: a.w * b.x + a.x * b.w + a.y * b.z - a.z * b.y,
    y: a.w * b.y - a.x * b.z + a.y * b.w + a.z * b.x,
    z: a.w * b.z + a.x * b.y - a.y * b.x + a.z * b.w,
    w: a.w * b.w - a.x * b.x - a.y * b.y - a.z * b.z,
  };
  const size = Math.hypot(product.x, product.y, product.z, product.w);
  return {
    x: product.x / size,
    y: product.y / size,
    z: product.z / size,
    w: product.w / size,
  };
}

/** Adds `spin` (rad/s, world axes) for `seconds`. */
export function spinBy(rotation: Rotation, spin: Vector, seconds: number): Rotation {
  const speed = length(spin);
  return speed < 1e-9 ? rotation : compose(turn(scale(spin, 1 / speed), speed * seconds), rotation);
}

export const forwardOf = ({ x, y, z, w }: Rotation): Vector =>
  vec(1 - 2 * (y * y + z * z), 2 * (x * y + z * w), 2 * (x * z - y * w));
export const rightOf = ({ x, y, z, w }: Rotation): Vector =>
  vec(2 * (x * y - z * w), 1 - 2 * (x * x + z * z), 2 * (y * z + x * w));
export const upOf = ({ x, y, z, w }: Rotation): Vector =>
  vec(2 * (x * z + y * w), 2 * (y * z - x * w), 1 - 2 * (x * x + y * y));

/** The shortest turn from one unit vector to another. */
export function turnBetween(from: Vector, to: Vector): Rotation {
  const axis = cross(from, to);
  const sine = length(axis);
  const angle = Math.atan2(sine, dot(from, to));
  return sine < 1e-9 ? turn(UP, 0) : turn(scale(axis, 1 / sine), angle);
}

/** The rotation whose nose points along `forward` and whose roof points as near `up` as it can. */
export function facing(forward: Vector, up: Vector = UP): Rotation {
  const x = unit(forward);
  const y = unit(cross(up, x), vec(0, 1, 0));
  const z = cross(x, y);
  const trace = x.x + y.y + z.z;
  if (trace > 0) {
    const s = Math.sqrt(trace + 1) * 2;
    return { x: (y.z - z.y) / s, y: (z.x - x.z) / s, z: (x.y - y.x) / s, w: s / 4 };
  }
  if (x.x > y.y && x.x > z.z) {
    const s = Math.sqrt(1 + x.x - y.y - z.z) * 2;
    return { x: s / 4, y: (y.x + x.y) / s, z: (z.x + x.z) / s, w: (y.z - z.y) / s };
  }
  if (y.y > z.z) {
    const s = Math.sqrt(1 + y.y - x.x - z.z) * 2;
    return { x: (y.x + x.y) / s, y: s / 4, z: (z.y + y.z) / s, w: (z.x - x.z) / s };
  }
  const s = Math.sqrt(1 + z.z - x.x - y.y) * 2;
  return { x: (z.x + x.z) / s, y: (z.y + y.z) / s, z: s / 4, w: (x.y - y.x) / s };
}
