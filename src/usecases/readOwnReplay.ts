import { UserError } from '../core/errors.ts';
import type { MatchReport } from '../analysis/report.ts';
import type { ReadMatchReportDeps } from './readMatchReport.ts';
import type { ReplayRecord } from './settleKnown.ts';

export type ReadOwnReplayDeps = ReadMatchReportDeps & {
  /** Whether the person handed it in: then they may see how far it is, too. */
  hasHandedIn(discordId: string, replayId: string): Promise<boolean>;
  findReplay(replayId: string): Promise<ReplayRecord | undefined>;
};

type OwnReplay = Pick<ReplayRecord, 'status' | 'failure'> & { readonly report?: MatchReport };

/** A replay, with its report once there is one. What is not for the person does not exist. */
export async function readOwnReplay(
  deps: ReadOwnReplayDeps,
  discordId: string,
  replayId: string,
): Promise<OwnReplay> {
  const report = await deps.findReadableReport(discordId, replayId);
  if (report) return { status: 'processed', report };
  const replay = (await deps.hasHandedIn(discordId, replayId))
    ? await deps.findReplay(replayId)
    : undefined;
  if (!replay) throw new UserError('not-found', { what: 'replay' });
  const { status, failure } = replay;
  return { status, ...(failure && { failure }) };
}
