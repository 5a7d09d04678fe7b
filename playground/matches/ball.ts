import { surfaceAt } from './arena.ts';
import {
  add,
  addScaled,
  alongSurface,
  cross,
  dot,
  limit,
  scale,
  vec,
  type Vector,
} from './vector.ts';

export const BALL_RADIUS = 91.25;
/** The ball's resting height: the game keeps it a little above its radius. */
export const BALL_REST_Z = 93.15;
export const GRAVITY = -650;
const MAX_SPEED = 6000;
const MAX_SPIN = 6;
const DRAG = 0.03;
const RESTITUTION = 0.6;
const FRICTION = 0.285;

/** Seconds between the samples of a prediction. */
export const PREDICTION_STEP = 1 / 20;

export type Ball = { position: Vector; velocity: Vector; spin: Vector };

export function stepBall(ball: Ball, dt: number): void {
  const pulled = add(ball.velocity, vec(0, 0, GRAVITY * dt));
  ball.velocity = limit(scale(pulled, 1 - DRAG * dt), MAX_SPEED);
  ball.position = addScaled(ball.position, ball.velocity, dt);
  const { distance, normal } = surfaceAt(ball.position);
  if (distance < BALL_RADIUS) bounce(ball, normal, BALL_RADIUS - distance);
}

function bounce(ball: Ball, normal: Vector, depth: number): void {
  ball.position = addScaled(ball.position, normal, depth);
  const into = -dot(ball.velocity, normal);
  if (into <= 0) return;
  const along = alongSurface(ball.velocity, normal);
  const slip = add(along, scale(cross(normal, ball.spin), BALL_RADIUS));
  const grip = Math.min(1, (2 * into) / Math.max(1, Math.hypot(slip.x, slip.y, slip.z)));
  const push = scale(slip, -FRICTION * grip);
  ball.spin = limit(addScaled(ball.spin, cross(push, normal), 0.0003 * BALL_RADIUS), MAX_SPIN);
  // Slow contact is rolling, not bouncing: without this the ball would tremble forever.
  const rebound = into < 20 ? 0 : RESTITUTION * into;
  ball.velocity = addScaled(add(along, scale(push, rebound === 0 ? 0 : 1)), normal, rebound);
}

/** Where the ball will be, sampled every `step` seconds, nobody touching it. */
export function predictBall(ball: Ball, seconds: number, step = PREDICTION_STEP): readonly Ball[] {
  const ghost = { ...ball };
  const path: Ball[] = [];
  for (let time = 0; time < seconds; time += step) {
    stepBall(ghost, step);
    path.push({ ...ghost });
  }
  return path;
}
