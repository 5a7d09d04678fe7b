import type { ReplyTarget } from '../core/submission.ts';
import type { Answerable } from './answerInteraction.ts';

/** Discord answers 401 to an interaction's token after this. */
const TOKEN_LIFE_MS = 15 * 60 * 1000;

/** Where the answer to a private interaction is, for the jobs that go on with it. */
export function replyTarget(interaction: Answerable): ReplyTarget {
  const { applicationId, token, createdTimestamp, guildId, channelId } = interaction;
  return {
    applicationId,
    interactionToken: token,
    tokenExpiresAt: new Date(createdTimestamp + TOKEN_LIFE_MS),
    ...(guildId !== null && { guildId }),
    ...(channelId !== null && { channelId }),
    isPrivate: true,
  };
}
