import { BALL_RADIUS, type Ball } from './ball.ts';
import type { Car } from './car.ts';
import {
  add,
  addScaled,
  clamp,
  dot,
  forwardOf,
  length,
  limit,
  rightOf,
  scale,
  sub,
  unit,
  upOf,
  vec,
  type Vector,
} from './vector.ts';

/** The Octane's box: half sizes and the offset of its centre from the car's position. */
const HALF = vec(59.0, 42.1, 18.08);
const OFFSET = { forward: 13.876, up: 20.755 };
const BALL_MASS = 30;
const CAR_MASS = 180;
/** The extra push a hit gets, as a share of the closing speed: points of a broken line. */
const EXTRA: readonly (readonly [speed: number, share: number])[] = [
  [0, 0.65],
  [500, 0.65],
  [2300, 0.55],
  [4600, 0.3],
];

/** A car touching the ball: where on the car, and how fast they met. */
export type Contact = {
  /** The ball lies under the car, within reach of all four wheels. */
  readonly onWheels: boolean;
  readonly normal: Vector;
  readonly point: Vector;
  readonly depth: number;
};

export function contactOf(car: Car, ball: Ball): Contact | undefined {
  const centre = boxCentre(car);
  const away = sub(ball.position, centre);
  if (length(away) > BALL_RADIUS + 80) return undefined;
  const axes = [forwardOf(car.rotation), rightOf(car.rotation), upOf(car.rotation)] as const;
  const local = vec(dot(away, axes[0]), dot(away, axes[1]), dot(away, axes[2]));
  const nearest = vec(
    clamp(local.x, -HALF.x, HALF.x),
    clamp(local.y, -HALF.y, HALF.y),
    clamp(local.z, -HALF.z, HALF.z),
  );
  const gap = length(sub(local, nearest));
  if (gap >= BALL_RADIUS) return undefined;
  const point = add(
    centre,
    add(scale(axes[0], nearest.x), add(scale(axes[1], nearest.y), scale(axes[2], nearest.z))),
  );
  const normal = unit(sub(ball.position, point));
  const onWheels =
    local.z < -HALF.z && Math.abs(local.x) < HALF.x / 2 && Math.abs(local.y) < HALF.y / 2;
  return { onWheels, normal, point, depth: BALL_RADIUS - gap };
}

/** Pushes the ball away; answers whether they really met rather than already parting. */
export function hitBall(car: Car, ball: Ball, { normal, depth }: Contact): boolean {
  ball.position = addScaled(ball.position, normal, depth);
  const closing = -dot(sub(ball.velocity, car.velocity), normal);
  if (closing <= 0) return false;

  const share = CAR_MASS / (CAR_MASS + BALL_MASS);
  ball.velocity = addScaled(ball.velocity, normal, closing * share);
  car.velocity = addScaled(car.velocity, normal, -closing * (1 - share));
  const forward = forwardOf(car.rotation);
  const away = sub(ball.position, car.position);
  const flattened = vec(away.x, away.y, away.z * 0.35);
  const steered = unit(addScaled(flattened, forward, -0.35 * dot(flattened, forward)));
  ball.velocity = limit(addScaled(ball.velocity, steered, closing * extra(closing)), 6000);
  return true;
}

function extra(speed: number): number {
  const right = Math.max(
    1,
    EXTRA.findIndex(([at]) => at >= Math.min(speed, 4600)),
  );
  const [x0, y0] = EXTRA[right - 1]!;
  const [x1, y1] = EXTRA[right]!;
  return y0 + ((y1 - y0) * (Math.min(speed, 4600) - x0)) / (x1 - x0);
}

function boxCentre(car: Car): Vector {
  return addScaled(
    addScaled(car.position, forwardOf(car.rotation), OFFSET.forward),
    upOf(car.rotation),
    OFFSET.up,
  );
}
