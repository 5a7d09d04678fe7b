import { z } from 'zod';
import { embed } from './embed.ts';
import { messageComponent } from './components.ts';
import { fileTypes, snowflake, text } from './fields.ts';
import { limits } from './limits.ts';

const attachment = z.strictObject({
  id: z.union([z.string().regex(/^\d+$/), z.int()]),
  filename: z.string().nullish(),
  description: text(limits.fileDescription, 0).nullish(),
  title: z.string().max(1024).nullish(),
  /** discord.js sends these for every file; only voice messages fill them. */
  waveform: z.null().optional(),
  duration_secs: z.null().optional(),
  is_spoiler: z.boolean().nullish(),
  /** Kept attachments may come back as Discord sent them. */
  size: z.int().optional(),
  url: z.string().optional(),
  proxy_url: z.string().optional(),
  content_type: z.string().nullish(),
  width: z.int().nullish(),
  height: z.int().nullish(),
  ephemeral: z.boolean().optional(),
  flags: z.int().optional(),
  file_types: fileTypes.optional(),
});

const allowedMentions = z
  .strictObject({
    parse: z.array(z.enum(['users', 'roles', 'everyone'])).nullish(),
    users: z.array(snowflake).max(100).nullish(),
    roles: z.array(snowflake).max(100).nullish(),
    replied_user: z.boolean().nullish(),
  })
  .refine(({ parse, users }) => !(parse?.includes('users') && users && users.length > 0), {
    path: ['parse'],
    message: 'parse:["users"] and users: [ids...] are mutually exclusive.',
  });

const shown = {
  content: text(limits.content, 0).nullish(),
  embeds: z.array(embed).max(limits.embeds).nullish(),
  components: z.array(messageComponent).nullish(),
  attachments: z.array(attachment).max(limits.files).nullish(),
  allowed_mentions: allowedMentions.nullish(),
  flags: z.int().min(0).nullish(),
};

/** Extras that discord.js sends with every message body, whatever the route. */
const extras = {
  tts: z.boolean().nullish(),
  nonce: z.union([z.string().max(limits.nonce), z.int()]).nullish(),
  enforce_nonce: z.boolean().nullish(),
};

export const messageEdit = z.strictObject({ ...shown, ...extras, poll: z.unknown().optional() });

export const messageCreate = z.strictObject({
  ...shown,
  ...extras,
  message_reference: z
    .strictObject({
      type: z.int().nullish(),
      message_id: snowflake,
      channel_id: snowflake.nullish(),
      guild_id: snowflake.nullish(),
      fail_if_not_exists: z.boolean().nullish(),
    })
    .nullish(),
  sticker_ids: z.array(snowflake).max(3).nullish(),
  poll: z.unknown().optional(),
  shared_client_theme: z.unknown().optional(),
});

export const callbackMessage = z.strictObject({
  ...shown,
  ...extras,
  poll: z.unknown().optional(),
});

export type MessageEditBody = z.output<typeof messageEdit>;
export type MessageCreateBody = z.output<typeof messageCreate>;
