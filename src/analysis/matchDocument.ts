import type { ReplayDocument } from './document.ts';
import { playlistOf } from './playlists.ts';
import type { MatchFacts } from './timeline/Timeline.ts';

type MatchPart = Omit<ReplayDocument, 'blue' | 'orange'>;

/** What the document says of the match as a whole. */
export function matchDocument(
  { summary, playlist }: Pick<MatchFacts, 'summary' | 'playlist'>,
  duration: number,
  overtimeSeconds: number | undefined,
): MatchPart {
  const { id, name } = playlistOf(playlist, summary.matchType, summary.teamSize);
  return {
    rocket_league_id: summary.id ?? '',
    ...(summary.matchGuid === undefined ? {} : { match_guid: summary.matchGuid }),
    ...(summary.replayName === undefined ? {} : { title: summary.replayName }),
    map_code: (summary.mapName ?? '').toLowerCase(),
    match_type: summary.matchType ?? 'Online',
    team_size: summary.teamSize,
    playlist_id: id,
    playlist_name: name,
    duration,
    overtime: overtimeSeconds !== undefined,
    ...(overtimeSeconds === undefined ? {} : { overtime_seconds: overtimeSeconds }),
    date: isoDate(summary.date),
    date_has_timezone: false,
  };
}

/** `2017-08-09 20-58-07` and 2015's `2015-09-28:20-01`, both local time, as `2017-08-09T20:58:07`. */
function isoDate(date: string | undefined): string {
  const parts = /^(\d{4}-\d{2}-\d{2})[ :](\d{2})-(\d{2})(?:-(\d{2}))?/.exec(date ?? '');
  if (!parts) return '';
  return `${parts[1]}T${parts[2]}:${parts[3]}:${parts[4] ?? '00'}`;
}
