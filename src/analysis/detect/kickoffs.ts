import { field } from '../field.ts';
import { presence } from '../timeline/BodyTrack.ts';
import { phases, type Timeline } from '../timeline/Timeline.ts';
import type { Touch } from './touches.ts';

export type Kickoff = {
  /** The game says when the ball is hit for the first time. */
  readonly frame: number;
  readonly player: number;
  /** Where the ball was a little later: in whose half, or still in the middle. */
  readonly wonBy: 'blue' | 'orange' | undefined;
};

/** A kickoff is decided about when the second players arrive, seconds after the first touch. */
const DECIDED_SECONDS = 3;
/** Nearer to the middle line than this nobody has won, uu. */
const UNDECIDED_Y = field.backWall / 5;
/** The touch that the game means is seen within this of its word, seconds. */
const SAME_HIT_SECONDS = 0.25;

/** Who hit the ball first at each kickoff, and which half it went to. */
export function detectKickoffs(timeline: Timeline, touches: readonly Touch[]): Kickoff[] {
  const { phase, frames } = timeline;
  const kickoffs: Kickoff[] = [];
  for (let frame = 1; frame < frames; frame++) {
    if (phase[frame] !== phases.live || phase[frame - 1] !== phases.kickoff) continue;
    const player = hitter(timeline, touches, frame);
    if (player !== -1) kickoffs.push({ frame, player, wonBy: winner(timeline, frame) });
  }
  return kickoffs;
}

/** Two equal hits leave the ball lying and show no touch: then it is the nearest car. */
function hitter(timeline: Timeline, touches: readonly Touch[], frame: number): number {
  const { played } = timeline;
  const touch = touches.find(
    (one) => Math.abs(played[one.frame]! - played[frame]!) < SAME_HIT_SECONDS,
  );
  return touch?.player ?? nearestCar(timeline, frame);
}

function nearestCar({ ball, players }: Timeline, frame: number): number {
  let best = -1;
  let bestDistance = Infinity;
  players.forEach((car, index) => {
    if (car.presence[frame] === presence.absent) return;
    const distance = Math.hypot(car.x[frame]! - ball.x[frame]!, car.y[frame]! - ball.y[frame]!);
    if (distance >= bestDistance) return;
    best = index;
    bestDistance = distance;
  });
  return best;
}

function winner({ ball, played, frames }: Timeline, from: number): Kickoff['wonBy'] {
  let frame = from;
  while (
    frame + 1 < frames &&
    ball.life[frame + 1] === ball.life[from] &&
    played[frame]! - played[from]! < DECIDED_SECONDS
  ) {
    frame++;
  }
  const y = ball.y[frame]!;
  if (Math.abs(y) < UNDECIDED_Y) return undefined;
  return y > 0 ? 'blue' : 'orange';
}
