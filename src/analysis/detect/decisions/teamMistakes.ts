import { attackSign } from '../../field.ts';
import { presence } from '../../timeline/BodyTrack.ts';
import { phases, type Timeline } from '../../timeline/Timeline.ts';
import { approachOf } from '../approach.ts';
import { isGoalSide } from './firstMen.ts';
import type { PlayedTouch } from '../playedTouches.ts';

/** `player` made the mistake; `other` is the mate whose ball it was. */
export type TeamMistake = {
  readonly frame: number;
  readonly player: number;
  readonly other: number;
};

/** A car this near at the mate's touch would have been at the ball within half a second, uu. */
const COMMIT_DISTANCE = 700;
const COMMIT_SECONDS = 0.5;
/** Slower cars are there to wait, uu/s. */
const COMMIT_SPEED = 700;
const COMMIT_AIM = 0.85;
/** The second car has been going for the ball this long, seconds. */
const COMMITTED_FOR_SECONDS = 0.35;
/** Two mates at one ball for longer are one double commit, seconds. */
const SAME_MISTAKE_SECONDS = 2;
/** A ball's radius and half a car, uu. */
const CONTACT = 170;

/** Two mates went for one ball: when one touched it, the other was about to. */
export function detectDoubleCommits(
  timeline: Timeline,
  touches: readonly PlayedTouch[],
): TeamMistake[] {
  const { players, played, phase } = timeline;
  const found: TeamMistake[] = [];
  touches.forEach((touch) => {
    if (phase[touch.frame] !== phases.live) return;
    const { team } = players[touch.player]!;
    const last = found.findLast(({ player }) => players[player]!.team === team);
    if (last && played[touch.frame]! - played[last.frame]! < SAME_MISTAKE_SECONDS) return;
    const second = players.findIndex(
      (mate, index) =>
        mate.team === team && index !== touch.player && isCommitted(timeline, index, touch.frame),
    );
    if (second !== -1) found.push({ frame: touch.frame, player: second, other: touch.player });
  });
  return found;
}

function isCommitted(timeline: Timeline, index: number, touched: number): boolean {
  const player = timeline.players[index]!;
  const start = frameBefore(timeline, touched, COMMITTED_FOR_SECONDS);
  /** Before the touch moved the ball. */
  const end = approachOf(timeline, player, Math.max(0, touched - 1));
  const begin = approachOf(timeline, player, start);
  if (!end || !begin || timeline.phase[start] !== phases.live) return false;
  const arrives = Math.max(0, end.distance - CONTACT) / Math.max(1, end.closing);
  return (
    end.distance < COMMIT_DISTANCE &&
    end.closing > 0 &&
    arrives < COMMIT_SECONDS &&
    [begin, end].every(({ aim, towards }) => aim > COMMIT_AIM && towards > COMMIT_SPEED)
  );
}

/** Whoever touched and goes back in again so soon had no time to rotate; later is a new turn, seconds. */
const CUT_FROM_SECONDS = 0.8;
const CUT_TO_SECONDS = 4;
/** The mate whose ball it was comes from behind and is this near, uu. */
const MATE_DISTANCE = 1800;
const MATE_SPEED = 500;
const MATE_AIM = 0.7;
/** The mate comes from so much further back, uu. */
const MATE_BEHIND = 400;

/** A player who touched, came back from beyond the ball and took it from a mate already coming. */
export function detectCutRotations(
  timeline: Timeline,
  touches: readonly PlayedTouch[],
): TeamMistake[] {
  return touches.flatMap((touch, index) => {
    const before = touches[index - 1];
    if (before?.player !== touch.player || touch.kinds.includes('save')) return [];
    const passed = timeline.played[touch.frame]! - timeline.played[before.frame]!;
    if (passed < CUT_FROM_SECONDS || passed > CUT_TO_SECONDS) return [];
    if (timeline.ball.life[before.frame] !== timeline.ball.life[touch.frame]) return [];
    const mate = waitingMate(timeline, touch, passed);
    return mate === -1 ? [] : [{ frame: touch.frame, player: touch.player, other: mate }];
  });
}

/** A mate from behind who was coming for the ball while the player was still beyond it. */
function waitingMate(timeline: Timeline, touch: PlayedTouch, passed: number): number {
  const { players } = timeline;
  const car = players[touch.player]!;
  const turning = frameBefore(timeline, touch.frame, Math.min(passed / 2, CUT_FROM_SECONDS));
  if (isGoalSide(timeline, car, turning)) return -1;
  const sign = attackSign(car.team);
  return players.findIndex(
    (mate, index) =>
      mate !== car &&
      mate.team === car.team &&
      (car.y[turning]! - mate.y[turning]!) * sign > MATE_BEHIND &&
      [turning, touch.frame - 1].every((at) => comes(timeline, index, at)),
  );
}

function comes(timeline: Timeline, index: number, frame: number): boolean {
  const player = timeline.players[index]!;
  const approach = approachOf(timeline, player, frame);
  if (!approach || player.presence[frame] === presence.absent) return false;
  const { distance, towards, aim } = approach;
  return distance < MATE_DISTANCE && towards > MATE_SPEED && aim > MATE_AIM;
}

export function frameBefore({ played }: Timeline, frame: number, seconds: number): number {
  let at = frame;
  while (at > 0 && played[frame]! - played[at]! < seconds) at--;
  return at;
}
