import type { Database } from './client.ts';

type Who = { readonly submitterId: string; readonly replyTo: { readonly guildId?: string } };

/** Replays handed in during the last minutes, by the user and by everybody in the guild. */
export async function countRecentItems(
  db: Database,
  { submitterId, replyTo }: Who,
  minutes: number,
): Promise<{ readonly ofUser: number; readonly ofGuild: number }> {
  const createdAt = { gte: new Date(Date.now() - minutes * 60_000) };
  const { guildId } = replyTo;
  const [ofUser, ofGuild] = await Promise.all([
    db.submissionItem.count({ where: { createdAt, submission: { submitterId, createdAt } } }),
    guildId === undefined
      ? 0
      : db.submissionItem.count({ where: { createdAt, submission: { guildId, createdAt } } }),
  ]);
  return { ofUser, ofGuild };
}
