import { vec, type Vector } from './vector.ts';

export type Pad = {
  /** Number of its actor in the map, `VehiclePickup_Boost_TA_<number>`. */
  readonly number: number;
  readonly position: Vector;
  readonly big: boolean;
};

function pad(number: number, [x, y]: readonly [number, number], size?: 'big'): Pad {
  const big = size === 'big';
  return { number, position: vec(x, y, big ? 73 : 70), big };
}

/** The standard layout with the actor numbers of Champions Field (Day), the map of every match here. */
export const PADS: readonly Pad[] = [
  pad(43, [0, -4240]),
  pad(12, [-1792, -4184]),
  pad(13, [1792, -4184]),
  pad(67, [-3072, -4096], 'big'),
  pad(66, [3072, -4096], 'big'),
  pad(14, [-940, -3308]),
  pad(17, [940, -3308]),
  pad(5, [0, -2816]),
  pad(10, [-3584, -2484]),
  pad(18, [3584, -2484]),
  pad(4, [-1788, -2300]),
  pad(11, [1788, -2300]),
  pad(7, [-2048, -1036]),
  pad(41, [0, -1024]),
  pad(3, [2048, -1036]),
  pad(63, [-3584, 0], 'big'),
  pad(42, [-1024, 0]),
  pad(40, [1024, 0]),
  pad(64, [3584, 0], 'big'),
  pad(20, [-2048, 1036]),
  pad(19, [0, 1024]),
  pad(23, [2048, 1036]),
  pad(21, [-1788, 2300]),
  pad(28, [1788, 2300]),
  pad(36, [-3584, 2484]),
  pad(31, [3584, 2484]),
  pad(34, [0, 2816]),
  pad(35, [-940, 3308]),
  pad(38, [940, 3308]),
  pad(65, [-3072, 4096], 'big'),
  pad(68, [3072, 4096], 'big'),
  pad(33, [-1792, 4184]),
  pad(32, [1792, 4184]),
  pad(39, [0, 4240]),
];

/** Seconds until a taken pad is back. */
export const respawnSeconds = ({ big }: Pad): number => (big ? 10 : 4);

/** Of 255: a big pad fills the tank, a small one adds 12 %. */
export const boostOf = ({ big }: Pad): number => (big ? 255 : 30.6);

/** The higher of the two pick-up volumes. */
export const PAD_HEIGHT = 168;
const SMALL_HEIGHT = 165;

/** Pick-up volumes are upright cylinders, tested with the car's centre. */
export function reaches({ x, y, z }: Vector, { position, big }: Pad): boolean {
  const radius = big ? 208 : 144;
  const dx = x - position.x;
  const dy = y - position.y;
  return z < (big ? PAD_HEIGHT : SMALL_HEIGHT) && dx * dx + dy * dy < radius * radius;
}
