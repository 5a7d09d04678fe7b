import { UserError } from '../core/errors.ts';
import { MAX_GROUP_REPLAYS } from '../core/limits.ts';
import type { FetchReplayDeps } from './fetchReplay.ts';
import { refuseFlood, type RefuseFloodDeps } from './refuseFlood.ts';
import type { OfferedReplay } from './submitReplay.ts';
import type { Submission } from './submission.ts';

export type SharedGroup = {
  readonly replays: readonly OfferedReplay[];
  /** It holds more than were asked for. */
  readonly more: boolean;
};

export type OpenGroupDeps = RefuseFloodDeps &
  Pick<FetchReplayDeps, 'findItem' | 'moveItem' | 'requestShow'> & {
    listSharedGroup(id: string, limit: number): Promise<SharedGroup>;
    findSubmission(id: string): Promise<Submission | undefined>;
    /** Puts the replays in the place of the group's line, once; `cut` leaves that line as a notice. */
    replaceItem(itemId: string, found: SharedGroup): Promise<Submission | undefined>;
    requestItems(submission: Submission): Promise<void>;
  };

/** Turns the one line of a group into a line for each of its replays. May run twice. */
export async function openGroup(deps: OpenGroupDeps, itemId: string): Promise<void> {
  const item = await deps.findItem(itemId);
  if (!item || item.source.kind !== 'group') return;
  if (item.state === 'done' || item.state === 'failed') return deps.requestShow(item.submissionId);

  await deps.moveItem(itemId, 'fetching');
  await deps.requestShow(item.submissionId);
  const found = await deps.listSharedGroup(item.source.id, MAX_GROUP_REPLAYS);
  if (found.replays.length === 0) throw new UserError('group-empty');
  const submission = await deps.findSubmission(item.submissionId);
  if (!submission) return;
  await refuseFlood(deps, { ...submission, replays: found.replays });

  const opened = await deps.replaceItem(itemId, found);
  await deps.requestShow(item.submissionId);
  // A run that died here is made good by the job that looks for forgotten items.
  if (opened) await deps.requestItems(opened);
}
