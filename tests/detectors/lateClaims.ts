import { gapToBall } from '../../src/analysis/detect/approach.ts';
import type { Timeline } from '../../src/analysis/timeline/Timeline.ts';

/** No car of the side is this near, uu: nobody can be touching. */
const OUT_OF_REACH = 150;
/** As near as a touch, uu. */
const CONTACT = 40;
/** Of two sides who touch at once, the second is told up to this much later, seconds. */
const LATE_SECONDS = 0.6;

type Claim = {
  readonly team: string | null;
  readonly from_time: number;
  readonly frame: number;
};

/**
 * When a claimed touch was. In a 50-50 the second opinion tells one side 0.35 to 0.5 s late, when the
 * ball already flies free and nobody is near: those are held to the closest contact just before.
 */
export function contactTime(timeline: Timeline, { team, from_time: told, frame }: Claim): number {
  const { time } = timeline;
  const gapAt = (at: number): number => nearestGap(timeline, team, at);
  if (gapAt(frame) < OUT_OF_REACH) return told;
  let best = -1;
  let bestGap = CONTACT;
  for (let at = frame; at > 0 && told - time[at]! < LATE_SECONDS; at--) {
    const gap = gapAt(at);
    if (gap >= bestGap) continue;
    best = at;
    bestGap = gap;
  }
  return best === -1 ? told : time[best]!;
}

function nearestGap(timeline: Timeline, team: string | null, frame: number): number {
  const cars = timeline.players.filter((player) => player.team === team);
  return Math.min(...cars.map((player) => gapToBall(timeline, player, frame)));
}
