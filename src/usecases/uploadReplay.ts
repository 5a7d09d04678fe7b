import { UserError } from '../core/errors.ts';
import { MAX_REPLAY_BYTES } from '../core/limits.ts';
import { passOn, refuseForeign, type FetchReplayDeps } from './fetchReplay.ts';
import { refuseFlood, type RefuseFloodDeps } from './refuseFlood.ts';
import type { SettleDeps } from './settleKnown.ts';

export type UploadReplayDeps = RefuseFloodDeps &
  SettleDeps &
  Pick<FetchReplayDeps, 'storeReplay' | 'requestAnalysis' | 'shareIfWanted'> & {
    /** Records a file that nobody waits for in Discord; answers its item. */
    registerUpload(upload: {
      readonly submitterId: string;
      readonly name: string;
    }): Promise<string>;
  };

type Upload = {
  readonly submitterId: string;
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
};

/** Takes a replay's bytes from a program of its owner. Answers the replay, which may be known already. */
export async function uploadReplay(
  deps: UploadReplayDeps,
  { submitterId, name, bytes }: Upload,
): Promise<string> {
  if (bytes.length > MAX_REPLAY_BYTES) {
    throw new UserError('replay-too-large', { bytes: bytes.length, limit: MAX_REPLAY_BYTES });
  }
  refuseForeign(bytes);
  await refuseFlood(deps, { submitterId, replyTo: {}, replays: [name] });
  const itemId = await deps.registerUpload({ submitterId, name });
  const replayId = await deps.storeReplay(itemId, bytes);
  // Its owner deleted everything while it was on its way.
  if (replayId === undefined) throw new UserError('not-found');
  await passOn(deps, replayId);
  return replayId;
}
