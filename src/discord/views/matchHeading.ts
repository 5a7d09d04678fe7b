import type { ReplayDocument } from '../../analysis/document.ts';
import type { MatchReport } from '../../analysis/report.ts';
import type { PlayerId, Team } from '../../core/ids.ts';
import { mapName } from '../../core/mapNames.ts';
import { clip } from '../limits.ts';
import { playerName } from '../playerName.ts';
import { teamNames } from '../theme.ts';
import { clock, matchDate } from './numbers.ts';

/** A place in the document: `index` counts within the team. */
export type Seat = { readonly team: Team; readonly index: number };

/** Where the viewer sat, by account and never by name. */
export function findSeat(
  document: ReplayDocument,
  viewerIds: readonly PlayerId[],
): Seat | undefined {
  for (const team of ['blue', 'orange'] as const) {
    const index = document[team].players.findIndex(({ id }) =>
      viewerIds.some((viewer) => viewer.platform === id.platform && viewer.id === id.id),
    );
    if (index !== -1) return { team, index };
  }
  return undefined;
}

/** The same place in the report's per-player columns. */
export function seriesIndex({ blue }: ReplayDocument, { team, index }: Seat): number {
  return team === 'blue' ? index : blue.players.length + index;
}

export function goalsOf(document: ReplayDocument, team: Team): number {
  return document[team].stats.core.goals;
}

/** `Victory · Blue 3 – 2 Orange`; without the verdict for somebody who did not play. */
export function scoreLine(document: ReplayDocument, seat: Seat | undefined): string {
  const { blue, orange } = document;
  const score = `${teamTitle('blue', blue.name)} ${blue.stats.core.goals} – ${orange.stats.core.goals} ${teamTitle('orange', orange.name)}`;
  return seat === undefined ? score : `${verdict(document, seat.team)} · ${score}`;
}

function verdict(document: ReplayDocument, team: Team): string {
  const difference =
    goalsOf(document, team) - goalsOf(document, team === 'blue' ? 'orange' : 'blue');
  if (difference === 0) return 'Draw';
  return difference > 0 ? 'Victory' : 'Defeat';
}

/** Clubs and tournaments name their teams; the names are strangers' words like any other. */
export function teamTitle(team: Team, name: string | undefined): string {
  return name === undefined || name.trim() === '' ? teamNames[team] : playerName(name);
}

/** Playlist, map, length and date on one line each thought. */
export function matchFacts({ document, incomplete }: MatchReport): string {
  const { duration, overtime, overtime_seconds: extra } = document;
  const playlist = document.playlist_name ?? document.playlist_id;
  const map = document.map_name ?? mapName(document.map_code);
  const length = overtime ? `${clock(duration)}, overtime +${clock(extra ?? 0)}` : clock(duration);
  const when = matchDate(document.date, document.date_has_timezone);
  const facts = [`**${clip(playlist, 60)}**`, clip(map, 60), incomplete ? '' : length, when];
  return facts.filter((fact) => fact !== '').join(' · ');
}
