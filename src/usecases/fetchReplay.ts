import { UserError } from '../core/errors.ts';
import type { ReplaySource } from '../core/replaySource.ts';
import { settleKnown, type SettleDeps } from './settleKnown.ts';
import type { ItemFailure, ItemState } from '../core/submission.ts';

export type StoredItem = {
  readonly id: string;
  readonly submissionId: string;
  readonly source: ReplaySource;
  readonly state: ItemState;
  readonly replayId?: string;
};

export type FetchReplayDeps = SettleDeps & {
  findItem(itemId: string): Promise<StoredItem | undefined>;
  moveItem(itemId: string, state: ItemState): Promise<void>;
  /** Shows a step, unless another one was shown a moment ago: the end comes in any case. */
  requestProgress(submissionId: string): Promise<void>;
  failItem(itemId: string, failure: ItemFailure): Promise<void>;
  download(url: string, signal: AbortSignal): Promise<Uint8Array<ArrayBuffer>>;
  /**
   * Keeps the bytes, or finds the replay they are a copy of, and ties the item to it. Nothing where
   * the item is gone: whoever handed it in has deleted everything.
   */
  storeReplay(itemId: string, bytes: Uint8Array<ArrayBuffer>): Promise<string | undefined>;
  /** A replay whose current analysis is of the same recording, saved under another name. */
  findSameRecording(bytes: Uint8Array): Promise<string | undefined>;
  tieItem(itemId: string, replayId: string): Promise<void>;
  requestAnalysis(replayId: string): Promise<void>;
  /** Asks for a copy on Ballchasing where who handed it in wants that. */
  shareIfWanted(replayId: string): Promise<void>;
};

/** Brings one handed-in file into the house. May run twice: a copy is recognised by its content. */
export async function fetchReplay(
  deps: FetchReplayDeps,
  itemId: string,
  signal: AbortSignal,
): Promise<void> {
  const item = await deps.findItem(itemId);
  if (!item || item.source.kind !== 'file') return;
  // Ended by a run that may have died before it asked for the end to be shown.
  if (item.state === 'done' || item.state === 'failed') return deps.requestShow(item.submissionId);
  if (item.replayId !== undefined) return passOn(deps, item.replayId);

  await deps.moveItem(itemId, 'fetching');
  await deps.requestProgress(item.submissionId);
  const bytes = await deps.download(item.source.url, signal);
  refuseForeign(bytes);
  const replayId = await keep(deps, itemId, bytes);
  if (replayId !== undefined) await passOn(deps, replayId);
}

/** Keeps a file, unless what it recorded is known from another one. Answers the replay. */
export async function keep(
  deps: Pick<FetchReplayDeps, 'findSameRecording' | 'storeReplay' | 'tieItem'>,
  itemId: string,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<string | undefined> {
  const known = await deps.findSameRecording(bytes);
  if (known === undefined) return deps.storeReplay(itemId, bytes);
  await deps.tieItem(itemId, known);
  return known;
}

/** A replay that was read before is answered at once; one read by an older version, twice. */
export async function passOn(
  deps: SettleDeps & Pick<FetchReplayDeps, 'requestAnalysis' | 'shareIfWanted'>,
  replayId: string,
): Promise<void> {
  const known = await settleKnown(deps, replayId);
  if (known !== 'current') await deps.requestAnalysis(replayId);
  else await deps.shareIfWanted(replayId);
}

/** Ends an item that cannot be fetched. */
export async function giveUpFetching(
  deps: Pick<FetchReplayDeps, 'findItem' | 'failItem' | 'requestShow'>,
  itemId: string,
  failure: ItemFailure,
): Promise<void> {
  const item = await deps.findItem(itemId);
  if (!item) return;
  await deps.failItem(itemId, failure);
  await deps.requestShow(item.submissionId);
}

/** What every replay of every version names within its first bytes. */
const REPLAY_CLASS = 'TAGame.Replay_';
const SNIFFED_BYTES = 256;

/** Pages, pictures and archives behind a .replay name are not worth keeping. */
export function refuseForeign(bytes: Uint8Array): void {
  if (bytes.length === 0) throw new UserError('replay-empty');
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, SNIFFED_BYTES));
  if (!start.includes(REPLAY_CLASS)) throw new UserError('replay-not-a-replay');
}
