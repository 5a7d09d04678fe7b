import { drive } from './driving.ts';
import { fly } from './flying.ts';
import { jump } from './jumping.ts';
import { settle } from './surface.ts';
import { addScaled, limit, type Rotation, type Vector } from './vector.ts';

/** Octane's resting height, and the distance its wheels keep from any surface. */
export const CAR_REST_Z = 17.01;
export const MAX_CAR_SPEED = 2300;
/** Boost drained per second, on the game's scale of 0 to 255. */
export const BOOST_PER_SECOND = 85;
export const FULL_BOOST = 255;
export const KICKOFF_BOOST = 85;

/** Stick and buttons. `pitch` 1 lifts the nose, `yaw` and `steer` 1 turn right, `roll` 1 rolls right. */
export type Controls = {
  readonly throttle: number;
  readonly steer: number;
  readonly pitch: number;
  readonly yaw: number;
  readonly roll: number;
  readonly boost: boolean;
  readonly jump: boolean;
  readonly handbrake: boolean;
};

export const RELEASED: Controls = {
  throttle: 0,
  steer: 0,
  pitch: 0,
  yaw: 0,
  roll: 0,
  boost: false,
  jump: false,
  handbrake: false,
};

/** Where the stick pointed when the dodge began: forward and right, together of length 1. */
export type Dodge = { readonly forward: number; readonly right: number };

export type Car = {
  position: Vector;
  velocity: Vector;
  rotation: Rotation;
  /** rad/s about world axes. */
  spin: Vector;
  /** 0 to 255, as the game counts. */
  boost: number;
  controls: Controls;
  grounded: boolean;
  boosting: boolean;
  jumpHeld: boolean;
  /** Seconds since the first jump; Infinity when the car left the ground without one. */
  sinceJump: number;
  /** Held seconds of the first jump are over. */
  jumpReleased: boolean;
  /** The second jump or dodge can still be had. */
  hasSecondJump: boolean;
  dodge: Dodge | undefined;
  sinceDodge: number;
  sinceDoubleJump: number;
  /** Counts for life: flips won back on the ball, pads taken, places changed. */
  flipResets: number;
  pickups: number;
  teleports: number;
};

export function createCar(position: Vector, rotation: Rotation): Car {
  return {
    position,
    velocity: { x: 0, y: 0, z: 0 },
    rotation,
    spin: { x: 0, y: 0, z: 0 },
    boost: KICKOFF_BOOST,
    controls: RELEASED,
    grounded: true,
    boosting: false,
    jumpHeld: false,
    sinceJump: Infinity,
    jumpReleased: true,
    hasSecondJump: true,
    dodge: undefined,
    sinceDodge: Infinity,
    sinceDoubleJump: Infinity,
    flipResets: 0,
    pickups: 0,
    teleports: 0,
  };
}

/** Things a car does that a referee would note. */
export type CarAction = 'jump' | 'double-jump' | 'dodge' | 'landing' | 'take-off';

/** One tick of a car's life; answers what it did in it. */
export function stepCar(car: Car, dt: number): readonly CarAction[] {
  car.boosting = car.controls.boost && car.boost > 0;
  if (car.boosting) car.boost = Math.max(0, car.boost - BOOST_PER_SECOND * dt);

  const wasGrounded = car.grounded;
  const actions: CarAction[] = [...jump(car, dt)];
  if (car.grounded) drive(car, dt);
  else fly(car, dt);
  car.velocity = limit(car.velocity, MAX_CAR_SPEED);
  car.position = addScaled(car.position, car.velocity, dt);
  settle(car);

  if (car.grounded && !wasGrounded) actions.push('landing');
  if (!car.grounded && wasGrounded) actions.push('take-off');
  return actions;
}
