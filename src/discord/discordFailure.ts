import { DiscordAPIError, HTTPError, RateLimitError, RESTJSONErrorCodes as Code } from 'discord.js';
import { TransientError, UserError, type UserErrorCode } from '../core/errors.ts';

/** Answers that no retry changes, and what they mean to a person. */
const lasting: ReadonlyMap<number | string, UserErrorCode> = new Map<
  number | string,
  UserErrorCode
>([
  [Code.CannotSendMessagesToThisUser, 'dm-closed'],
  [Code.CannotSendMessagesToThisUserDueToHavingNoMutualGuilds, 'dm-closed'],
  [Code.UnknownUser, 'dm-closed'],
  [Code.MissingAccess, 'channel-not-writable'],
  [Code.MissingPermissions, 'channel-not-writable'],
  [Code.UnknownChannel, 'channel-not-writable'],
  [Code.UnknownGuild, 'channel-not-writable'],
  [Code.UnknownMessage, 'message-gone'],
  [Code.UnknownInteraction, 'interaction-expired'],
  [Code.UnknownWebhook, 'interaction-expired'],
  [Code.InvalidWebhookToken, 'interaction-expired'],
]);

/** Opening many direct messages at once is slowed down, and passes. */
const passing = new Set<number | string>([Code.OpeningDirectMessagesTooFast]);

/**
 * What a failed call to Discord means to us. The rest stays as it is: a 401 (a token Discord does
 * not know) and a 400 (a body it refuses) are ours to mend, and waiting mends neither.
 */
export function discordFailure(error: unknown): unknown {
  if (error instanceof RateLimitError) {
    return new TransientError('Discord rate limit', {
      cause: error,
      retryAfterMs: error.retryAfter || error.timeToReset,
    });
  }
  if (error instanceof HTTPError) return new TransientError('Discord is failing', { cause: error });
  if (error instanceof DiscordAPIError) return apiFailure(error);
  return isNetworkFailure(error)
    ? new TransientError('Discord out of reach', { cause: error })
    : error;
}

function apiFailure(error: DiscordAPIError): unknown {
  const code = lasting.get(error.code);
  if (code !== undefined) return new UserError(code, {}, { cause: error });
  if (passing.has(error.code) || error.status === 429) {
    return new TransientError('Discord asks to slow down', { cause: error });
  }
  return error;
}

/** undici and Node name what went wrong on the wire by code; a time-out is an AbortError. */
function isNetworkFailure(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if (error.name === 'AbortError') return true;
  const code = 'code' in error ? String(error.code) : '';
  return (
    code.startsWith('UND_ERR_') || /^(ECONN|EPIPE|ETIMEDOUT|EAI_|ENOTFOUND|EHOST|ENET)/.test(code)
  );
}
