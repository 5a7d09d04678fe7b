import type { Team } from '../core/ids.ts';
import type { Timeline } from './timeline/Timeline.ts';

/** `scorer` is an index into the timeline's players, -1 when nobody there is meant. */
export type Goal = { readonly frame: number; readonly team: Team; readonly scorer: number };

/** Goals in the order in which they fell: the header's list, which every year writes. */
export function goalsOf({ match, players, explosions, frames }: Timeline): Goal[] {
  return match.summary.goals.map(({ frame, playerName, team }) => {
    const at = Math.min(Math.max(frame, 0), Math.max(frames - 1, 0));
    const side: Team = team === 1 ? 'orange' : 'blue';
    const told = explosions.find((explosion) => Math.abs(explosion.frame - at) <= 8)?.scorer ?? -1;
    const named = players.findIndex(({ name, team }) => name === playerName && team === side);
    return { frame: at, team: side, scorer: named === -1 ? told : named };
  });
}
