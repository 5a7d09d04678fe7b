import { attackSign, opponentOf } from '../field.ts';
import { goalsOf } from '../goals.ts';
import { presence } from '../timeline/BodyTrack.ts';
import type { Timeline } from '../timeline/Timeline.ts';

/** Per player: goals against their team while nobody of it was further back. */
export function lastDefenders(timeline: Timeline): number[] {
  const counts = timeline.players.map(() => 0);
  for (const { team, frame } of goalsOf(timeline)) {
    const last = mostBack(timeline, opponentOf(team), frame);
    if (last !== -1) counts[last]!++;
  }
  return counts;
}

function mostBack({ players }: Timeline, team: 'blue' | 'orange', frame: number): number {
  let best = -1;
  let bestY = Infinity;
  players.forEach((player, index) => {
    if (player.team !== team || player.presence[frame] === presence.absent) return;
    const y = player.y[frame]! * attackSign(team);
    if (y >= bestY) return;
    best = index;
    bestY = y;
  });
  return best;
}
