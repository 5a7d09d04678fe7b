import type { NewCoachMessage } from '../coaching/messages/coachMessage.ts';

export type LeaveMessageDeps = {
  /** Leaves a message to be sent; one `key` is one message, however often it is left. */
  leaveMessage(message: NewCoachMessage): Promise<string | undefined>;
  requestMessage(messageId: string): Promise<void>;
};

/** True where it was left now; a key that was used before stays silent. */
export async function leaveAndRequest(
  deps: LeaveMessageDeps,
  message: NewCoachMessage,
): Promise<boolean> {
  const id = await deps.leaveMessage(message);
  if (id !== undefined) await deps.requestMessage(id);
  return id !== undefined;
}
