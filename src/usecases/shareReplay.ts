import type { SharedVisibility } from '../core/preferences.ts';

/** A replay that somebody who played in it wants a copy of on Ballchasing. */
export type WantedCopy = {
  readonly discordId: string;
  readonly name: string;
  readonly visibility: SharedVisibility;
};

export type CopyOutcome = { readonly sharedId: string } | { readonly reasonCode: string };

export type ShareReplayDeps = {
  /** Nothing where nobody wants one any more, or it is there. */
  findWantedCopy(replayId: string): Promise<WantedCopy | undefined>;
  findReplayFile(replayId: string): Promise<Uint8Array<ArrayBuffer> | undefined>;
  /** Answers its id there, also where somebody had put it there before. */
  uploadCopy(copy: {
    readonly file: Uint8Array;
    readonly name: string;
    readonly visibility: SharedVisibility;
  }): Promise<string>;
  saveCopy(replayId: string, discordId: string, outcome: CopyOutcome): Promise<void>;
};

/** Puts a copy of somebody's own replay on Ballchasing. May run twice: there it is one replay. */
export async function shareReplay(deps: ShareReplayDeps, replayId: string): Promise<void> {
  const wanted = await deps.findWantedCopy(replayId);
  const file = wanted && (await deps.findReplayFile(replayId));
  if (!wanted || !file) return;
  const { discordId, name, visibility } = wanted;
  const sharedId = await deps.uploadCopy({ file, name, visibility });
  await deps.saveCopy(replayId, discordId, { sharedId });
}

/** Kept for `/settings` to show: an upload is nothing to disturb anybody about. */
export async function giveUpSharing(
  deps: Pick<ShareReplayDeps, 'findWantedCopy' | 'saveCopy'>,
  replayId: string,
  reasonCode: string,
): Promise<void> {
  const wanted = await deps.findWantedCopy(replayId);
  if (wanted) await deps.saveCopy(replayId, wanted.discordId, { reasonCode });
}
