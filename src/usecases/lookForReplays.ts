import type { PlayerId } from '../core/ids.ts';
import type { OfferedReplay } from './submitReplay.ts';
import type { ReplyTarget, Submission } from './submission.ts';

export type FollowRecord = {
  readonly account: PlayerId;
  readonly discordId: string;
  readonly since: Date;
  readonly submissionId?: string;
  readonly foundAt?: Date;
};

export type SharedReplay = OfferedReplay & { readonly id: string };

export type LookForReplaysDeps = {
  now(): Date;
  findFollow(accountId: string): Promise<FollowRecord | undefined>;
  /** What was put on Ballchasing since, the newest first. */
  listReplaysOf(account: PlayerId, since: Date): Promise<readonly SharedReplay[]>;
  noteFound(accountId: string, replayIds: readonly string[]): Promise<ReadonlySet<string>>;
  addItems(submissionId: string, replays: readonly OfferedReplay[]): Promise<boolean>;
  saveSession(
    accountId: string,
    session: { readonly submissionId: string; readonly foundAt: Date },
  ): Promise<void>;
  /** Where the outcome of a follow goes: one direct message. */
  followTarget(): ReplyTarget;
  registerSubmission(input: {
    readonly submitterId: string;
    readonly replyTo: ReplyTarget;
    readonly replays: readonly OfferedReplay[];
  }): Promise<Submission>;
  findSubmission(id: string): Promise<Submission | undefined>;
  requestItems(submission: Submission): Promise<void>;
  requestShow(submissionId: string): Promise<void>;
};

/** Nothing new for so long, and the next match opens a new session. */
const SESSION_GAP_MS = 60 * 60_000;

/**
 * Looks for new replays of a followed account and hands them in. What a session brings is one message,
 * which grows with it. May run twice: a replay is found once.
 */
export async function lookForReplays(deps: LookForReplaysDeps, accountId: string): Promise<void> {
  const follow = await deps.findFollow(accountId);
  if (!follow) return;
  const listed = await deps.listReplaysOf(follow.account, follow.since);
  const fresh = await deps.noteFound(
    accountId,
    listed.map(({ id }) => id),
  );
  // Played first, shown first.
  const replays = listed.filter(({ id }) => fresh.has(id)).toReversed();
  if (replays.length === 0) return;

  const submissionId =
    (await addToSession(deps, follow, replays)) ?? (await begin(deps, follow, replays));
  await deps.saveSession(accountId, { submissionId, foundAt: deps.now() });
  const submission = await deps.findSubmission(submissionId);
  if (submission) await deps.requestItems(submission);
  await deps.requestShow(submissionId);
}

async function addToSession(
  deps: LookForReplaysDeps,
  { submissionId, foundAt }: FollowRecord,
  replays: readonly OfferedReplay[],
): Promise<string | undefined> {
  if (submissionId === undefined || foundAt === undefined) return undefined;
  if (deps.now().getTime() - foundAt.getTime() > SESSION_GAP_MS) return undefined;
  return (await deps.addItems(submissionId, replays)) ? submissionId : undefined;
}

async function begin(
  deps: LookForReplaysDeps,
  { discordId: submitterId }: FollowRecord,
  replays: readonly OfferedReplay[],
): Promise<string> {
  const { id } = await deps.registerSubmission({
    submitterId,
    replyTo: deps.followTarget(),
    replays,
  });
  return id;
}
