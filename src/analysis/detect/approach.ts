import { field } from '../field.ts';
import { presence, type BodyTrack } from '../timeline/BodyTrack.ts';
import type { PlayerTrack } from '../timeline/PlayerTrack.ts';
import type { Timeline } from '../timeline/Timeline.ts';
import { distanceToBox, type Place } from './bodyFrame.ts';

/** Longer than this a car is not moved on by its last velocity, seconds. */
const MOST_LATE_SECONDS = 0.1;

/**
 * Room between the ball and a car's box, uu; infinite without a car. Cars are sent every second or
 * third frame: between, they are moved on by their velocity.
 */
export function gapToBall({ ball, played }: Timeline, player: PlayerTrack, frame: number): number {
  if (player.presence[frame] === presence.absent) return Infinity;
  let sent = frame;
  while (sent > 0 && player.presence[sent] === presence.held) sent--;
  const late = Math.min(MOST_LATE_SECONDS, played[frame]! - played[sent]!);
  return (
    distanceToBox(player, frame, {
      x: ball.x[frame]! - player.x[frame]! - player.velocityX[frame]! * late,
      y: ball.y[frame]! - player.y[frame]! - player.velocityY[frame]! * late,
      z: ball.z[frame]! - player.z[frame]! - player.velocityZ[frame]! * late,
    }) - field.ballRadius
  );
}

/** How a car moves towards the ball. Distances are between the centres, uu and uu/s. */
export type Approach = {
  readonly distance: number;
  /** The car's own speed towards the ball; negative when it drives away. */
  readonly towards: number;
  /** How fast the distance shrinks, the ball's movement included. */
  readonly closing: number;
  /** Share of the car's speed that goes towards the ball, -1 to 1. */
  readonly aim: number;
};

export function approachOf(
  { ball }: Timeline,
  player: PlayerTrack,
  frame: number,
): Approach | undefined {
  if (player.presence[frame] === presence.absent) return undefined;
  if (ball.presence[frame] === presence.absent) return undefined;
  const x = ball.x[frame]! - player.x[frame]!;
  const y = ball.y[frame]! - player.y[frame]!;
  const z = ball.z[frame]! - player.z[frame]!;
  const distance = Math.max(1, Math.hypot(x, y, z));
  const towards = speedAlong(player, frame, { x, y, z }) / distance;
  return {
    distance,
    towards,
    closing: towards - speedAlong(ball, frame, { x, y, z }) / distance,
    aim: towards / Math.max(1, speedOf(player, frame)),
  };
}

/** Times the length of the way. */
function speedAlong(body: BodyTrack, frame: number, { x, y, z }: Place): number {
  return body.velocityX[frame]! * x + body.velocityY[frame]! * y + body.velocityZ[frame]! * z;
}

export function speedOf(body: BodyTrack, frame: number): number {
  return Math.hypot(body.velocityX[frame]!, body.velocityY[frame]!, body.velocityZ[frame]!);
}
