import type { Coverage } from './coverage.ts';
import { pressureColumn } from './measure/pressure.ts';
import type { MatchSeries } from './report.ts';
import { presence } from './timeline/BodyTrack.ts';
import type { PlayerTrack } from './timeline/PlayerTrack.ts';
import type { Timeline } from './timeline/Timeline.ts';

const STEP_SECONDS = 1;

/** Columns for charts: one value a second. Without gauges the boost is not known. */
export function buildSeries(
  timeline: Timeline,
  coverage: Coverage,
  gauges: readonly Float32Array[],
): MatchSeries {
  const picks = framesAtSteps(timeline);
  return {
    stepSeconds: STEP_SECONDS,
    boost: gauges.map((gauge, index) => boostColumn(timeline.players[index]!, gauge, picks)),
    ...(coverage.play ? { pressure: pressureColumn(timeline, picks) } : {}),
    clockSeconds: picks.map((frame) => {
      const seconds = timeline.secondsRemaining[frame]!;
      return timeline.overtime[frame] === 1 ? -seconds : Math.max(0, seconds);
    }),
  };
}

function boostColumn(player: PlayerTrack, gauge: Float32Array, picks: readonly number[]): number[] {
  return picks.map((frame) =>
    player.presence[frame] === presence.absent ? 0 : Math.round(gauge[frame]!),
  );
}

/** The last frame at or before each step of the axis. */
export function framesAtSteps({ played, frames }: Timeline): number[] {
  const picks: number[] = [];
  let frame = 0;
  const end = played[frames - 1] ?? 0;
  for (let second = 0; second <= end; second += STEP_SECONDS) {
    while (frame + 1 < frames && played[frame + 1]! <= second) frame++;
    picks.push(frame);
  }
  return picks;
}
