import type { Facts, UserErrorCode } from './errors.ts';
import type { ReplaySource } from './replaySource.ts';

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
  readonly source: ReplaySource;
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

export function isFinished({ items }: Pick<Submission, 'items'>): boolean {
  return items.every(({ state }) => state === 'done' || state === 'failed');
}
