import { createHash } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import {
  MessageFlags,
  REST,
  Routes,
  type APIDMChannel,
  type APIMessage,
  type RouteLike,
} from 'discord.js';
import { TransientError } from '../core/errors.ts';
import { discordFailure } from './discordFailure.ts';
import { limits } from './limits.ts';
import { messageRequest, type MessageView } from './view.ts';
import { restOptions } from './restOptions.ts';

export type InteractionRef = { readonly applicationId: string; readonly token: string };
export type MessageRef = { readonly channelId: string; readonly messageId: string };
export type Audience = 'private' | 'channel';

/**
 * Sends and edits messages over REST, from any process. Throws UserError where a message cannot be
 * delivered (`dm-closed`, `channel-not-writable`, `message-gone`, `interaction-expired`) and
 * TransientError where it may be later.
 */
export type Messenger = {
  /** The message that answers an interaction, within its 15 minutes. */
  editOriginal(interaction: InteractionRef, view: MessageView): Promise<MessageRef>;
  /** Webhooks know no nonce: a follow-up that is repeated is a second message. */
  followUp(interaction: InteractionRef, view: MessageView, to: Audience): Promise<MessageRef>;
  /** Discord drops the second of two messages with one `key`, for some minutes. */
  sendToChannel(channelId: string, view: MessageView, key: string): Promise<MessageRef>;
  sendToUser(userId: string, view: MessageView, key: string): Promise<MessageRef>;
  editMessage(message: MessageRef, view: MessageView): Promise<MessageRef>;
};

export type DiscordAccess = {
  readonly token: string;
  /** `https://discord.com/api`, or a stand-in's; no slash at the end. */
  readonly api: string;
};

/** Longer waits are left to the queue: a worker asleep for one channel answers nobody else. */
const LONGEST_WAIT_MS = 5_000;
const REQUEST_TIMEOUT_MS = 15_000;

export function createMessenger({ token, api }: DiscordAccess): Messenger {
  const rest = new REST({
    ...restOptions,
    api,
    timeout: REQUEST_TIMEOUT_MS,
    // Its own retries would repeat a POST that Discord carried out before it answered 500.
    retries: 0,
    rejectOnRateLimit: ({ timeToReset, retryAfter }) =>
      Math.max(timeToReset, retryAfter) > LONGEST_WAIT_MS,
  }).setToken(token);

  const edit = (route: RouteLike, view: MessageView, auth: boolean): Promise<MessageRef> =>
    patiently(() => rest.patch(route, { ...messageRequest(view), auth }).then(messageRef));

  const create = (channelId: string, view: MessageView, key: string): Promise<MessageRef> => {
    const { body, files } = messageRequest(view);
    const unique = { ...body, nonce: nonceOf(key), enforce_nonce: true };
    const route = Routes.channelMessages(channelId);
    return patiently(() => rest.post(route, { body: unique, files }).then(messageRef));
  };

  return {
    editOriginal: ({ applicationId, token }, view) =>
      edit(Routes.webhookMessage(applicationId, token, '@original'), view, false),

    editMessage: ({ channelId, messageId }, view) =>
      edit(Routes.channelMessage(channelId, messageId), view, true),

    followUp({ applicationId, token }, view, to) {
      const { body, files } = messageRequest(view);
      const flags = to === 'private' ? MessageFlags.Ephemeral : 0;
      const route = Routes.webhook(applicationId, token);
      const query = new URLSearchParams({ wait: 'true' });
      const request = { body: { ...body, flags }, files, query, auth: false };
      return once(() => rest.post(route, request).then(messageRef));
    },

    sendToChannel: create,

    async sendToUser(userId, view, key) {
      const body = { recipient_id: userId };
      const channel = await patiently(() => rest.post(Routes.userChannels(), { body }));
      return create((channel as APIDMChannel).id, view, key);
    },
  };
}

function messageRef(answer: unknown): MessageRef {
  const { id, channel_id } = answer as APIMessage;
  return { channelId: channel_id, messageId: id };
}

function nonceOf(key: string): string {
  return createHash('sha256').update(key).digest('base64url').slice(0, limits.nonce);
}

async function once<Answer>(call: () => Promise<Answer>): Promise<Answer> {
  try {
    return await call();
  } catch (error) {
    throw discordFailure(error);
  }
}

const ATTEMPTS = 3;
const FIRST_PAUSE_MS = 150;

/** For calls that may be carried out twice: rides out a hiccup before giving up. */
async function patiently<Answer>(call: () => Promise<Answer>): Promise<Answer> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await once(call);
    } catch (error) {
      const isHiccup = error instanceof TransientError && error.retryAfterMs === undefined;
      if (!isHiccup || attempt === ATTEMPTS) throw error;
      await wait(FIRST_PAUSE_MS * 4 ** (attempt - 1));
    }
  }
}
