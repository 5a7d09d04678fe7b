import type { Team } from '../../src/core/ids.ts';
import { BALL_REST_Z, type Ball } from './ball.ts';
import { createCar, type Car } from './car.ts';
import { PADS } from './pads.ts';
import type { Profile } from './roster.ts';
import type { TruthEvent } from './truth.ts';
import { facing, vec, ZERO, type Vector } from './vector.ts';

export type Phase = 'countdown' | 'active' | 'goal' | 'finished';

export type Tally = {
  score: number;
  goals: number;
  assists: number;
  saves: number;
  shots: number;
  demolitions: number;
};

export type Player = {
  readonly profile: Profile;
  readonly tally: Tally;
  /** Undefined while demolished. */
  car: Car | undefined;
  respawnAt: number;
  /** When the car last touched the ball; one hit makes several contacts. */
  lastContact: number;
};

export type Touch = { readonly time: number; readonly player: Player };

export type World = {
  readonly players: readonly Player[];
  readonly ball: Ball;
  /** Per pad: when it is back; 0 while it is there. */
  readonly padBackAt: number[];
  readonly score: Record<Team, number>;
  readonly events: TruthEvent[];
  phase: Phase;
  /** The replay's clock in seconds. */
  time: number;
  frame: number;
  round: number;
  /** Seconds on the match clock: down to 0, up in overtime. */
  clock: number;
  overtime: boolean;
  ballHit: boolean;
  /** 3, 2, 1 before a round, then 0. */
  countdown: number;
  touches: Touch[];
};

export function createWorld(profiles: readonly Profile[], matchSeconds: number): World {
  const tally = { score: 0, goals: 0, assists: 0, saves: 0, shots: 0, demolitions: 0 };
  return {
    players: profiles.map((profile) => ({
      profile,
      tally: { ...tally },
      car: undefined,
      respawnAt: 0,
      lastContact: -1,
    })),
    ball: { position: vec(0, 0, BALL_REST_Z), velocity: ZERO, spin: ZERO },
    padBackAt: PADS.map(() => 0),
    score: { blue: 0, orange: 0 },
    events: [],
    phase: 'countdown',
    time: 0,
    frame: 0,
    round: 0,
    clock: matchSeconds,
    overtime: false,
    ballHit: false,
    countdown: 0,
    touches: [],
  };
}

/** 1 for blue, which attacks +y, -1 for orange. */
export const attackSign = (team: Team): 1 | -1 => (team === 'blue' ? 1 : -1);
export const otherTeam = (team: Team): Team => (team === 'blue' ? 'orange' : 'blue');

/** Blue's spots; orange's are the same, turned half round. */
const KICKOFF_SPOTS: readonly (readonly [x: number, y: number])[] = [
  [-2048, -2560],
  [2048, -2560],
  [-256, -3840],
  [256, -3840],
  [0, -4608],
];
const RESPAWN_SPOTS: readonly (readonly [x: number, y: number])[] = [
  [-2304, -4608],
  [2304, -4608],
  [-2688, -4608],
  [2688, -4608],
];

/** Everybody at a kickoff spot, the ball in the middle, every pad there. */
export function resetForKickoff(world: World, random: () => number): void {
  const spots = shuffle([0, 1, 2, 3, 4], random);
  for (const team of ['blue', 'orange'] as const)
    world.players
      .filter(({ profile }) => profile.team === team)
      .forEach((player, at) => {
        const [x, y] = KICKOFF_SPOTS[spots[at % spots.length]!]!;
        player.car = carAt(vec(x, y, 17.01), attackSign(team), vec(0, 0, 0));
        player.respawnAt = 0;
      });
  Object.assign(world.ball, { position: vec(0, 0, BALL_REST_Z), velocity: ZERO, spin: ZERO });
  world.padBackAt.fill(0);
  world.ballHit = false;
  world.touches = [];
  world.round++;
}

export function respawn(player: Player, random: () => number): void {
  const [x, y] = RESPAWN_SPOTS[Math.floor(random() * RESPAWN_SPOTS.length)]!;
  const sign = attackSign(player.profile.team);
  player.car = carAt(vec(x, y, 17.01), sign, vec(x * sign, 0, 0));
}

function carAt({ x, y, z }: Vector, sign: 1 | -1, towards: Vector): Car {
  const position = vec(x * sign, y * sign, z);
  return createCar(position, facing(vec(towards.x - position.x, towards.y - position.y, 0)));
}

function shuffle(items: readonly number[], random: () => number): number[] {
  const shuffled = [...items];
  for (let at = shuffled.length - 1; at > 0; at--) {
    const other = Math.floor(random() * (at + 1));
    [shuffled[at], shuffled[other]] = [shuffled[other]!, shuffled[at]!];
  }
  return shuffled;
}
