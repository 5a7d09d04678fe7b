/** What the coach says unasked. Ids only: the words are found when it is sent. */
export type CoachMessageContent =
  | { readonly kind: 'reminder' }
  | {
      readonly kind: 'verdict';
      readonly planId: string;
      readonly nextId?: string;
      /** To this guild's channel instead of the member's direct messages. */
      readonly guildId?: string;
    }
  | { readonly kind: 'challenge'; readonly planId: string }
  | { readonly kind: 'session'; readonly sessionId: string }
  | { readonly kind: 'stop'; readonly losses: number };

export type NewCoachMessage = {
  readonly discordId: string;
  /** Two with one key are one message. */
  readonly key: string;
  readonly content: CoachMessageContent;
  /** Later than this it would speak of something that is over. */
  readonly expiresAt: Date;
};

export type CoachMessage = NewCoachMessage & { readonly id: string };
