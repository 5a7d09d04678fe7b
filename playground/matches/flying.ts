import { GRAVITY } from './ball.ts';
import { DODGE_SECONDS } from './jumping.ts';
import type { Car, Dodge } from './car.ts';
import { BOOST_ACCELERATION } from './driving.ts';
import {
  add,
  addScaled,
  dot,
  forwardOf,
  limit,
  rightOf,
  scale,
  spinBy,
  upOf,
  vec,
  type Vector,
} from './vector.ts';

const MAX_SPIN = 5.5;
/** Air control, rad/s²: torque of a full stick, and the drag that stops a free car's spin. */
const PITCH = { torque: 12.46, drag: 2.8 };
const YAW = { torque: 9.11, drag: 1.88 };
const ROLL = { torque: 37.34, drag: 4.47 };
/** A dodge flattens the fall between these moments after its start. */
const FLATTEN_FROM_SECONDS = 0.15;
const FLATTEN_TO_SECONDS = 0.21;
const FLATTEN_PER_TICK = 0.65;
/** A dodge turns the car so hard that it is at `MAX_SPIN` within a few ticks, rad/s² for a full stick. */
const DODGE_TORQUE = 260;
/** How far the stick has to be held against a flip to stop it. */
const CANCEL = 0.3;

/** In the air: gravity, boost along the nose, stick torques, the turn of a dodge. */
export function fly(car: Car, dt: number): void {
  car.velocity = add(car.velocity, vec(0, 0, GRAVITY * dt));
  if (car.boosting)
    car.velocity = addScaled(car.velocity, forwardOf(car.rotation), BOOST_ACCELERATION * dt);
  const { dodge } = car;
  const flips = dodge !== undefined && car.sinceDodge < DODGE_SECONDS;
  car.spin = limit(add(car.spin, scale(stickTorque(car, flips ? 0 : 1), dt)), MAX_SPIN);
  if (flips) flip(car, dodge, dt);
  car.rotation = spinBy(car.rotation, car.spin, dt);
}

/** While a dodge turns the car, its pitch does not follow the stick. */
function stickTorque(car: Car, pitchShare: 0 | 1): Vector {
  const { yaw, roll } = car.controls;
  const pitch = car.controls.pitch * pitchShare;
  // Nose up turns about left, a right turn about the roof, a right roll about the tail.
  const left = scale(rightOf(car.rotation), -1);
  const tail = scale(forwardOf(car.rotation), -1);
  return [
    { axis: left, stick: pitch, ...PITCH },
    { axis: upOf(car.rotation), stick: yaw, ...YAW },
    { axis: tail, stick: roll, ...ROLL },
  ].reduce(
    (sum, { axis, stick, torque, drag }) => {
      const damped = drag * dot(car.spin, axis) * (1 - Math.abs(stick));
      return addScaled(sum, axis, torque * stick - damped);
    },
    vec(0, 0, 0),
  );
}

/** The stick against the flip takes its pitch away (a flip cancel); its roll goes on. */
function flip(car: Car, { forward, right }: Dodge, dt: number): void {
  const { sinceDodge, controls } = car;
  if (sinceDodge > FLATTEN_FROM_SECONDS && (car.velocity.z < 0 || sinceDodge < FLATTEN_TO_SECONDS))
    car.velocity = vec(car.velocity.x, car.velocity.y, car.velocity.z * FLATTEN_PER_TICK);
  const pitch = controls.pitch * forward > CANCEL ? 0 : forward;
  const push = addScaled(scale(rightOf(car.rotation), pitch), forwardOf(car.rotation), -right);
  car.spin = limit(addScaled(car.spin, push, DODGE_TORQUE * dt), MAX_SPIN);
}
