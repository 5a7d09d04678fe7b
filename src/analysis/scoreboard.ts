import { playerKey } from '../core/ids.ts';
import type { HeaderPlayer, MatchSummary } from '../replay/index.ts';
import { headerPlayerId } from './identity.ts';
import type { ScoreLine } from './measure/core.ts';
import type { PlayerTrack } from './timeline/PlayerTrack.ts';
import type { CounterName, Timeline } from './timeline/Timeline.ts';

/** The header's row of each player, or what the network part counted for those who left. */
export function scoreLines({ match, players, counters }: Timeline): ScoreLine[] {
  const free = new Set(match.summary.players);
  const rows = players.map((player) => takeRow(free, player));
  return players.map((player, index) => {
    const row = rows[index];
    if (row) return lineOf(row);
    const last = (name: CounterName): number =>
      counters.findLast((change) => change.player === index && change.counter === name)?.value ?? 0;
    return {
      team: player.team,
      score: last('score'),
      goals: last('goals'),
      assists: last('assists'),
      saves: last('saves'),
      shots: last('shots'),
    };
  });
}

export function lineOf(row: HeaderPlayer): ScoreLine {
  const { score, goals, assists, saves, shots } = row;
  return { team: row.team === 1 ? 'orange' : 'blue', score, goals, assists, saves, shots };
}

/** By id first: names may be mangled in the header. Each row belongs to one player only. */
function takeRow(free: Set<HeaderPlayer>, player: PlayerTrack): HeaderPlayer | undefined {
  const team = player.team === 'blue' ? 0 : 1;
  const rows = [...free];
  const key = player.id && playerKey(player.id);
  const row =
    rows.find(
      (candidate) => key !== undefined && keyOf(candidate) === key && sameName(candidate, player),
    ) ??
    rows.find((candidate) => key !== undefined && keyOf(candidate) === key) ??
    rows.find((candidate) => sameName(candidate, player) && candidate.team === team);
  if (row) free.delete(row);
  return row;
}

function sameName(row: HeaderPlayer, player: PlayerTrack): boolean {
  return row.name === player.name;
}

function keyOf(row: HeaderPlayer): string | undefined {
  const id = headerPlayerId(row);
  return id && playerKey(id);
}

/** Rows of a file whose network part could not be used. */
export function headerLines(summary: MatchSummary): ScoreLine[] {
  return summary.players.map(lineOf);
}
