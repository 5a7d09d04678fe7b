import type { Car, CarAction } from './car.ts';
import { addScaled, flat, forwardOf, unit, upOf, vec } from './vector.ts';

const JUMP_SPEED = 291.67;
const JUMP_HOLD_ACCELERATION = 1458.33;
export const JUMP_HOLD_SECONDS = 0.2;
/** A dodge or double jump is possible for so long after the first jump. */
const SECOND_JUMP_SECONDS = 1.25 + JUMP_HOLD_SECONDS;
export const DODGE_SECONDS = 0.65;
export const DOUBLE_JUMP_SECONDS = 0.1;
const DODGE_SPEED = 500;
const STICK_DEAD_ZONE = 0.5;

/** What the jump button does in this tick. */
export function jump(car: Car, dt: number): readonly CarAction[] {
  const pressed = car.controls.jump && !car.jumpHeld;
  car.jumpHeld = car.controls.jump;
  car.sinceJump += dt;
  car.sinceDodge += dt;
  car.sinceDoubleJump += dt;
  if (car.grounded) resetOnGround(car);
  if (pressed && car.grounded) return firstJump(car);
  if (pressed && car.hasSecondJump) return secondJump(car);
  holdJump(car, dt);
  return [];
}

function resetOnGround(car: Car): void {
  car.hasSecondJump = true;
  car.dodge = undefined;
  car.jumpReleased = true;
}

function firstJump(car: Car): readonly CarAction[] {
  car.velocity = addScaled(car.velocity, upOf(car.rotation), JUMP_SPEED);
  car.grounded = false;
  car.sinceJump = 0;
  car.jumpReleased = false;
  return ['jump'];
}

function holdJump(car: Car, dt: number): void {
  if (!car.controls.jump || car.sinceJump > JUMP_HOLD_SECONDS) car.jumpReleased = true;
  if (car.jumpReleased) return;
  car.velocity = addScaled(car.velocity, upOf(car.rotation), JUMP_HOLD_ACCELERATION * dt);
}

function secondJump(car: Car): readonly CarAction[] {
  if (car.sinceJump !== Infinity && car.sinceJump > SECOND_JUMP_SECONDS) return [];
  car.hasSecondJump = false;
  const { pitch, yaw } = car.controls;
  const size = Math.hypot(pitch, yaw);
  if (size < STICK_DEAD_ZONE) {
    car.velocity = addScaled(car.velocity, upOf(car.rotation), JUMP_SPEED);
    car.sinceDoubleJump = 0;
    return ['double-jump'];
  }
  car.dodge = { forward: (0 - pitch) / size, right: yaw / size };
  car.sinceDodge = 0;
  pushDodge(car);
  return ['dodge'];
}

function pushDodge(car: Car): void {
  const { forward, right } = car.dodge!;
  const nose = unit(flat(forwardOf(car.rotation)), vec(1, 0, 0));
  const side = vec(-nose.y, nose.x, 0);
  car.velocity = addScaled(car.velocity, nose, forward * DODGE_SPEED);
  car.velocity = addScaled(car.velocity, side, right * DODGE_SPEED);
}
