import type { APIEmbed, APIMessageTopLevelComponent } from 'discord.js';

export const messageFlags = {
  suppressEmbeds: 1 << 2,
  ephemeral: 1 << 6,
  loading: 1 << 7,
  suppressNotifications: 1 << 12,
  componentsV2: 1 << 15,
} as const;

export type StoredFile = {
  readonly id: string;
  readonly name: string;
  readonly contentType: string | undefined;
  readonly bytes: Uint8Array;
  /** Where the CDN serves it; the signature is added when the URL is made. */
  readonly path: string;
  readonly description: string | undefined;
  readonly title: string | undefined;
};

/** What a message shows at one moment. */
export type MessageBody = {
  readonly content: string;
  readonly embeds: readonly APIEmbed[];
  readonly components: readonly APIMessageTopLevelComponent[];
  readonly files: readonly StoredFile[];
  readonly flags: number;
};

export type InteractionOrigin = {
  readonly id: string;
  readonly type: number;
  readonly userId: string;
  readonly name: string | undefined;
  readonly owners: Readonly<Record<string, string>>;
};

export type StoredMessage = MessageBody & {
  readonly id: string;
  readonly channelId: string;
  readonly authorId: string;
  readonly createdAt: string;
  readonly editedAt: string | undefined;
  readonly pinned: boolean;
  readonly nonce: string | number | undefined;
  readonly replyTo: string | undefined;
  readonly origin: InteractionOrigin | undefined;
  /** Set for ephemeral messages: the only person who sees it. */
  readonly visibleTo: string | undefined;
  /** Everything it has shown before, oldest first. */
  readonly earlier: readonly MessageBody[];
};

export const emptyBody: MessageBody = {
  content: '',
  embeds: [],
  components: [],
  files: [],
  flags: 0,
};

export const hasFlag = (flags: number, name: keyof typeof messageFlags): boolean =>
  (flags & messageFlags[name]) !== 0;

export const isLoading = ({ flags }: MessageBody): boolean => hasFlag(flags, 'loading');
