import { PADS } from './pads.ts';
import type { Step } from './script.ts';
import { vec, ZERO } from './vector.ts';

/** Who does it, and from which second of play on. All clips attack +y, as blue does. */
export type Cue = { readonly player: string; readonly at: number };

/** Takes a pad `at + 1`, at full throttle and without steering. */
export function takesPad({ player, at }: Cue, pad: number, boost = 0): Step[] {
  const { position, big } = PADS[pad]!;
  const speed = 1400;
  const reach = big ? 208 : 144;
  // The pads lie clear of the walls towards the middle of the field.
  const side = position.y > 0 ? -1 : 1;
  const start = vec(position.x, position.y + side * (speed + reach), 17.01);
  const velocity = vec(0, -side * speed, 0);
  return [
    { do: 'place', player, at, position: start, velocity, boost },
    { do: 'cruise', player, at, speed, seconds: 1.2 },
  ];
}

/** Holds 2250 uu/s for so many seconds, then stands still. */
export function supersonic({ player, at }: Cue, seconds: number): Step[] {
  const position = vec(-3000, -4000, 17.01);
  const velocity = vec(0, 2250, 0);
  return [
    { do: 'place', player, at, position, velocity, boost: 255 },
    { do: 'cruise', player, at, speed: 2250, seconds },
    {
      do: 'place',
      player,
      at: at + seconds,
      position: vec(-3000, 2000, 17.01),
      forward: vec(0, 1, 0),
    },
  ];
}

/** Drives into the resting ball: one touch, `at + 1`. */
export function touchesBall({ player, at }: Cue): Step[] {
  return [
    { do: 'ball', at, position: vec(0, 0, 93.15) },
    { do: 'place', player, at, position: vec(0, -1200, 17.01), velocity: vec(0, 1000, 0) },
    { do: 'meet', player, at, seconds: 1 },
  ];
}

/** A shot at the blue goal, cleared in front of the line: the player must be blue. */
export function saves({ player, at }: Cue): Step[] {
  return [
    { do: 'ball', at, position: vec(0, -2500, 200), velocity: vec(0, -1500, 200) },
    { do: 'place', player, at, position: vec(300, -5000, 17.01), forward: vec(0, 1, 0) },
    { do: 'meet', player, at: at + 0.3, seconds: 0.9 },
  ];
}

/** One player's touch sends the ball to a mate, who touches it next. */
export function passes({ player, at }: Cue, mate: string): Step[] {
  return [
    { do: 'ball', at, position: vec(-1000, 0, 93.15) },
    { do: 'place', player, at, position: vec(-2000, -600, 17.01), velocity: vec(800, 480, 0) },
    { do: 'place', player: mate, at, position: vec(1800, 200, 17.01), forward: vec(-1, 0, 0) },
    { do: 'meet', player, at, seconds: 0.9 },
    { do: 'meet', player: mate, at: at + 1.2, seconds: 0.9 },
  ];
}

/** Both get there at the same moment, from opposite sides. */
export function fiftyFifties({ player, at }: Cue, opponent: string): Step[] {
  return [
    { do: 'ball', at, position: vec(0, 1000, 93.15) },
    { do: 'place', player, at, position: vec(0, 0, 17.01), velocity: vec(0, 900, 0) },
    { do: 'place', player: opponent, at, position: vec(0, 2050, 17.01), velocity: vec(0, -900, 0) },
    { do: 'meet', player, at, seconds: 1 },
    { do: 'meet', player: opponent, at, seconds: 1.05 },
  ];
}

/** Supersonic into a standing opponent, `at + 1` or a little before. */
export function demolishes({ player, at }: Cue, victim: string): Step[] {
  return [
    { do: 'place', player: victim, at, position: vec(2500, 1000, 17.01), velocity: ZERO },
    {
      do: 'place',
      player,
      at,
      position: vec(2500, -1300, 17.01),
      velocity: vec(0, 2260, 0),
      boost: 255,
    },
    { do: 'cruise', player, at, speed: 2260, seconds: 1 },
  ];
}

/** Scores into the orange goal: the ball crosses the line about `at + 2`. */
export function scores({ player, at }: Cue): Step[] {
  return [
    { do: 'ball', at, position: vec(550, 4200, 93.15) },
    {
      do: 'place',
      player,
      at,
      position: vec(550, 3400, 17.01),
      velocity: vec(0, 700, 0),
      boost: 255,
    },
    { do: 'meet', player, at, seconds: 0.9 },
  ];
}
