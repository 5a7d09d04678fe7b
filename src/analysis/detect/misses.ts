import { field } from '../field.ts';
import { presence } from '../timeline/BodyTrack.ts';
import type { PlayerTrack } from '../timeline/PlayerTrack.ts';
import { phases, type Timeline } from '../timeline/Timeline.ts';
import { approachOf, gapToBall } from './approach.ts';
import { toBody } from './bodyFrame.ts';
import { surfaceUnder } from './surface.ts';
import type { Touch } from './touches.ts';

/** An attempt at the ball that touched nothing. */
export type Whiff = {
  readonly frame: number;
  readonly player: number;
  readonly isAerial: boolean;
  /** Room between ball and car at the nearest, uu. */
  readonly gap: number;
};

/** Nearer than this somebody may be trying, uu; further than the second it is over. */
const ENTER_GAP = 220;
const EXIT_GAP = 360;
/** Slower cars follow or wait, uu/s. */
const LEAST_CLOSING = 350;
/** Whom the ball merely passes drives elsewhere: share of the speed towards the ball, and speed, uu/s. */
const LEAST_AIM = 0.55;
const LEAST_TOWARDS = 400;
/** Missed by more than a car's length it was no attempt, uu. */
const MOST_GAP = 130;
/** A dodge this near to the nearest moment was meant for the ball, seconds. */
const DODGE_BEFORE = 0.45;
const DODGE_AFTER = 0.1;
/** An own touch this near to the nearest moment: the ball was met, seconds. */
const OWN_TOUCH_SECONDS = 0.35;
/** Whose ball is played away this soon before was beaten to it and missed nothing; after it, seconds. */
const PLAYED_BEFORE_SECONDS = 0.3;
const PLAYED_AFTER_SECONDS = 0.1;
/** The ball in front of the nose, cosine, and as near as this, is what an aerial flies at. */
const NOSE_AIM = 0.8;
const AERIAL_BALL_Z = 300;
/** Positions are that exact; a smaller gap is a touch that showed no change, uu. */
const LEAST_GAP = 12;

type Pass = {
  readonly entered: number;
  nearest: number;
  gap: number;
  /** The most while entering. */
  closing: number;
  towards: number;
  aim: number;
};

/** Attempts that missed: a dodge or a flight at the ball that passes it, while nobody else plays it. */
export function detectWhiffs(timeline: Timeline, touches: readonly Touch[]): Whiff[] {
  return timeline.players
    .flatMap((player, index) =>
      passesOf(timeline, player)
        .filter((pass) => isAttempt(timeline, player, pass))
        .filter((pass) => !isDisturbed(timeline, touches, { index, pass }))
        .map(({ nearest, gap }) => ({
          frame: nearest,
          player: index,
          gap,
          isAerial: isAerialAt(timeline, player, nearest),
        })),
    )
    .toSorted((a, b) => a.frame - b.frame);
}

/** Every time a car came near the ball and left again. */
function passesOf(timeline: Timeline, player: PlayerTrack): Pass[] {
  const { ball, phase, frames } = timeline;
  const passes: Pass[] = [];
  let open: Pass | undefined;
  for (let frame = 0; frame < frames; frame++) {
    if (player.presence[frame] === presence.held) continue;
    const gap = phase[frame] === phases.live ? quickGap(timeline, player, frame) : Infinity;
    const sameBall = open && ball.life[frame] === ball.life[open.entered];
    if (open && (gap > EXIT_GAP || !sameBall)) {
      if (sameBall && gap < Infinity) passes.push(open);
      open = undefined;
    }
    if (gap > (open ? EXIT_GAP : ENTER_GAP)) continue;
    open ??= { entered: frame, nearest: frame, gap: Infinity, ...STANDING };
    const approach = approachOf(timeline, player, frame);
    if (approach && frame <= open.entered + 3) {
      open.closing = Math.max(open.closing, approach.closing);
      open.towards = Math.max(open.towards, approach.towards);
      open.aim = Math.max(open.aim, approach.aim);
    }
    if (gap < open.gap) {
      open.gap = gap;
      open.nearest = frame;
    }
  }
  return passes;
}

const STANDING = { closing: 0, towards: 0, aim: -1 } as const;

/** The gap, worked out only where the centres are near enough. */
function quickGap(timeline: Timeline, player: PlayerTrack, frame: number): number {
  const { ball } = timeline;
  if (player.presence[frame] === presence.absent) return Infinity;
  if (ball.presence[frame] === presence.absent) return Infinity;
  const x = ball.x[frame]! - player.x[frame]!;
  const y = ball.y[frame]! - player.y[frame]!;
  const z = ball.z[frame]! - player.z[frame]!;
  const centres = Math.sqrt(x * x + y * y + z * z) - field.ballRadius;
  return centres > EXIT_GAP + CAR_REACH ? centres : gapToBall(timeline, player, frame);
}

/** From a car's centre to its furthest corner, uu. */
const CAR_REACH = 95;

function isAttempt(timeline: Timeline, player: PlayerTrack, pass: Pass): boolean {
  if (pass.gap < LEAST_GAP || pass.gap > MOST_GAP) return false;
  if (pass.closing < LEAST_CLOSING || pass.aim < LEAST_AIM) return false;
  if (pass.towards < LEAST_TOWARDS) return false;
  const { played } = timeline;
  const dodged = player.dodges.some(({ frame }) => {
    const before = played[pass.nearest]! - played[frame]!;
    return before < DODGE_BEFORE && before > -DODGE_AFTER;
  });
  return dodged || isFlownAt(timeline, player, pass);
}

function isFlownAt(timeline: Timeline, player: PlayerTrack, { entered }: Pass): boolean {
  return isAerialAt(timeline, player, entered) && noseAim(timeline, player, entered) > NOSE_AIM;
}

function isAerialAt({ ball }: Timeline, player: PlayerTrack, frame: number): boolean {
  return ball.z[frame]! > AERIAL_BALL_Z && surfaceUnder(player, frame) === 'air';
}

function noseAim({ ball }: Timeline, player: PlayerTrack, frame: number): number {
  const way = toBody(player, frame, {
    x: ball.x[frame]! - player.x[frame]!,
    y: ball.y[frame]! - player.y[frame]!,
    z: ball.z[frame]! - player.z[frame]!,
  });
  return way.x / Math.max(1, Math.hypot(way.x, way.y, way.z));
}

function isDisturbed(
  { played }: Timeline,
  touches: readonly Touch[],
  { index, pass }: { readonly index: number; readonly pass: Pass },
): boolean {
  return touches.some(({ frame, player }) => {
    const later = played[frame]! - played[pass.nearest]!;
    if (player === index) return Math.abs(later) < OWN_TOUCH_SECONDS;
    return later > -PLAYED_BEFORE_SECONDS && later < PLAYED_AFTER_SECONDS;
  });
}
