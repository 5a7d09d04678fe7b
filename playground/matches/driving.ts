import { surfaceAt } from './arena.ts';
import { GRAVITY } from './ball.ts';
import type { Car } from './car.ts';
import {
  add,
  addScaled,
  alongSurface,
  clamp,
  dot,
  forwardOf,
  rightOf,
  scale,
  spinBy,
  upOf,
  vec,
} from './vector.ts';

export const BOOST_ACCELERATION = 991.67;
const BRAKE = 3500;
const COAST = 525;
/** Curvature (1/uu) a car can steer at a speed (uu/s): points of a broken line. */
const CURVATURE: readonly (readonly [speed: number, curvature: number])[] = [
  [0, 0.0069],
  [500, 0.00398],
  [1000, 0.00235],
  [1500, 0.001375],
  [1750, 0.0011],
  [2500, 0.00088],
];
/** Full throttle (uu/s²) at a speed. */
const THROTTLE: readonly (readonly [speed: number, acceleration: number])[] = [
  [0, 1600],
  [1400, 160],
  [1410, 0],
  [9999, 0],
];
const GRIP = 12;
const SLIDE_GRIP = 1.1;

/** Wheels on a surface: throttle, brake, boost, steering, powerslide. */
export function drive(car: Car, dt: number): void {
  const { controls } = car;
  const forward = forwardOf(car.rotation);
  const normal = upOf(car.rotation);
  const speed = dot(car.velocity, forward);
  const push = engine(speed, controls.throttle, dt) + (car.boosting ? BOOST_ACCELERATION : 0);

  const turnRate =
    controls.steer * along(CURVATURE, Math.abs(speed)) * speed * (controls.handbrake ? 1.6 : 1);
  car.spin = scale(normal, turnRate);
  car.rotation = spinBy(car.rotation, car.spin, dt);

  const grip = controls.handbrake ? SLIDE_GRIP : GRIP;
  const sideways = dot(car.velocity, rightOf(car.rotation));
  car.velocity = addScaled(car.velocity, rightOf(car.rotation), -sideways * clamp(grip * dt, 0, 1));
  car.velocity = addScaled(car.velocity, forwardOf(car.rotation), push * dt);

  const surface = surfaceAt(car.position).normal;
  car.velocity = add(car.velocity, scale(alongSurface(vec(0, 0, GRAVITY), surface), dt));
}

function engine(speed: number, throttle: number, dt: number): number {
  if (throttle === 0) return -Math.sign(speed) * Math.min(COAST, Math.abs(speed) / dt);
  if (throttle * speed < -1) return Math.sign(throttle) * BRAKE;
  return throttle * along(THROTTLE, Math.abs(speed));
}

/** The value of a broken line at `x`. */
function along(line: readonly (readonly [number, number])[], x: number): number {
  const right = Math.max(
    1,
    line.findIndex(([at]) => at >= x),
  );
  const [x0, y0] = line[right - 1]!;
  const [x1, y1] = line[right]!;
  return y0 + ((y1 - y0) * (x - x0)) / (x1 - x0);
}

/** How fast a car may go to steer a circle of this curvature. */
export function speedForCurvature(curvature: number): number {
  for (let at = 1; at < CURVATURE.length; at++) {
    const [x1, y1] = CURVATURE[at]!;
    const [x0, y0] = CURVATURE[at - 1]!;
    if (y1 <= curvature) return clamp(x0 + ((x1 - x0) * (curvature - y0)) / (y1 - y0), 0, 2300);
  }
  return 2300;
}
