import { ANALYSIS_VERSION } from '../analysis/index.ts';
import type { MatchReport } from '../analysis/report.ts';
import { groupReplays } from '../ballchasing/pages.ts';
import type { ReplaySummary } from '../ballchasing/replay.ts';
import { loadReplayFile } from '../db/fileBytes.ts';
import { countRecentItems } from '../db/itemCounts.ts';
import { findWantedCopy, saveCopy } from '../db/sharedUploads.ts';
import { findReplayOfSource, replaceItem, storeReport, tieItem } from '../db/sharedReplays.ts';
import { findSubmission } from '../db/submissions.ts';
import type { JobDeps } from '../jobs/index.ts';
import type { SharedGroup } from '../usecases/openGroup.ts';
import type { House } from './house.ts';
import { shareIfWanted } from './shareIfWanted.ts';
import { trackMembers } from './trackMembers.ts';

/** What is on Ballchasing, brought to the use cases. */
export function sharingDeps(house: House) {
  const { db, ballchasing } = house;
  return {
    findReplayOfSource: (source) => findReplayOfSource(db, source),
    tieItem: (itemId, replayId) => tieItem(db, itemId, replayId),
    shareIfWanted: (replayId) => shareIfWanted(house, replayId),
    findWantedCopy: (replayId) => findWantedCopy(db, replayId),
    findReplayFile: (replayId) => loadReplayFile(db, replayId),
    uploadCopy: async (copy) => (await ballchasing.uploadReplay(copy)).id,
    saveCopy: (replayId, discordId, outcome) => saveCopy(db, { replayId, discordId }, outcome),
    downloadShared: (id) => ballchasing.downloadReplay(id),
    loadSharedReport: async (id) => reportOf(await ballchasing.getReplayStats(id)),
    async storeReport(itemId, report) {
      const replayId = await storeReport(db, itemId, report);
      await trackMembers(house, replayId);
      return replayId;
    },
    listSharedGroup: async (id, limit) => offeredGroup(await groupReplays(ballchasing, id, limit)),
    findSubmission: async (id) => (await findSubmission(db, id))?.submission,
    replaceItem: (itemId, found) => replaceItem(db, itemId, found),
    countRecentItems: (who, minutes) => countRecentItems(db, who, minutes),
  } satisfies Partial<JobDeps>;
}

/** A document without its recording: nothing in it moves. */
function reportOf(document: MatchReport['document']): MatchReport {
  return {
    analysisVersion: ANALYSIS_VERSION,
    document,
    goals: [],
    series: { stepSeconds: 1, boost: [] },
    notes: ['from-ballchasing'],
  };
}

export function offeredGroup({
  replays,
  more,
}: {
  readonly replays: readonly ReplaySummary[];
  readonly more: boolean;
}): SharedGroup {
  const offered = replays.map(({ id, replay_title: title }) => ({
    name: title?.trim() || id,
    source: { kind: 'replay', id } as const,
  }));
  return { replays: offered, more };
}
