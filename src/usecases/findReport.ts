import type { MatchReport } from '../analysis/report.ts';
import { UserError } from '../core/errors.ts';
import type { OwnMatch } from '../core/ownMatch.ts';
import type { FindOwnMatchesDeps } from './findOwnMatches.ts';

export type StoredCard = {
  readonly replayId: string;
  readonly report: MatchReport;
  readonly chartPng?: Uint8Array;
};

export type FindReportDeps = FindOwnMatchesDeps & {
  /** Nothing for a match that does not concern the person. */
  findOwnMatch(discordId: string, replayId: string): Promise<OwnMatch | undefined>;
  findCard(replayId: string): Promise<StoredCard | undefined>;
};

/** The stored card of a person's last match, or of one they chose among theirs. */
export async function findReport(
  deps: FindReportDeps,
  discordId: string,
  chosen?: string,
): Promise<StoredCard> {
  const match =
    chosen === undefined
      ? (await deps.findOwnMatches(discordId, { limit: 1 })).matches[0]
      : await deps.findOwnMatch(discordId, chosen);
  const card = match && (await deps.findCard(match.replayId));
  if (card) return card;
  throw chosen === undefined ? new UserError('no-matches') : new UserError('match-unknown');
}
