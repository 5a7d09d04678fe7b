import { BACK_Y, GOAL_HALF_WIDTH } from './arena.ts';
import { PREDICTION_STEP, type Ball } from './ball.ts';
import type { Car, Controls } from './car.ts';
import { PADS } from './pads.ts';
import { aimInAir, angleTo, driveTo } from './steering.ts';
import {
  add,
  addScaled,
  clamp,
  distance,
  dot,
  flat,
  forwardOf,
  length,
  sub,
  unit,
  vec,
  type Vector,
} from './vector.ts';
import { attackSign, type Player, type World } from './world.ts';

/** What everybody sees: where the ball will be, in steps of PREDICTION_STEP. */
export type View = { readonly world: World; readonly path: readonly Ball[] };

export type Meeting = { readonly ball: Ball; readonly seconds: number };

/** The one of the team who gets to the ball first; who stands behind it has the better right. */
export function isFirst({ world }: View, player: Player): boolean {
  const cost = ({ car, profile }: Player): number => {
    if (!car) return Infinity;
    const ahead = (car.position.y - world.ball.position.y) * attackSign(profile.team) > 0;
    return distance(car.position, world.ball.position) + (ahead ? 1500 : 0);
  };
  const mine = cost(player);
  return world.players.every(
    (mate) => mate === player || mate.profile.team !== player.profile.team || cost(mate) >= mine,
  );
}

/** Whether the ball, left alone, ends up in or close to the player's own goal. */
export function threatened({ path }: View, player: Player): boolean {
  const sign = attackSign(player.profile.team);
  return path.some(
    ({ position }) => position.y * sign < -4900 && Math.abs(position.x) < GOAL_HALF_WIDTH + 100,
  );
}

/** The first place on the ball's path that the car can be at in time. */
export function meet({ path }: View, car: Car, speedSkill: number): Meeting {
  const pace = 1200 + 800 * speedSkill;
  for (const [at, ball] of path.entries()) {
    const seconds = (at + 1) * PREDICTION_STEP;
    const turnCost = Math.abs(angleTo(car, ball.position)) * 0.25;
    if (distance(car.position, ball.position) / pace + turnCost < seconds) return { ball, seconds };
  }
  return { ball: path.at(-1)!, seconds: path.length * PREDICTION_STEP };
}

/** Towards the place from which the ball can be hit at the goal, at the speed it takes. */
export function attack(view: View, player: Player, aimError: number): Controls {
  const car = player.car!;
  const { skill, team } = player.profile;
  const { ball, seconds } = meet(view, car, skill.speed);
  const goal = vec(0, attackSign(team) * (BACK_Y + 200), 300);
  const aim = turned(unit(flat(sub(goal, ball.position))), aimError);
  const gap = distance(flat(car.position), flat(ball.position));
  const offLine = 1 - dot(aim, unit(flat(sub(ball.position, car.position))));
  const behind = addScaled(ball.position, aim, -clamp(gap * (0.12 + 0.4 * offLine), 60, 900));
  const target = vec(clamp(behind.x, -3950, 3950), clamp(behind.y, -5000, 5000), 0);
  const needed = distance(car.position, target) / Math.max(0.1, seconds - 0.1);
  const close = gap < 700 && offLine < 0.2;
  return driveTo(car, target, close ? 2300 : clamp(needed * 1.15, 1000, 2300));
}

/** Close, in front of the nose, and not too high: hit it now. */
export function strikes({ world }: View, car: Car, accuracy: number): boolean {
  const away = sub(world.ball.position, car.position);
  const closing = dot(sub(car.velocity, world.ball.velocity), unit(away));
  const straight = Math.abs(angleTo(car, world.ball.position)) < 0.3 + 0.3 * (1 - accuracy);
  return (
    straight && closing > 400 && length(away) < 180 + closing * 0.2 && world.ball.position.z < 420
  );
}

/** Behind the play, on the way past boost, never standing about. */
export function support({ world }: View, player: Player): Controls {
  const car = player.car!;
  const { rotation, speed } = player.profile.skill;
  const sign = attackSign(player.profile.team);
  const y = clamp(world.ball.position.y - sign * (1800 + 1400 * rotation), -4600, 4600);
  // The line sways, so that a waiting player keeps rolling.
  const sway = 700 * Math.sin(world.time * 1.3 + car.boost / 40);
  const post = vec(clamp(world.ball.position.x * -0.4 + sway, -3300, 3300), y, 0);
  const target = wantedPad(world, player, post) ?? post;
  const gap = distance(car.position, target);
  return driveTo(car, target, clamp(gap * 1.6, 900 + 300 * speed, 1500 + 800 * speed));
}

/** The pad worth a detour: the emptier the tank, the longer it may be. */
function wantedPad(world: World, { car, profile }: Player, post: Vector): Vector | undefined {
  const hunger = (1 - car!.boost / 255) * (0.4 + profile.skill.boostEconomy);
  let best: Vector | undefined;
  let bestCost = 4600 * hunger;
  for (const [at, pad] of PADS.entries()) {
    if (world.padBackAt[at]! > world.time + 1) continue;
    const way = distance(car!.position, pad.position) + 0.5 * distance(pad.position, post);
    const cost = way - (pad.big ? 2200 * hunger : 100);
    if (cost < bestCost) [best, bestCost] = [pad.position, cost];
  }
  return best;
}

/** Flat out at an opponent. */
export function hunt(car: Car, prey: Car): Controls {
  const gap = distance(car.position, prey.position);
  return driveTo(car, addScaled(prey.position, prey.velocity, gap / 2600), 2300);
}

/** Seconds until a high ball can be met in the air from where the car is going, if it can. */
export function aerialMeeting({ path }: View, car: Car): number | undefined {
  const at = path.findIndex(({ position }, index) => {
    const seconds = (index + 1) * PREDICTION_STEP;
    const coasting = addScaled(car.position, car.velocity, seconds);
    const aside = distance(flat(position), flat(coasting));
    return (
      position.z > AERIAL_Z && position.z < climbed(seconds) && aside < SIDESTEP_SPEED * seconds
    );
  });
  return at === -1 ? undefined : (at + 1) * PREDICTION_STEP;
}

const AERIAL_Z = 320;
/** How far boost can bend a jump aside, uu for each second of it. */
const SIDESTEP_SPEED = 420;

/** Height that a held jump and boost at a steep angle reach. */
const climbed = (seconds: number): number => 520 * seconds + 90 * seconds * seconds;

/** Nose on the place where the ball will be in so many seconds, boost when it points there. */
export function climb({ path }: View, car: Car, secondsLeft: number): Controls {
  const seconds = Math.max(PREDICTION_STEP, secondsLeft);
  const at = clamp(Math.round(seconds / PREDICTION_STEP) - 1, 0, path.length - 1);
  const drift = addScaled(car.position, car.velocity, seconds);
  const lift = vec(0, 0, 325 * seconds * seconds);
  const need = add(sub(path[at]!.position, drift), lift);
  const nose = unit(need);
  const aligned = dot(forwardOf(car.rotation), nose) > 0.7;
  return { ...aimInAir(car, nose), boost: aligned && length(need) > 80 * seconds };
}

function turned({ x, y }: Vector, angle: number): Vector {
  const [sine, cosine] = [Math.sin(angle), Math.cos(angle)];
  return vec(x * cosine - y * sine, x * sine + y * cosine, 0);
}
