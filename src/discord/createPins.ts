import {
  REST,
  Routes,
  type APIMessage,
  type RESTGetAPIChannelMessagesPinsResult,
} from 'discord.js';
import { uploadId } from './controls.ts';
import type { DiscordAccess, MessageRef } from './createMessenger.ts';
import { discordFailure } from './discordFailure.ts';
import { restOptions } from './restOptions.ts';

/** The pinned messages of a channel, over REST. Fails as the messenger does. */
export function createPins({ token, api }: DiscordAccess): {
  hasUploadPin(channelId: string): Promise<boolean>;
  pin(message: MessageRef): Promise<void>;
} {
  const rest = new REST({ ...restOptions, api }).setToken(token);
  return {
    async hasUploadPin(channelId) {
      const found = await told(() => rest.get(Routes.channelMessagesPins(channelId)));
      const { items } = found as RESTGetAPIChannelMessagesPinsResult;
      return items.some(({ message }) => isUploadButton(message));
    },
    async pin({ channelId, messageId }) {
      await told(() => rest.put(Routes.channelMessagesPin(channelId, messageId)));
    },
  };
}

/** Nobody else can make a button with a custom id of ours that works. */
function isUploadButton({ components }: APIMessage): boolean {
  return JSON.stringify(components ?? []).includes(`"${uploadId.of()}"`);
}

async function told<Answer>(call: () => Promise<Answer>): Promise<Answer> {
  try {
    return await call();
  } catch (error) {
    throw discordFailure(error);
  }
}
