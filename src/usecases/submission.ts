import type { MatchReport } from '../analysis/report.ts';
import type { Facts, UserErrorCode } from '../core/errors.ts';
import type { PlayerId } from '../core/ids.ts';

/** The steps a player sees, in order; the last two are ends. */
export const itemStates = [
  'queued',
  'fetching',
  'reading',
  'analysing',
  'drawing',
  'done',
  'failed',
] as const;
export type ItemState = (typeof itemStates)[number];

/** Where the progress message lives: the interaction's first response, until its token ends. */
export type ReplyTarget = {
  readonly applicationId: string;
  readonly interactionToken: string;
  readonly tokenExpiresAt: Date;
  readonly guildId?: string;
  readonly channelId?: string;
  readonly isPrivate: boolean;
};

/** Why an item failed: a code with a text of its own, or `unexpected` with a reference to quote. */
export type ItemFailure = {
  readonly code: UserErrorCode | 'unexpected';
  readonly facts: Facts;
  readonly retryable: boolean;
  readonly reference?: string;
};

export type SubmissionItem = {
  readonly id: string;
  readonly fileName: string;
  readonly state: ItemState;
  readonly replayId?: string;
  /** Set when `state` is `failed`. */
  readonly failure?: ItemFailure;
};

export type Submission = {
  readonly id: string;
  readonly submitterId: string;
  readonly replyTo: ReplyTarget;
  /** Rises with every change of an item. */
  readonly revision: number;
  readonly items: readonly SubmissionItem[];
};

/** What a stat card is made of, once its item is done. */
export type ReplayCard = {
  readonly itemId: string;
  readonly replayId: string;
  readonly report: MatchReport;
  /** The chart drawn beside the analysis; a card without one is still a card. */
  readonly chartPng?: Uint8Array;
};

/** Everything the progress message shows. `viewerIds` are the submitter's linked accounts. */
export type SubmissionProgress = {
  readonly submission: Submission;
  readonly cards: readonly ReplayCard[];
  readonly viewerIds: readonly PlayerId[];
};

export function isFinished({ items }: Pick<Submission, 'items'>): boolean {
  return items.every(({ state }) => state === 'done' || state === 'failed');
}
