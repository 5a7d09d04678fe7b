/**
 * The three kinds of failure. UserError is shown and never retried, TransientError is retried with
 * back-off, ReplayError (src/replay) is stored with the replay. Anything else is a bug: it is
 * logged under a reference and the player sees only the reference.
 */
export type UserErrorCode =
  | 'replay-too-large'
  | 'replay-empty'
  | 'replay-not-a-replay'
  | 'replay-unreadable'
  | 'replay-version-unknown'
  | 'replay-too-slow'
  | 'download-host-not-allowed'
  | 'download-not-found'
  | 'download-failed'
  | 'link-not-understood'
  | 'link-taken'
  | 'account-not-understood'
  | 'timezone-not-understood'
  | 'data-too-large'
  | 'steam-not-understood'
  | 'steam-not-a-person'
  | 'steam-not-found'
  | 'steam-sign-in-refused'
  | 'steam-sign-in-cancelled'
  | 'not-linked'
  | 'no-matches'
  | 'rank-not-understood'
  | 'statistic-unknown'
  | 'place-unknown'
  | 'match-unknown'
  | 'time-not-understood'
  | 'reminder-without-time'
  | 'ballchasing-not-configured'
  | 'ballchasing-token-refused'
  | 'ballchasing-not-found'
  | 'ballchasing-private'
  | 'ballchasing-failed'
  | 'ballchasing-refused'
  | 'ballchasing-quota'
  | 'ballchasing-unexpected'
  | 'ballchasing-busy'
  | 'group-empty'
  /** A group holds more than one submission takes; the first ones were taken. */
  | 'group-cut'
  | 'search-needs-player'
  | 'search-found-nothing'
  | 'nothing-to-analyze'
  | 'no-replays-in-message'
  /** The same in a direct message to us. */
  | 'no-replays-in-post'
  | 'profile-private'
  | 'too-few-matches'
  | 'compare-with-self'
  | 'no-shared-playlist'
  | 'no-rank-table'
  | 'rank-unknown'
  | 'not-yours'
  | 'not-allowed'
  | 'cooldown'
  | 'too-many-requests'
  | 'not-configured'
  /** Something of a server, used in a direct message. */
  | 'guild-only'
  | 'team-none'
  | 'team-not-founded'
  | 'team-too-many'
  | 'team-not-linked'
  | 'team-no-matches'
  | 'team-group-unread'
  | 'team-not-lead'
  | 'team-not-shared'
  | 'team-no-messages'
  | 'not-found'
  /** A button, menu or modal whose custom id no longer means anything. */
  | 'control-outdated'
  | 'command-outdated'
  | 'dm-closed'
  | 'channel-not-writable'
  | 'message-gone'
  /** The 15 minutes of an interaction are over: post anew. */
  | 'interaction-expired';

export type Facts = Readonly<Record<string, string | number>>;

export class UserError extends Error {
  override readonly name = 'UserError';
  readonly code: UserErrorCode;
  readonly facts: Facts;

  constructor(code: UserErrorCode, facts: Facts = {}, options?: ErrorOptions) {
    super(code, options);
    this.code = code;
    this.facts = facts;
  }
}

/** Somebody else is slow or down: worth another try after `retryAfterMs`, or after the usual back-off. */
export class TransientError extends Error {
  override readonly name = 'TransientError';
  readonly retryAfterMs: number | undefined;

  constructor(message: string, options: ErrorOptions & { readonly retryAfterMs?: number } = {}) {
    super(message, options);
    this.retryAfterMs = options.retryAfterMs;
  }
}
