import type { MatchReport } from '../analysis/report.ts';
import { UserError, type UserErrorCode } from '../core/errors.ts';
import type { ReplaySource } from '../core/replaySource.ts';
import { keep, passOn, refuseForeign, type FetchReplayDeps } from './fetchReplay.ts';
import { settleKnown } from './settleKnown.ts';

export type FetchSharedReplayDeps = Omit<FetchReplayDeps, 'download'> & {
  /** A replay that came from there before and whose file is known. */
  findReplayOfSource(source: ReplaySource): Promise<string | undefined>;
  downloadShared(id: string): Promise<Uint8Array<ArrayBuffer>>;
  /** Ballchasing's own statistics as a report; a TransientError while it has none yet. */
  loadSharedReport(id: string): Promise<MatchReport>;
  /** Keeps a report that has no file, and ties the item to it. Answers the replay. */
  storeReport(itemId: string, report: MatchReport): Promise<string>;
};

/**
 * Brings a replay of Ballchasing into the house: its file, so that the numbers are the same as
 * everywhere, or where that cannot be had or read Ballchasing's own statistics. May run twice.
 */
export async function fetchSharedReplay(
  deps: FetchSharedReplayDeps,
  itemId: string,
): Promise<void> {
  const item = await deps.findItem(itemId);
  if (!item || item.source.kind !== 'replay') return;
  if (item.state === 'done' || item.state === 'failed') return deps.requestShow(item.submissionId);
  if (item.replayId !== undefined) return passOn(deps, item.replayId);

  const known = await deps.findReplayOfSource(item.source);
  if (known !== undefined) {
    await deps.tieItem(itemId, known);
    return passOn(deps, known);
  }
  await deps.moveItem(itemId, 'fetching');
  await deps.requestProgress(item.submissionId);
  const replayId = await storeFile(deps, itemId, item.source.id);
  if (replayId !== undefined) return passOn(deps, replayId);

  const report = await deps.loadSharedReport(item.source.id);
  await settleKnown(deps, await deps.storeReport(itemId, report));
}

/** Nothing where there is no file, or none that we can read. */
async function storeFile(
  deps: FetchSharedReplayDeps,
  itemId: string,
  sharedId: string,
): Promise<string | undefined> {
  const bytes = await downloadOrNothing(deps, sharedId);
  if (!bytes) return undefined;
  const replayId = await keep(deps, itemId, bytes);
  if (replayId === undefined) return undefined;
  const replay = await deps.findReplay(replayId);
  const isUnreadable =
    replay?.status === 'failed' && (replay.analysisVersion ?? 0) >= deps.analysisVersion;
  return isUnreadable ? undefined : replayId;
}

/** What says that this one file is not to be had. Anything else would stop the statistics as well. */
const withoutFile: ReadonlySet<UserErrorCode> = new Set([
  'ballchasing-not-found',
  'ballchasing-private',
  'ballchasing-refused',
  'replay-too-large',
  'replay-empty',
  'replay-not-a-replay',
]);

async function downloadOrNothing(
  deps: FetchSharedReplayDeps,
  sharedId: string,
): Promise<Uint8Array<ArrayBuffer> | undefined> {
  try {
    const bytes = await deps.downloadShared(sharedId);
    refuseForeign(bytes);
    return bytes;
  } catch (error) {
    if (error instanceof UserError && withoutFile.has(error.code)) return undefined;
    throw error;
  }
}
