import { z } from 'zod';
import { defineJob } from '../queue/defineJob.ts';

export type RefreshGuildDeps = { refreshGuild(guildId: string): Promise<void> };

const payload = z.object({ guildId: z.string().regex(/^\d{1,20}$/) });

/** Brings what a server posts up to date; comes once a day and some minutes after a match. */
export const refreshGuildJob = defineJob<z.infer<typeof payload>, RefreshGuildDeps>({
  name: 'refresh-guild',
  queue: 'guild',
  payload,
  options: { attempts: 6, removeOnComplete: true, removeOnFail: { age: 7 * 24 * 60 * 60 } },
  dedupeKey: ({ guildId }) => guildId,
  run: ({ guildId }, { deps }) => deps.refreshGuild(guildId),
});
