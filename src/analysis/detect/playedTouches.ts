import { attackSign, field } from '../field.ts';
import type { Timeline } from '../timeline/Timeline.ts';
import { countedTouch } from './shots.ts';
import { surfaceUnder, type Surface } from './surface.ts';
import type { Touch } from './touches.ts';

/** What a touch was for; one touch can be several, a save that is also a pass for example. */
export type TouchKind = 'shot' | 'save' | 'clear' | 'pass' | 'fifty-fifty';
export type Strength = 'soft' | 'medium' | 'hard';

export type PlayedTouch = Touch & {
  readonly surface: Surface;
  /** In the air, and the ball out of a single jump's reach. */
  readonly isAerial: boolean;
  readonly strength: Strength;
  /** Somebody else touched last, or long ago. */
  readonly isFirst: boolean;
  readonly kinds: readonly TouchKind[];
  /** How long the ball was this player's: until the next touch, and at most `KEPT_SECONDS`. */
  readonly keptSeconds: number;
};

/** Dribbles and catches change the ball's speed by less, uu/s. */
const SOFT = 500;
/** More than a car at the edge of supersonic gives a resting ball: a dodge or a fast ball was in it, uu/s. */
const HARD = 2200;
/** The middle of the ball at the top of a single jump's reach is about 300 uu high. */
const AERIAL_BALL_Z = 300;
/** Touches of one player further apart are two plays, seconds. */
const SAME_PLAY_SECONDS = 3;
/** A ball nobody touched for so long is nobody's, seconds. */
const KEPT_SECONDS = 3;
/** Opponents who touch within this meet at the ball: about the length of the hit, seconds. */
const MEETING_SECONDS = 0.2;
/** A mate who takes the ball later did not get it from this touch, seconds. */
const PASS_SECONDS = 3.5;
/** A shorter way is a ball two mates are at together, uu. */
const PASS_LENGTH = 500;
/** A third of the field: where a ball is cleared from. */
const THIRD_Y = field.backWall / 3;
/** A clear has left the third for good when no opponent is at it this soon, seconds. */
const CLEAR_SECONDS = 1;
/** Towards the other side, faster than a car follows without boost, uu/s. */
const CLEAR_SPEED = 1000;

/** Says of every touch how, from where and what for. */
export function describeTouches(timeline: Timeline, touches: readonly Touch[]): PlayedTouch[] {
  const counted = countedTouches(timeline, touches);
  return touches.map((touch, index) => {
    const play: Play = { timeline, touches, index };
    return {
      ...touch,
      surface: surfaceUnder(timeline.players[touch.player]!, touch.frame),
      isAerial: touch.airborne && isAerial(timeline, touch),
      strength: touch.impulse < SOFT ? 'soft' : touch.impulse < HARD ? 'medium' : 'hard',
      isFirst: isFirst(play),
      kinds: kindsOf(play, counted),
      keptSeconds: keptSeconds(play),
    };
  });
}

type Play = {
  readonly timeline: Timeline;
  readonly touches: readonly Touch[];
  readonly index: number;
};
type Counted = { readonly shots: ReadonlySet<Touch>; readonly saves: ReadonlySet<Touch> };

function countedTouches(timeline: Timeline, touches: readonly Touch[]): Counted {
  const found = (counter: 'shots' | 'saves'): ReadonlySet<Touch> =>
    new Set(
      timeline.counters
        .filter((change) => change.counter === counter)
        .map((change) => countedTouch(timeline, touches, change))
        .filter((touch) => touch !== undefined),
    );
  return { shots: found('shots'), saves: found('saves') };
}

function isAerial({ ball, players }: Timeline, { frame, player }: Touch): boolean {
  return ball.z[frame]! > AERIAL_BALL_Z && surfaceUnder(players[player]!, frame) === 'air';
}

function isFirst({ timeline, touches, index }: Play): boolean {
  const touch = touches[index]!;
  const before = touches[index - 1];
  return before?.player !== touch.player || passed(timeline, before, touch) > SAME_PLAY_SECONDS;
}

function kindsOf(play: Play, { shots, saves }: Counted): TouchKind[] {
  const touch = play.touches[play.index]!;
  const kinds: TouchKind[] = [];
  if (shots.has(touch)) kinds.push('shot');
  if (saves.has(touch)) kinds.push('save');
  if (isMeeting(play)) kinds.push('fifty-fifty');
  if (isPass(play)) kinds.push('pass');
  else if (isClear(play)) kinds.push('clear');
  return kinds;
}

/** An opponent touched at the same moment, before or after in the list. */
function isMeeting({ timeline, touches, index }: Play): boolean {
  const touch = touches[index]!;
  const meets = (other: Touch | undefined): boolean =>
    other !== undefined &&
    teamOf(timeline, other) !== teamOf(timeline, touch) &&
    Math.abs(passed(timeline, touch, other)) < MEETING_SECONDS;
  return meets(touches[index - 1]) || meets(touches[index + 1]);
}

function isPass({ timeline, touches, index }: Play): boolean {
  const touch = touches[index]!;
  const next = touches[index + 1];
  if (!next || next.player === touch.player) return false;
  if (teamOf(timeline, next) !== teamOf(timeline, touch)) return false;
  if (!sameBall(timeline, touch, next)) return false;
  const { ball } = timeline;
  const length = Math.hypot(
    ball.x[next.frame]! - ball.x[touch.frame]!,
    ball.y[next.frame]! - ball.y[touch.frame]!,
    ball.z[next.frame]! - ball.z[touch.frame]!,
  );
  return passed(timeline, touch, next) < PASS_SECONDS && length > PASS_LENGTH;
}

function isClear({ timeline, touches, index }: Play): boolean {
  const { ball } = timeline;
  const touch = touches[index]!;
  const next = touches[index + 1];
  const sign = attackSign(teamOf(timeline, touch));
  if (ball.y[touch.frame]! * sign > -THIRD_Y) return false;
  if (ball.velocityY[touch.frame]! * sign < CLEAR_SPEED) return false;
  return !next || passed(timeline, touch, next) > CLEAR_SECONDS;
}

function keptSeconds({ timeline, touches, index }: Play): number {
  const touch = touches[index]!;
  const next = touches[index + 1];
  const end = next && sameBall(timeline, touch, next) ? next.frame : lastFrame(timeline, touch);
  return Math.min(KEPT_SECONDS, timeline.played[end]! - timeline.played[touch.frame]!);
}

/** The last frame of the ball that was touched, or far enough. */
function lastFrame({ ball, played, frames }: Timeline, { frame }: Touch): number {
  let last = frame;
  while (
    last + 1 < frames &&
    ball.life[last + 1] === ball.life[frame] &&
    played[last]! - played[frame]! < KEPT_SECONDS
  ) {
    last++;
  }
  return last;
}

function passed({ played }: Timeline, from: Touch, to: Touch): number {
  return played[to.frame]! - played[from.frame]!;
}

function sameBall({ ball }: Timeline, from: Touch, to: Touch): boolean {
  return ball.life[from.frame] === ball.life[to.frame];
}

function teamOf({ players }: Timeline, { player }: Touch): 'blue' | 'orange' {
  return players[player]!.team;
}
