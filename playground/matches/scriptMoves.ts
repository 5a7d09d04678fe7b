import { BALL_RADIUS, predictBall } from './ball.ts';
import type { Car } from './car.ts';
import type { StepOf } from './script.ts';
import { TICK } from './tick.ts';
import {
  addScaled,
  clamp,
  compose,
  cross,
  facing,
  forwardOf,
  length,
  limit,
  scale,
  sub,
  turn,
  unit,
  UP,
  upOf,
  vec,
  ZERO,
  type Vector,
} from './vector.ts';
import type { Player, World } from './world.ts';

/** Between the centres of car and ball when the nose, or the wheels, touch it. */
const REACH = { nose: BALL_RADIUS + 55, wheels: BALL_RADIUS - 6 } as const;
const TURN_SPEED = 5.5;
const ROOF = 17 + 39 + BALL_RADIUS;
/** Closing speed of a soft touch. */
const SOFT_SPEED = 90;
/** It starts so much further away. */
const SOFT_GAP = 26;
/** Before the touch. */
const COAST_SECONDS = { soft: 0.15, hard: 0.08 } as const;
/** A car below this height drives; higher it flies. */
const DRIVES_BELOW_Z = 30;

export function place({ car }: Player, step: StepOf<'place'>): void {
  if (!car) return;
  const velocity = step.velocity ?? ZERO;
  const forward = step.forward ?? (length(velocity) > 1 ? velocity : forwardOf(car.rotation));
  const { position } = step;
  Object.assign(car, {
    position,
    velocity,
    spin: ZERO,
    rotation: facing(forward, step.up ?? UP),
    boost: step.boost ?? car.boost,
    grounded: position.z < DRIVES_BELOW_Z || (step.up ?? UP).z < 0,
    hasSecondJump: step.flipped !== true,
    sinceJump: Infinity,
    dodge: undefined,
    teleports: car.teleports + 1,
  });
}

export function throwBall({ ball }: World, { position, velocity }: StepOf<'ball'>): void {
  Object.assign(ball, { position, velocity: velocity ?? ZERO, spin: ZERO });
}

export function cruise(car: Car, speed: number): void {
  car.velocity = scale(forwardOf(car.rotation), speed);
}

export function carry({ ball }: World, car: Car): void {
  ball.position = addScaled(car.position, upOf(car.rotation), ROOF);
  ball.velocity = car.velocity;
}

/** Straight to where the ball will be, in time, nose or wheels first. */
export function meet(
  { ball }: World,
  car: Car,
  { step, left }: { readonly step: StepOf<'meet'>; readonly left: number },
): void {
  const softly =
    step.soft === true ? addScaled(ball.velocity, forwardOf(car.rotation), SOFT_SPEED) : undefined;
  // The last stretch is coasted: steering into the contact would push the ball twice.
  if (left < COAST_SECONDS[step.soft === true ? 'soft' : 'hard']) {
    car.velocity = softly ?? car.velocity;
    return;
  }
  const then = predictBall(ball, left, TICK).at(-1)!.position;
  const way = unit(sub(then, car.position), forwardOf(car.rotation));
  const part = step.with ?? 'nose';
  const flies = then.z > 150 || car.position.z > DRIVES_BELOW_Z;
  const goal = addScaled(then, way, -REACH[part] - (step.soft === true ? SOFT_GAP : 0));
  const level = flies ? goal : vec(goal.x, goal.y, car.position.z);
  car.velocity = limit(scale(sub(level, car.position), 1 / left), 2300);
  if (flies) car.grounded = false;
  const nose = part === 'nose' ? way : unit(cross(way, sideOf(way)));
  const roof = part === 'nose' ? UP : scale(way, -1);
  turnTowards(car, flies ? nose : unit(vec(way.x, way.y, 0)), roof);
}

const sideOf = (way: Vector): Vector => (Math.abs(way.x) < 0.9 ? vec(1, 0, 0) : vec(0, 1, 0));

/** Turns as fast as a car can, which is what the replay then says of its spin. */
function turnTowards(car: Car, forward: Vector, up: Vector): void {
  const target = facing(forward, up);
  const { x, y, z, w } = car.rotation;
  const difference = compose(target, { x: -x, y: -y, z: -z, w });
  const axis = vec(difference.x, difference.y, difference.z);
  const sign = difference.w < 0 ? -1 : 1;
  const angle = 2 * Math.atan2(length(axis), Math.abs(difference.w));
  if (angle < 1e-4) {
    car.spin = ZERO;
    return;
  }
  const step = clamp(angle, 0, TURN_SPEED * TICK);
  const about = scale(unit(axis), sign);
  car.rotation = compose(turn(about, step), car.rotation);
  car.spin = scale(about, step / TICK);
}
