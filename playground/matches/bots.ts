import { predictBall } from './ball.ts';
import { RELEASED, type Car, type Controls } from './car.ts';
import {
  doubleJump,
  frontFlip,
  heldAt,
  singleJump,
  speedFlip,
  type Maneuver,
} from './maneuvers.ts';
import { landSafely } from './steering.ts';
import {
  attack,
  climb,
  hunt,
  isFirst,
  aerialMeeting,
  strikes,
  support,
  threatened,
  type View,
} from './tactics.ts';
import { distance, length } from './vector.ts';
import type { Player, World } from './world.ts';

export type { View } from './tactics.ts';

/** What a bot has in mind between two frames. */
export type Mind = {
  maneuver: { readonly steps: Maneuver; readonly since: number } | undefined;
  /** In the air on the way to meet the ball then. */
  meetInAirAt: number;
  thinkAt: number;
  /** Goes for the ball although a mate is closer. */
  greedy: boolean;
  /** Chases an opponent until then. */
  huntUntil: number;
  /** Off the true aim, radians. */
  aimError: number;
  /** No flip before this. */
  flipAfter: number;
};

export const createMind = (): Mind => ({
  maneuver: undefined,
  meetInAirAt: 0,
  thinkAt: 0,
  greedy: false,
  huntUntil: 0,
  aimError: 0,
  flipAfter: 0,
});

const LOOK_AHEAD_SECONDS = 3;
const THINK_SECONDS = 0.35;

export function lookAhead(world: World): View {
  return { world, path: predictBall(world.ball, LOOK_AHEAD_SECONDS) };
}

/** One player's controls for the next frame. */
export function decide(view: View, player: Player, mind: Mind, random: () => number): Controls {
  const { car } = player;
  const { world } = view;
  if (!car || world.phase !== 'active') return RELEASED;
  if (world.time >= mind.thinkAt) think(view, player, mind, random);
  const held = mind.maneuver && heldAt(mind.maneuver.steps, world.time - mind.maneuver.since);
  if (held) return held;
  mind.maneuver = undefined;
  const secondsLeft = mind.meetInAirAt - world.time;
  if (!car.grounded) return secondsLeft > -0.1 ? climb(view, car, secondsLeft) : landSafely(car);
  return onGround(view, player, mind);
}

function onGround(view: View, player: Player, mind: Mind): Controls {
  const car = player.car!;
  const { world } = view;
  const prey = world.time < mind.huntUntil ? nearestOpponent(world, player) : undefined;
  if (prey) return hurry(world, player, mind, hunt(car, prey));
  if (!isFirst(view, player) && !mind.greedy)
    return hurry(world, player, mind, support(view, player));
  if (world.time > mind.flipAfter && strikes(view, car, player.profile.skill.accuracy)) {
    mind.flipAfter = world.time + 1;
    const { z } = world.ball.position;
    start(world, mind, z > 300 ? doubleJump : z > 220 ? singleJump : frontFlip);
    return RELEASED;
  }
  return hurry(world, player, mind, attack(view, player, mind.aimError));
}

function think(view: View, player: Player, mind: Mind, random: () => number): void {
  const { skill } = player.profile;
  const { world } = view;
  mind.thinkAt = world.time + THINK_SECONDS * (0.7 + 0.6 * random());
  const careless = random() > 0.55 + 0.45 * skill.rotation;
  mind.greedy = careless || (threatened(view, player) && random() < 0.3 + 0.6 * skill.rotation);
  mind.aimError = (random() - 0.5) * 1.6 * (1 - skill.accuracy) ** 1.5;
  const { car } = player;
  if (!car?.grounded) return;
  const active = isFirst(view, player) || mind.greedy;
  if (!active && car.boost > 140 && random() < 0.04 + 0.05 * skill.speed)
    mind.huntUntil = world.time + 1.8;
  const seconds = active && car.boost > 50 ? aerialMeeting(view, car) : undefined;
  if (seconds !== undefined && random() < skill.aerial) {
    mind.meetInAirAt = world.time + seconds;
    start(world, mind, [
      [0.2, { jump: true }],
      [0.05, {}],
    ]);
  }
}

function start(world: World, mind: Mind, steps: Maneuver): void {
  mind.maneuver = { steps, since: world.time };
}

function nearestOpponent(world: World, { profile, car }: Player): Car | undefined {
  return world.players
    .filter((other) => other.profile.team !== profile.team)
    .flatMap((other) => other.car ?? [])
    .sort((a, b) => distance(a.position, car!.position) - distance(b.position, car!.position))[0];
}

/** Boost or flip to get there sooner, as far as the player's habits go. */
function hurry(world: World, { profile, car }: Player, mind: Mind, controls: Controls): Controls {
  const { speed, boostEconomy } = profile.skill;
  const pace = length(car!.velocity);
  const straight = Math.abs(controls.steer) < 0.15 && controls.throttle > 0.9;
  const far = distance(car!.position, world.ball.position) > 1400;
  const flippable = pace > 900 && pace < 1800 && speed > 0.2 && car!.position.z < 30;
  if (straight && far && flippable && world.time > mind.flipAfter) {
    mind.flipAfter = world.time + 3 - 1.5 * speed;
    const diagonal = speed > 0.75 && car!.boost > 120;
    start(world, mind, diagonal ? speedFlip(world.frame % 2 === 0 ? 1 : -1) : frontFlip);
  }
  // The thrifty stop at top speed and keep a reserve for the ball; the others hold the button.
  const useful = pace < 2285 || boostEconomy < 0.5;
  const reserved = far && car!.boost < 70 * boostEconomy;
  return { ...controls, boost: controls.boost && useful && !reserved };
}
