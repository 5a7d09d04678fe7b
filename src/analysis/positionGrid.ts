import { attackSign, field } from './field.ts';
import type { PositionGrid } from './report.ts';
import { presence } from './timeline/BodyTrack.ts';
import type { PlayerTrack } from './timeline/PlayerTrack.ts';
import type { Timeline } from './timeline/Timeline.ts';

const COLUMNS = 16;
const ROWS = 20;

/** Where each player spent the match, turned so that everyone attacks upwards. */
export function buildPositionGrid(timeline: Timeline): PositionGrid {
  return {
    columns: COLUMNS,
    rows: ROWS,
    seconds: timeline.players.map((player) => gridOf(timeline, player)),
  };
}

function gridOf({ step, frames }: Timeline, player: PlayerTrack): number[] {
  const seconds = new Float64Array(COLUMNS * ROWS);
  const sign = attackSign(player.team);
  for (let frame = 0; frame < frames; frame++) {
    if (player.presence[frame] === presence.absent) continue;
    /** Blue looks along +y and has +x on its left; turned by half a turn for orange. */
    const across = cell(-player.x[frame]! * sign, field.sideWall, COLUMNS);
    const along = cell(player.y[frame]! * sign, field.backWall, ROWS);
    seconds[along * COLUMNS + across]! += step[frame]!;
  }
  return Array.from(seconds, (value) => Math.round(value * 100) / 100);
}

function cell(value: number, half: number, count: number): number {
  const place = Math.floor(((value + half) / (2 * half)) * count);
  return Math.min(Math.max(place, 0), count - 1);
}
