import { definitions } from '../analysis/definitions.ts';
import { placeOf } from '../analysis/playersOf.ts';
import { readDocumentStatistic } from '../analysis/readStatistic.ts';
import { changeOf, type Change } from '../coaching/compare/clearEffect.ts';
import { resultOf, type MatchResult } from '../core/ownMatch.ts';
import type { OwnDocument } from './memberRanks.ts';

export type StatisticTrend = {
  readonly label: string;
  readonly unit: string;
  /** Oldest first, one a match. */
  readonly values: readonly (number | undefined)[];
  readonly change?: Change | undefined;
};

export type MemberTrend = {
  readonly playlistId: string;
  /** Oldest first. */
  readonly results: readonly (MatchResult | undefined)[];
  readonly rows: readonly StatisticTrend[];
  /** Per match. */
  readonly means: Readonly<Record<'goals' | 'assists' | 'saves' | 'shots', number>>;
};

/** What the scoreboard says, and three numbers that do not depend on the opponents' goals. */
const shownStatistics = [
  'core.score',
  'boost.bpm',
  'movement.avg_speed',
  'movement.percent_supersonic_speed',
] as const;

/** How some matches of one playlist went, oldest first. */
export function memberTrend(playlistId: string, documents: readonly OwnDocument[]): MemberTrend {
  const mean = (key: 'goals' | 'assists' | 'saves' | 'shots'): number =>
    documents.reduce((sum, { match }) => sum + (match.line?.[key] ?? 0), 0) / documents.length;
  return {
    playlistId,
    results: documents.map(({ match }) => resultOf(match)),
    rows: shownStatistics.flatMap((id) => rowOf(id, documents) ?? []),
    means: {
      goals: mean('goals'),
      assists: mean('assists'),
      saves: mean('saves'),
      shots: mean('shots'),
    },
  };
}

/** Nothing for a statistic that none of the matches tells, such as boost in a mode without it. */
function rowOf(id: string, documents: readonly OwnDocument[]): StatisticTrend | undefined {
  const definition = definitions.find((row) => row.id === id);
  const values = documents.map((one) => valueOf(id, one));
  if (!definition || values.every((value) => value === undefined)) return undefined;
  const { label, unit } = definition;
  return { label, unit, values, change: changeOf(values, shownStatistics.length) };
}

function valueOf(id: string, { match, document }: OwnDocument): number | undefined {
  const place = match.line ? placeOf(document, match.line.account) : -1;
  const value = readDocumentStatistic(document, place, id);
  return typeof value === 'number' ? value : undefined;
}
