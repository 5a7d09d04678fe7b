import type { Team } from '../../core/ids.ts';
import { attackSign, opponentOf } from '../field.ts';
import { goalsOf } from '../goals.ts';
import { presence } from '../timeline/BodyTrack.ts';
import type { PlayerTrack } from '../timeline/PlayerTrack.ts';
import type { Timeline } from '../timeline/Timeline.ts';
import { slotOf } from './roles.ts';

/**
 * Per player: goals against their team while they were its most back one, as the roles see it: of
 * those whose car was sent in the tenth of a second of the goal, or in the last one before it in
 * which one was.
 */
export function lastDefenders(timeline: Timeline, clock: Float64Array): number[] {
  const counts = timeline.players.map(() => 0);
  for (const { team, frame } of goalsOf(timeline)) {
    const last = lastMostBack(timeline.players, opponentOf(team), { clock, frame });
    if (last !== -1) counts[last]!++;
  }
  return counts;
}

function lastMostBack(
  players: readonly PlayerTrack[],
  team: Team,
  { clock, frame }: { readonly clock: Float64Array; readonly frame: number },
): number {
  let last = frame;
  while (last + 1 < clock.length && slotOf(clock, last + 1) === slotOf(clock, frame)) last++;
  while (last >= 0) {
    const slot = slotOf(clock, last);
    let first = last;
    while (first > 0 && slotOf(clock, first - 1) === slot) first--;
    const holder = mostBack(players, team, { first, last });
    if (holder !== -1) return holder;
    last = first - 1;
  }
  return -1;
}

function mostBack(
  players: readonly PlayerTrack[],
  team: Team,
  { first, last }: { readonly first: number; readonly last: number },
): number {
  let best = -1;
  let bestY = Infinity;
  players.forEach((player, index) => {
    if (player.team !== team) return;
    const sent = player.presence.subarray(first, last + 1).indexOf(presence.sent);
    if (sent === -1) return;
    const y = player.y[first + sent]! * attackSign(team);
    if (y >= bestY) return;
    best = index;
    bestY = y;
  });
  return best;
}
