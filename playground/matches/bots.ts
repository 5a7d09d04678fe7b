import { BACK_Y } from './arena.ts';
import { predictBall, PREDICTION_STEP, type Ball } from './ball.ts';
import { RELEASED, type Car, type Controls } from './car.ts';
import { frontFlip, heldAt, singleJump, speedFlip, type Maneuver } from './maneuvers.ts';
import { PADS } from './pads.ts';
import { angleTo, aimInAir, driveTo, landSafely } from './steering.ts';
import {
  add,
  addScaled,
  clamp,
  distance,
  dot,
  flat,
  forwardOf,
  length,
  scale,
  sub,
  unit,
  vec,
  type Vector,
} from './vector.ts';
import { attackSign, type Player, type World } from './world.ts';

/** What a bot has in mind between two frames. */
export type Mind = {
  maneuver: { readonly steps: Maneuver; readonly since: number } | undefined;
  /** Climbing to meet the ball until then, with the aim of going through it. */
  aerialUntil: number;
  thinkAt: number;
  /** Goes for the ball although a mate is closer. */
  greedy: boolean;
  /** Off the true aim, radians. */
  aimError: number;
  lastFlip: number;
};

export const createMind = (): Mind => ({
  maneuver: undefined,
  aerialUntil: 0,
  thinkAt: 0,
  greedy: false,
  aimError: 0,
  lastFlip: -9,
});

const THINK_SECONDS = 0.7;
const AERIAL_SECONDS = 1.6;

/** What everybody sees: where the ball will be, in steps of PREDICTION_STEP. */
export type View = { readonly world: World; readonly path: readonly Ball[] };

export function lookAhead(world: World): View {
  return { world, path: predictBall(world.ball, 3) };
}

/** One player's controls for the next frame. */
export function decide(view: View, player: Player, mind: Mind, random: () => number): Controls {
  const car = player.car;
  if (!car || view.world.phase !== 'active') return RELEASED;
  if (view.world.time >= mind.thinkAt) think(view, player, mind, random);
  const held = mind.maneuver && heldAt(mind.maneuver.steps, view.world.time - mind.maneuver.since);
  if (held) return held;
  mind.maneuver = undefined;
  if (!car.grounded) return view.world.time < mind.aerialUntil ? climb(view, car) : landSafely(car);
  return isFirst(view, player) || mind.greedy
    ? attack(view, player, mind)
    : support(view, player, mind);
}

function think(view: View, player: Player, mind: Mind, random: () => number): void {
  const { skill } = player.profile;
  mind.thinkAt = view.world.time + THINK_SECONDS * (0.7 + 0.6 * random());
  mind.greedy = random() > 0.55 + 0.45 * skill.rotation;
  mind.aimError = (random() - 0.5) * 1.6 * (1 - skill.accuracy) ** 1.5;
  const { car } = player;
  if (!car?.grounded || !(isFirst(view, player) || mind.greedy)) return;
  const meeting = meet(view, car, player.profile.skill.speed);
  const high = meeting.ball.position.z > 380 && meeting.ball.position.z < 1500;
  const near = distance(flat(car.position), flat(meeting.ball.position)) < 1600;
  if (high && near && car.boost > 70 && random() < skill.aerial) {
    mind.aerialUntil = view.world.time + AERIAL_SECONDS;
    start(view.world, mind, [
      [0.2, { jump: true }],
      [0.05, {}],
    ]);
  }
}

function start(world: World, mind: Mind, steps: Maneuver): void {
  mind.maneuver = { steps, since: world.time };
}

/** The one of the team who gets to the ball first, those behind it preferred. */
function isFirst({ world }: View, player: Player): boolean {
  const eta = ({ car, profile }: Player): number => {
    if (!car) return Infinity;
    const wrongSide = (car.position.y - world.ball.position.y) * attackSign(profile.team) > 0;
    return distance(car.position, world.ball.position) + (wrongSide ? 1200 : 0);
  };
  const mine = eta(player);
  return world.players.every(
    (mate) => mate === player || mate.profile.team !== player.profile.team || eta(mate) >= mine,
  );
}

type Meeting = { readonly ball: Ball; readonly seconds: number };

/** The first place on the ball's path that the car can be at in time. */
function meet({ path }: View, car: Car, speedSkill: number): Meeting {
  const pace = 1100 + 700 * speedSkill;
  for (const [at, ball] of path.entries()) {
    const seconds = (at + 1) * PREDICTION_STEP;
    const turnCost = Math.abs(angleTo(car, ball.position)) * 0.25;
    if (distance(car.position, ball.position) / pace + turnCost < seconds) return { ball, seconds };
  }
  return { ball: path.at(-1)!, seconds: 3 };
}

function attack(view: View, player: Player, mind: Mind): Controls {
  const car = player.car!;
  const { skill, team } = player.profile;
  const { ball, seconds } = meet(view, car, skill.speed);
  const goal = vec(0, attackSign(team) * (BACK_Y + 200), 300);
  const aim = turned(unit(flat(sub(goal, ball.position))), mind.aimError);
  const gap = distance(flat(car.position), flat(ball.position));
  const behind = addScaled(ball.position, aim, -clamp(gap * 0.35, 90, 700));
  const target = vec(clamp(behind.x, -4000, 4000), clamp(behind.y, -5050, 5050), 0);
  if (strikes(view, car, mind, skill.accuracy)) {
    const jumpOnly = view.world.ball.position.z > 220;
    start(view.world, mind, jumpOnly ? singleJump : frontFlip);
    return RELEASED;
  }
  const needed = distance(car.position, target) / Math.max(0.1, seconds);
  return hurry(view, player, mind, driveTo(car, target, clamp(needed * 1.1, 500, 2300)));
}

/** Close, in front of the nose, and not too high: hit it now. */
function strikes({ world }: View, car: Car, mind: Mind, accuracy: number): boolean {
  const gap = distance(car.position, world.ball.position);
  const closing = dot(
    sub(car.velocity, world.ball.velocity),
    unit(sub(world.ball.position, car.position)),
  );
  const reach = 200 + closing * 0.22;
  const straight = Math.abs(angleTo(car, world.ball.position)) < 0.35 + 0.3 * (1 - accuracy);
  return (
    gap < reach &&
    straight &&
    closing > 300 &&
    world.ball.position.z < 420 &&
    world.time > mind.lastFlip
  );
}

function support(view: View, player: Player, mind: Mind): Controls {
  const car = player.car!;
  const { ball } = view.world;
  const sign = attackSign(player.profile.team);
  const depth = 2400 + 1200 * player.profile.skill.rotation;
  const y = clamp(ball.position.y - sign * depth, -4700, 4700);
  const post = vec(ball.position.x * -0.3, y, 0);
  const pad = wantedPad(view.world, player, post);
  const target = pad ?? post;
  const gap = distance(car.position, target);
  return hurry(view, player, mind, driveTo(car, target, clamp(gap * 1.4, 300, 1900)));
}

/** The pad worth a detour: the emptier the tank, the longer it may be. */
function wantedPad(world: World, { car, profile }: Player, post: Vector): Vector | undefined {
  const hunger = (1 - car!.boost / 255) * (0.4 + profile.skill.boostEconomy);
  let best: Vector | undefined;
  let bestCost = 3800 * hunger;
  for (const [at, pad] of PADS.entries()) {
    if (world.padBackAt[at]! > world.time + 1) continue;
    const way = distance(car!.position, pad.position) + 0.5 * distance(pad.position, post);
    const cost = way - (pad.big ? 1500 : 200);
    if (cost < bestCost) [best, bestCost] = [pad.position, cost];
  }
  return best;
}

/** Boost or flip to get there sooner, as far as the player's habits go. */
function hurry(
  { world }: View,
  { profile, car }: Player,
  mind: Mind,
  controls: Controls,
): Controls {
  const { speed, boostEconomy } = profile.skill;
  const pace = length(car!.velocity);
  const wasteful = pace > 2250 && boostEconomy < 0.5;
  const allowed = pace < 2200 || wasteful;
  const straight = Math.abs(controls.steer) < 0.15 && controls.throttle > 0.9;
  const far = distance(car!.position, world.ball.position) > 1400;
  const rested = world.time - mind.lastFlip > 2.2 - speed;
  if (
    straight &&
    far &&
    rested &&
    pace > 900 &&
    pace < 1750 &&
    speed > 0.25 &&
    car!.position.z < 30
  ) {
    mind.lastFlip = world.time + 0.8;
    const diagonal = speed > 0.75 && car!.boost > 120;
    start(world, mind, diagonal ? speedFlip(world.frame % 2 === 0 ? 1 : -1) : frontFlip);
  }
  return { ...controls, boost: controls.boost && allowed && car!.boost > 20 * boostEconomy };
}

/** Nose on the place where the ball will be, boost when it points there. */
function climb({ path }: View, car: Car): Controls {
  const gap = distance(car.position, path[0]!.position);
  const ahead = clamp(Math.round(gap / 1300 / PREDICTION_STEP), 0, path.length - 1);
  const seconds = (ahead + 1) * PREDICTION_STEP;
  const drift = add(car.position, scale(car.velocity, seconds));
  const lift = vec(0, 0, 325 * seconds * seconds);
  const need = add(sub(path[ahead]!.position, drift), lift);
  const nose = unit(need);
  const aligned = dot(forwardOf(car.rotation), nose) > 0.75;
  return { ...aimInAir(car, nose), boost: aligned && length(need) > 60 };
}

function turned({ x, y }: Vector, angle: number): Vector {
  const [sine, cosine] = [Math.sin(angle), Math.cos(angle)];
  return vec(x * cosine - y * sine, x * sine + y * cosine, 0);
}
