import type { Definition } from '../analysis/definitions.ts';
import { definitionOf } from '../analysis/findDefinitions.ts';
import { placeOf } from '../analysis/playersOf.ts';
import { readStatistic } from '../analysis/readStatistic.ts';
import { UserError } from '../core/errors.ts';
import type { OwnMatch } from '../core/ownMatch.ts';
import type { FindOwnMatchesDeps } from './findOwnMatches.ts';
import type { LoadMatchReportDeps } from './loadMatchReport.ts';

export type ExplainStatisticDeps = FindOwnMatchesDeps & LoadMatchReportDeps;

export type OwnValue = { readonly value: number | boolean; readonly match: OwnMatch };

export type Explained = {
  readonly definition: Definition;
  /** The newest the person has; absent where none of their latest matches tells it. */
  readonly own?: OwnValue;
};

/** Old files and other modes lack some statistics, so the last match alone may not have it. */
const LATEST_MATCHES = 5;

/** What a statistic means, with the asking person's own newest value of it. */
export async function explainStatistic(
  deps: ExplainStatisticDeps,
  { discordId, statistic }: { readonly discordId: string; readonly statistic: string },
): Promise<Explained> {
  const definition = definitionOf(statistic);
  if (!definition) throw new UserError('statistic-unknown', { input: statistic });
  const { matches } = await deps.findOwnMatches(discordId, {
    played: true,
    limit: LATEST_MATCHES,
  });
  for (const match of matches) {
    const value = await valueIn(deps, match, definition.id);
    if (value !== undefined) return { definition, own: { value, match } };
  }
  return { definition };
}

async function valueIn(
  deps: LoadMatchReportDeps,
  { replayId, line }: OwnMatch,
  id: string,
): Promise<number | boolean | undefined> {
  const report = await deps.findMatchReport(replayId);
  if (!report || !line) return undefined;
  return readStatistic(report, placeOf(report.document, line.account), id);
}
