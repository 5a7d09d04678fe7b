import { attackSign, field } from '../../field.ts';
import { presence } from '../../timeline/BodyTrack.ts';
import type { Timeline } from '../../timeline/Timeline.ts';

/** The last man defended with hardly any boost. */
export type Starved = { readonly frame: number; readonly player: number };

/** Less than a small pad gives. */
const STARVED_BOOST = 12;
/** Shorter spells end at the next pad, seconds. */
const LEAST_SECONDS = 1.5;
const THIRD_Y = field.backWall / 3;

/** Spells in which the opponents have the ball in a player's third, and the last man has no boost. */
export function detectStarved(
  timeline: Timeline,
  picks: Int32Array,
  gauges: readonly Float32Array[],
): Starved[] {
  return timeline.players.flatMap((player, index) => {
    const gauge = gauges[index];
    if (!gauge) return [];
    const own = player.team === 'blue' ? 0 : 1;
    const found: Starved[] = [];
    let from = -1;
    for (const frame of picks) {
      const starved =
        timeline.touchTeam[frame] === 1 - own &&
        gauge[frame]! < STARVED_BOOST &&
        timeline.ball.y[frame]! * attackSign(player.team) < -THIRD_Y &&
        isLastMan(timeline, index, frame);
      const lasted = from !== -1 && timeline.played[frame]! - timeline.played[from]!;
      if (!starved && lasted !== false && lasted >= LEAST_SECONDS) {
        found.push({ frame: from, player: index });
      }
      if (!starved) from = -1;
      else if (from === -1) from = frame;
    }
    return found;
  });
}

function isLastMan({ players }: Timeline, index: number, frame: number): boolean {
  const car = players[index]!;
  if (car.presence[frame] === presence.absent) return false;
  const sign = attackSign(car.team);
  return players.every(
    (mate) =>
      mate === car ||
      mate.team !== car.team ||
      mate.presence[frame] === presence.absent ||
      mate.y[frame]! * sign >= car.y[frame]! * sign,
  );
}
