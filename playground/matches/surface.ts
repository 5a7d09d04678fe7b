import { surfaceAt, type Surface } from './arena.ts';
import { CAR_REST_Z, type Car } from './car.ts';
import {
  addScaled,
  alongSurface,
  clamp,
  compose,
  dot,
  length,
  scale,
  turnBetween,
  upOf,
  vec,
} from './vector.ts';

/** A car whose roof leans no further than this from the surface lands on its wheels (cosine). */
const LANDS_UPRIGHT = 0.55;
/** Slower than this, nothing holds a car to a ceiling or to the upper wall. */
const STICKS_ABOVE_SPEED = 500;
/** A surface that falls away faster than this is a jump, not a ramp (uu a tick). */
const LETS_GO = 12;
/** The most a ramp may lift a car in one tick, so that a goal post does not throw it. */
const MOST_LIFT = 30;

/** The nearest surface decides whether the car stands, lands, bumps or flies. */
export function settle(car: Car): void {
  const surface = surfaceAt(car.position);
  if (car.grounded) stayOn(car, surface);
  else if (surface.distance < CAR_REST_Z) touch(car, surface);
}

function stayOn(car: Car, { distance, normal }: Surface): void {
  const hangs = normal.z < 0.2 && length(car.velocity) < STICKS_ABOVE_SPEED;
  if (hangs || distance - CAR_REST_Z > LETS_GO) {
    car.grounded = false;
    car.sinceJump = Infinity;
    car.hasSecondJump = true;
    return;
  }
  lean(car, normal, 1);
  const lift = clamp(CAR_REST_Z - distance, -MOST_LIFT, MOST_LIFT);
  car.position = addScaled(car.position, normal, lift);
  const speed = length(car.velocity);
  const along = alongSurface(car.velocity, normal);
  // A ramp turns the direction of travel without eating the speed.
  const kept = length(along) > 0.5 * speed ? speed / Math.max(1, length(along)) : 1;
  car.velocity = scale(along, kept);
}

function touch(car: Car, { distance, normal }: Surface): void {
  car.position = addScaled(car.position, normal, CAR_REST_Z - distance);
  const into = -dot(car.velocity, normal);
  if (into < 0) return;
  if (dot(upOf(car.rotation), normal) > LANDS_UPRIGHT) {
    car.grounded = true;
    car.velocity = alongSurface(car.velocity, normal);
    lean(car, normal, 1);
    return;
  }
  car.velocity = addScaled(scale(alongSurface(car.velocity, normal), 0.97), normal, into * 0.1);
  // A car on its side or roof rolls over by itself, as the game's own auto-flip does.
  lean(car, normal, 0.06);
}

function lean(car: Car, normal: Surface['normal'], share: number): void {
  const up = upOf(car.rotation);
  const target = dot(up, normal) < -0.99 ? vec(normal.y, normal.z, normal.x) : normal;
  const aim = share === 1 ? target : addScaled(scale(up, 1 - share), target, share);
  const size = length(aim);
  car.rotation = compose(turnBetween(up, scale(aim, 1 / size)), car.rotation);
}
