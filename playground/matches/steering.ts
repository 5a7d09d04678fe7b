import { RELEASED, type Car, type Controls } from './car.ts';
import {
  alongSurface,
  clamp,
  cross,
  dot,
  forwardOf,
  length,
  rightOf,
  scale,
  sub,
  unit,
  UP,
  upOf,
  type Vector,
} from './vector.ts';

/** Angle (radians) from the nose to a place, seen from above the car: positive is to the right. */
export function angleTo(car: Car, target: Vector): number {
  const away = alongSurface(sub(target, car.position), upOf(car.rotation));
  return Math.atan2(dot(away, rightOf(car.rotation)), dot(away, forwardOf(car.rotation)));
}

/** Drives towards a place, at `speed` when the way is straight. */
export function driveTo(car: Car, target: Vector, speed: number): Controls {
  const angle = angleTo(car, target);
  const now = dot(car.velocity, forwardOf(car.rotation));
  const wanted = Math.abs(angle) > 1 ? Math.min(speed, 900) : speed;
  return {
    ...RELEASED,
    throttle: clamp((wanted - now) / 200, -1, 1),
    steer: clamp(angle * 3, -1, 1),
    handbrake: Math.abs(angle) > 1.8 && now > 700 && car.grounded,
    boost: wanted > 1450 && now < wanted - 60 && Math.abs(angle) < 0.35,
  };
}

/** Turns an airborne car's nose to `forward` and its roof to `up`. */
export function aimInAir(car: Car, forward: Vector, up: Vector = UP): Controls {
  const nose = forwardOf(car.rotation);
  const roof = upOf(car.rotation);
  const left = scale(rightOf(car.rotation), -1);
  const tail = scale(nose, -1);
  const swing = cross(nose, forward);
  const tip = cross(roof, alongSurface(up, nose));
  const stick = (error: Vector, axis: Vector, gain: number): number =>
    clamp(gain * dot(error, axis) - 0.6 * dot(car.spin, axis), -1, 1);
  return {
    ...RELEASED,
    pitch: stick(swing, left, 4),
    yaw: stick(swing, scale(roof, 1), 4),
    roll: stick(tip, tail, 2),
  };
}

/** Wheels down, nose along the way: how to come down safely. */
export function landSafely(car: Car): Controls {
  const way = alongSurface(car.velocity, UP);
  const forward = length(way) > 100 ? unit(way) : unit(alongSurface(forwardOf(car.rotation), UP));
  return { ...aimInAir(car, forward), throttle: 1 };
}
