import { phases, type Timeline } from '../timeline/Timeline.ts';
import { approachOf } from './approach.ts';
import type { Touch } from './touches.ts';

/** Somebody drove at the ball and an opponent was there first. */
export type Beaten = {
  readonly frame: number;
  readonly player: number;
  readonly winner: number;
  /** Seconds the loser came late, at the speed they had. */
  readonly margin: number;
};

/** Who is further away is not in the race, uu. */
const RACE_DISTANCE = 1200;
/** Who would have come later than this was not in the race either, seconds. */
const RACE_SECONDS = 0.5;
/** Share of the speed that must go towards the ball. */
const RACE_AIM = 0.7;
/** Slower cars wait or shadow, uu/s. */
const RACE_SPEED = 500;
/** A car that touches this soon after took part in a 50-50 instead, seconds. */
const MEETING_SECONDS = 0.2;
/** Whoever had the ball already is not beating anybody to it, seconds. */
const KEPT_SECONDS = 1;
/** A touch this deep between centres is contact, uu: ball and half a car's width. */
const CONTACT = 170;
/** A race is run this long before its touch, seconds. */
const RUN_UP_SECONDS = 0.2;

/** The nearest opponent of each touch who was driving at the ball and came too late. */
export function detectBeaten(timeline: Timeline, touches: readonly Touch[]): Beaten[] {
  return touches.flatMap((touch, index) => {
    if (timeline.phase[touch.frame] !== phases.live) return [];
    if (keptBefore(timeline, touches, index)) return [];
    const loser = loserOf(timeline, touches, index);
    return loser ? [{ frame: touch.frame, winner: touch.player, ...loser }] : [];
  });
}

function keptBefore({ played }: Timeline, touches: readonly Touch[], index: number): boolean {
  const touch = touches[index]!;
  const before = touches[index - 1];
  return (
    before?.player === touch.player && played[touch.frame]! - played[before.frame]! < KEPT_SECONDS
  );
}

function loserOf(
  timeline: Timeline,
  touches: readonly Touch[],
  index: number,
): Pick<Beaten, 'player' | 'margin'> | undefined {
  const { players, played } = timeline;
  const touch = touches[index]!;
  const { team } = players[touch.player]!;
  let best: Pick<Beaten, 'player' | 'margin'> | undefined;
  players.forEach((player, number) => {
    if (player.team === team) return;
    const met = touches.some(
      (other) =>
        other.player === number &&
        Math.abs(played[other.frame]! - played[touch.frame]!) < MEETING_SECONDS,
    );
    if (met) return;
    const margin = raceMargin(timeline, number, touch.frame);
    if (margin < RACE_SECONDS && margin < (best?.margin ?? Infinity)) {
      best = { player: number, margin };
    }
  });
  return best;
}

/** Seconds until the car would have been at the ball; infinite when it was not racing. */
function raceMargin(timeline: Timeline, player: number, touched: number): number {
  const { played } = timeline;
  let frame = touched;
  while (frame > 0 && played[touched]! - played[frame]! < RUN_UP_SECONDS) frame--;
  const track = timeline.players[player]!;
  const start = approachOf(timeline, track, frame);
  if (!start || start.towards < RACE_SPEED || start.aim < RACE_AIM) return Infinity;
  /** Where the ball is before the touch moves it. */
  const end = approachOf(timeline, track, Math.max(0, touched - 1));
  if (!end || end.towards < RACE_SPEED || end.aim < RACE_AIM) return Infinity;
  if (end.distance > RACE_DISTANCE) return Infinity;
  return Math.max(0, end.distance - CONTACT) / end.towards;
}
