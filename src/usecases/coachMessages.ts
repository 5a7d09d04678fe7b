import type { CoachMessage } from '../coaching/messages/coachMessage.ts';
import { UserError } from '../core/errors.ts';

export type SendCoachMessageDeps<View> = {
  now(): Date;
  /**
   * Takes a message for sending, and nobody else gets it: one that was taken before only while
   * Discord still knows its nonce.
   */
  claimMessage(id: string, now: Date): Promise<CoachMessage | undefined>;
  endMessage(id: string, state: MessageEnd): Promise<void>;
  /** Where it goes and how it reads; nothing where there is nothing left to say, or no consent. */
  composeMessage(message: CoachMessage): Promise<ComposedMessage<View> | undefined>;
  sendDirect(discordId: string, view: View, key: string): Promise<void>;
  sendToChannel(channelId: string, view: View, key: string): Promise<void>;
};

export type ComposedMessage<View> = { readonly view: View; readonly channelId?: string };

/** `closed`: direct messages are, and the member is told with the next private answer. */
export type MessageEnd = 'sent' | 'closed' | 'expired' | 'unpostable';

/**
 * Sends one message at most once: it is marked before it goes out, and a repeat carries the same
 * nonce. Closed direct messages never turn into a public message.
 */
export async function sendCoachMessage<View>(
  deps: SendCoachMessageDeps<View>,
  id: string,
): Promise<MessageEnd | 'taken'> {
  const message = await deps.claimMessage(id, deps.now());
  if (!message) return 'taken';
  const end = await deliver(deps, message);
  await deps.endMessage(id, end);
  return end;
}

async function deliver<View>(
  deps: SendCoachMessageDeps<View>,
  message: CoachMessage,
): Promise<MessageEnd> {
  if (message.expiresAt < deps.now()) return 'expired';
  const composed = await deps.composeMessage(message);
  if (!composed) return 'expired';
  const { view, channelId } = composed;
  const { discordId, key } = message;
  try {
    if (channelId === undefined) await deps.sendDirect(discordId, view, key);
    else await deps.sendToChannel(channelId, view, key);
    return 'sent';
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return channelId === undefined ? 'closed' : 'unpostable';
  }
}
