import type { Team } from '../../../core/ids.ts';
import { attackSign } from '../../field.ts';
import { presence } from '../../timeline/BodyTrack.ts';
import type { PlayerTrack } from '../../timeline/PlayerTrack.ts';
import { phases, type Timeline } from '../../timeline/Timeline.ts';
import { approachOf } from '../approach.ts';

/** Roles are compared ten times a second: a car covers 230 uu in between at most. */
const STEP_SECONDS = 0.1;
/** A first man for less than this is two cars side by side, seconds. */
const SETTLED_SECONDS = 0.35;
/** How far ahead of now a car's speed towards the ball counts, seconds. */
const LOOK_AHEAD_SECONDS = 0.5;
/** From beyond the ball a car has to turn round it first, uu. */
const WRONG_SIDE = 500;

/** Frames of live play, a tenth of a second apart. */
export function playFrames({ phase, played, ball, frames }: Timeline): Int32Array {
  const picks = new Int32Array(frames);
  let count = 0;
  let due = 0;
  for (let frame = 0; frame < frames; frame++) {
    if (phase[frame] !== phases.live || ball.presence[frame] === presence.absent) continue;
    if (played[frame]! < due) continue;
    picks[count++] = frame;
    due = played[frame]! + STEP_SECONDS;
  }
  return picks.subarray(0, count);
}

/** A stretch in which one player of a team was the nearest to playing the ball. */
export type FirstManSpan = { readonly player: number; readonly from: number; readonly to: number };

/** Who of a team was first man when; spans follow each other, short ones belong to the one before. */
export function firstMen(timeline: Timeline, team: Team, picks: Int32Array): FirstManSpan[] {
  const { players, played, ball } = timeline;
  const members = players.map((_, index) => index).filter((index) => players[index]!.team === team);
  const spans: { player: number; from: number; to: number }[] = [];
  for (const frame of picks) {
    const player = nearestToPlay(timeline, members, frame);
    const last = spans.at(-1);
    const goesOn = last && ball.life[last.to] === ball.life[frame];
    if (goesOn && (last.player === player || player === -1)) last.to = frame;
    else spans.push({ player, from: frame, to: frame });
  }
  return settled(spans, (from, to) => played[to]! - played[from]!);
}

function settled(
  spans: readonly FirstManSpan[],
  secondsBetween: (from: number, to: number) => number,
): FirstManSpan[] {
  const kept: FirstManSpan[] = [];
  for (const span of spans) {
    const last = kept.at(-1);
    const isShort = secondsBetween(span.from, span.to) < SETTLED_SECONDS;
    if (last && (isShort || last.player === span.player)) {
      kept[kept.length - 1] = { ...last, to: span.to };
    } else if (!isShort && span.player !== -1) kept.push(span);
  }
  return kept;
}

function nearestToPlay(timeline: Timeline, members: readonly number[], frame: number): number {
  let best = -1;
  let bestCost = Infinity;
  for (const member of members) {
    const player = timeline.players[member]!;
    const approach = approachOf(timeline, player, frame);
    if (!approach) continue;
    const wrongSide = isGoalSide(timeline, player, frame) ? 0 : WRONG_SIDE;
    const cost = approach.distance - approach.towards * LOOK_AHEAD_SECONDS + wrongSide;
    if (cost >= bestCost) continue;
    best = member;
    bestCost = cost;
  }
  return best;
}

/** Nearer to the own goal line than the ball. */
export function isGoalSide({ ball }: Timeline, player: PlayerTrack, frame: number): boolean {
  const sign = attackSign(player.team);
  return player.y[frame]! * sign < ball.y[frame]! * sign;
}
