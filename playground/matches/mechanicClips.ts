import type { Cue } from './clips.ts';
import { DODGE_SECONDS } from './jumping.ts';
import { frontFlip, halfFlip, speedFlip, waveDash } from './maneuvers.ts';
import type { Step } from './script.ts';
import type { ClaimName } from './truth.ts';
import { vec } from './vector.ts';

const AWAY = vec(3000, -4000, 93.15);

function claim(
  { player, at }: Cue,
  name: ClaimName,
  [from, seconds]: readonly [number, number],
): Step {
  return { do: 'claim', player, name, at: at + from, seconds };
}

const runway = ({ player, at }: Cue, speed: number): Step[] => [
  { do: 'ball', at, position: AWAY },
  {
    do: 'place',
    player,
    at,
    position: vec(-1000, -2500, 17.01),
    velocity: vec(0, speed, 0),
    forward: vec(0, 1, 0),
    boost: 255,
  },
];

export function speedFlips(cue: Cue, side: 1 | -1 = 1): Step[] {
  const { player, at } = cue;
  return [
    ...runway(cue, 900),
    { do: 'maneuver', player, at, maneuver: speedFlip(side) },
    claim(cue, 'speed-flip', [0, 1]),
  ];
}

export function halfFlips(cue: Cue): Step[] {
  const { player, at } = cue;
  return [
    ...runway(cue, -800),
    { do: 'maneuver', player, at, maneuver: halfFlip },
    claim(cue, 'half-flip', [0, 1]),
  ];
}

/** Down from a low flight, which leaves the same time to the ground in every take. */
export function waveDashes(cue: Cue): Step[] {
  const { player, at } = cue;
  return [
    { do: 'ball', at, position: AWAY },
    {
      do: 'place',
      player,
      at,
      position: vec(-1000, -2500, 150),
      velocity: vec(0, 900, -300),
      forward: vec(0, 1, 0.3),
    },
    { do: 'maneuver', player, at, maneuver: waveDash },
    claim(cue, 'wave-dash', [0.1, 0.8]),
  ];
}

/** Up from the ground to a ball 800 uu high. */
export function aerials(cue: Cue): Step[] {
  const { player, at } = cue;
  return [
    { do: 'ball', at, position: vec(0, -500, 700), velocity: vec(0, 0, 520) },
    {
      do: 'place',
      player,
      at,
      position: vec(0, -1800, 17.01),
      velocity: vec(0, 900, 0),
      boost: 255,
    },
    { do: 'hold', player, at, controls: { jump: true }, seconds: 0.2 },
    { do: 'hold', player, at: at + 0.25, controls: { boost: true }, seconds: 1.1 },
    { do: 'meet', player, at: at + 0.2, seconds: 1.2 },
    claim(cue, 'aerial', [0, 1.4]),
  ];
}

/** Off the ground with both jumps and boost, one right after the other, to a ball 900 uu high. */
export function fastAerials(cue: Cue): Step[] {
  const { player, at } = cue;
  return [
    { do: 'ball', at, position: vec(0, -300, 700), velocity: vec(0, 0, 600) },
    {
      do: 'place',
      player,
      at,
      position: vec(0, -1800, 17.01),
      velocity: vec(0, 900, 0),
      boost: 255,
    },
    {
      do: 'maneuver',
      player,
      at,
      maneuver: [
        [0.2, { jump: true, pitch: 0.4, boost: true }],
        [0.06, { boost: true }],
        [0.08, { jump: true, boost: true }],
        [0.9, { boost: true }],
      ],
    },
    { do: 'meet', player, at: at + 0.5, seconds: 0.8 },
    claim(cue, 'fast-aerial', [0, 1.4]),
  ];
}

/** The ball falls, bounces, and is struck on its way up. */
export function halfVolleys(cue: Cue): Step[] {
  const { player, at } = cue;
  return [
    { do: 'ball', at, position: vec(-600, 0, 500), velocity: vec(0, 0, -500) },
    { do: 'place', player, at, position: vec(-600, -1700, 17.01), velocity: vec(0, 1500, 0) },
    { do: 'meet', player, at, seconds: 0.82 },
    claim(cue, 'half-volley', [0.5, 0.7]),
  ];
}

/** Into an opponent who stands still, too slow to blow them up, one second later. */
export function bumps(cue: Cue, victim: string): Step[] {
  const { player, at } = cue;
  return [
    { do: 'ball', at, position: AWAY },
    { do: 'place', player: victim, at, position: vec(2000, 1000, 17.01), forward: vec(1, 0, 0) },
    { do: 'place', player, at, position: vec(2000, -300, 17.01), velocity: vec(0, 1300, 0) },
    { do: 'cruise', player, at, speed: 1300, seconds: 0.9 },
    claim(cue, 'bump', [0.6, 0.7]),
  ];
}

/** First touch onto the backboard, the second on the way back, wheels never down between. */
export function doubleTaps(cue: Cue): Step[] {
  const { player, at } = cue;
  return [
    { do: 'ball', at, position: vec(1100, 3300, 1000), velocity: vec(0, 300, 350) },
    {
      do: 'place',
      player,
      at,
      position: vec(1100, 2600, 900),
      velocity: vec(0, 800, 500),
      boost: 255,
    },
    { do: 'meet', player, at, seconds: 0.6 },
    { do: 'meet', player, at: at + 1.2, seconds: 0.7 },
    claim(cue, 'double-tap', [0.6, 1.3]),
  ];
}

/** Three soft touches in the air, one behind the other. */
export function airDribbles(cue: Cue): Step[] {
  const { player, at } = cue;
  const meetings: readonly (readonly [from: number, seconds: number])[] = [
    [0, 0.5],
    [0.55, 0.5],
    [1.1, 0.5],
    [1.65, 0.5],
  ];
  return [
    { do: 'ball', at, position: vec(-1200, -800, 800), velocity: vec(0, 700, 350) },
    {
      do: 'place',
      player,
      at,
      position: vec(-1200, -1010, 730),
      velocity: vec(0, 800, 300),
      boost: 255,
    },
    ...meetings.map(([from, seconds]): Step => ({
      do: 'meet',
      player,
      at: at + from,
      seconds,
      soft: true,
    })),
    claim(cue, 'air-dribble', [0.3, 1.8]),
  ];
}

/** Along the ceiling, off it without a jump, and a dodge into the ball on the way down. */
export function ceilingShots(cue: Cue): Step[] {
  const { player, at } = cue;
  return [
    { do: 'ball', at, position: vec(0, 1400, 900), velocity: vec(0, 250, 700) },
    {
      do: 'place',
      player,
      at,
      position: vec(0, -200, 2026.9),
      velocity: vec(0, 1000, 0),
      up: vec(0, 0, -1),
      boost: 150,
    },
    {
      do: 'place',
      player,
      at: at + 0.4,
      position: vec(0, 200, 2000),
      velocity: vec(0, 1000, -50),
      up: vec(0, 0, 0.99),
    },
    { do: 'meet', player, at: at + 0.5, seconds: 1 },
    { do: 'maneuver', player, at: at + 1.4, maneuver: [[0.06, { jump: true, pitch: -1 }]] },
    claim(cue, 'ceiling-shot', [0.4, 1.15]),
  ];
}

/** Wheels onto the ball in the air, then the dodge it gave back. */
export function flipResets(cue: Cue): Step[] {
  const { player, at } = cue;
  return [
    { do: 'ball', at, position: vec(0, 1200, 1100), velocity: vec(0, 300, 450) },
    {
      do: 'place',
      player,
      at,
      position: vec(0, 500, 650),
      velocity: vec(0, 900, 600),
      boost: 255,
      flipped: true,
    },
    { do: 'meet', player, at, seconds: 0.8, with: 'wheels' },
    { do: 'maneuver', player, at: at + 1.2, maneuver: [[0.06, { jump: true, pitch: -1 }]] },
    claim(cue, 'flip-reset-shot', [0.8, 0.5]),
  ];
}

/** Carries the ball on the roof, then dodges under it. */
export function flicks(cue: Cue): Step[] {
  const { player, at } = cue;
  return [
    {
      do: 'place',
      player,
      at,
      position: vec(0, -2000, 17.01),
      velocity: vec(0, 900, 0),
      boost: 100,
    },
    { do: 'ball', at, position: vec(0, -2000, 150), velocity: vec(0, 900, 0) },
    { do: 'carry', player, at, seconds: 1.2 },
    { do: 'cruise', player, at, speed: 900, seconds: 1.2 },
    { do: 'maneuver', player, at: at + 1.2, maneuver: frontFlip },
    claim(cue, 'flick', [0, 1.6]),
  ];
}

/** A dodge at a ball that passes just out of reach. */
export function whiffs(cue: Cue): Step[] {
  const { player, at } = cue;
  return [
    { do: 'ball', at, position: vec(0, 0, 93.15) },
    { do: 'place', player, at, position: vec(230, -1100, 17.01), velocity: vec(0, 1300, 0) },
    { do: 'maneuver', player, at: at + 0.5, maneuver: frontFlip },
    claim(cue, 'whiff', [0.5, 0.8]),
  ];
}

/** A dodge forward, backward, left and right, about two seconds apart from `at`. */
export function jumpsAndDodges(cue: Cue): Step[] {
  const { player, at } = cue;
  const pause = 1.4 + DODGE_SECONDS;
  const dodges: readonly (readonly [pitch: number, yaw: number])[] = [
    [-1, 0],
    [1, 0],
    [0, -1],
    [0, 1],
  ];
  return dodges.flatMap(([pitch, yaw], index): Step[] => [
    ...runway({ player, at: at + index * pause }, 600),
    {
      do: 'maneuver',
      player,
      at: at + index * pause,
      maneuver: [
        [0.06, { jump: true }],
        [0.06, {}],
        [0.06, { jump: true, pitch, yaw }],
      ],
    },
  ]);
}
