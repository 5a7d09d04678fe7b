import type { Message } from 'discord.js';
import type { ReplyTarget } from '../core/submission.ts';
import type { Answerable } from './answerInteraction.ts';

/** Discord answers 401 to an interaction's token after this. */
const TOKEN_LIFE_MS = 15 * 60 * 1000;

/** Where the answer to an interaction is, for the jobs that go on with it. */
export function replyTarget(interaction: Answerable): ReplyTarget {
  const { applicationId, token, createdTimestamp, guildId, channelId } = interaction;
  return {
    applicationId,
    interactionToken: token,
    tokenExpiresAt: new Date(createdTimestamp + TOKEN_LIFE_MS),
    ...(guildId !== null && { guildId }),
    ...(channelId !== null && { channelId }),
    // Set by discord.js with the acknowledgement.
    isPrivate: interaction.ephemeral !== false,
  };
}

/** The answer to a message is one of our own, posted beside it; there is no token to edit it with. */
export function messageTarget({ client, guildId, channelId }: Message): ReplyTarget {
  return {
    applicationId: client.application?.id ?? '',
    interactionToken: '',
    tokenExpiresAt: new Date(0),
    ...(guildId !== null && { guildId }),
    channelId,
    isPrivate: guildId === null,
  };
}
