import { featureIds, type FeatureVector } from '../../ml/features.ts';
import { readPlayerMatches, type Mode } from '../../ml/playerMatches.ts';
import type { ReplayDocument } from '../../analysis/document.ts';
import type { PlayerId } from '../../core/ids.ts';
import { playedAt } from '../plan/calendar.ts';
import { sessionsOf, type PlayedMatch } from '../sessions/sessions.ts';
import type { MatchValue } from '../verdict/sampleMean.ts';

/** One of the player's matches as the coach counts it. */
export type CountedMatch = PlayedMatch & {
  readonly session: string;
  readonly mode: Mode;
  readonly playlist: string;
  readonly values: FeatureVector;
};

/** A player's matches of every mode, oldest first, one of each however often it was handed in. */
export function playedMatches(
  documents: readonly ReplayDocument[],
  player: PlayerId,
  timezone: string,
): readonly CountedMatch[] {
  const counted = documents.flatMap((document) => countMatch(document, player, timezone) ?? []);
  const unique = [...new Map(counted.map((match) => [match.matchId, match])).values()];
  return sessionsOf(unique).flatMap((session) =>
    session.map((match) => ({ ...match, session: session[0]!.matchId })),
  );
}

/** One mode only, by default the one with most matches: a duel's boost is no standard match's. */
export function matchesOfMode(
  matches: readonly CountedMatch[],
  mode: Mode | undefined = commonestMode(matches),
): readonly CountedMatch[] {
  return matches.filter((match) => match.mode === mode);
}

/** The values of one statistic, matches without it left out. */
export function valuesOf(matches: readonly CountedMatch[], stat: string): readonly MatchValue[] {
  const column = featureIds.indexOf(stat);
  return matches.flatMap(({ values, session }) => {
    const value = values[column];
    return value === undefined ? [] : [{ value, session }];
  });
}

function countMatch(
  document: ReplayDocument,
  player: PlayerId,
  timezone: string,
): Omit<CountedMatch, 'session'> | undefined {
  const startedAt = playedAt(document.date, timezone);
  const own = readPlayerMatches(document).find(
    ({ platform, id }) => platform === player.platform && id === player.id,
  );
  if (startedAt === undefined || !own || own.unusable !== undefined) return undefined;
  const isBlue = document.blue.players.some(({ id }) => id.id === player.id);
  const [us, them] = isBlue ? [document.blue, document.orange] : [document.orange, document.blue];
  return {
    matchId: document.rocket_league_id,
    startedAt,
    won: us.stats.core.goals > them.stats.core.goals,
    mode: own.mode,
    playlist: document.playlist_id,
    values: own.values,
  };
}

function commonestMode(matches: readonly Pick<CountedMatch, 'mode'>[]): Mode | undefined {
  const counts = new Map<Mode, number>();
  for (const { mode } of matches) counts.set(mode, (counts.get(mode) ?? 0) + 1);
  return [...counts].toSorted((a, b) => b[1] - a[1])[0]?.[0];
}
