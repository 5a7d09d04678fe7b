import { z } from 'zod';
import { defineJob } from '../queue/defineJob.ts';

export type TouchGuildsDeps = {
  findGuildsOfReplay(replayId: string): Promise<readonly string[]>;
  requestRefresh(guildId: string, delayMs: number): Promise<void>;
};

const payload = z.object({ replayId: z.uuid() });

/** An evening's matches come in a bunch: they are one edit. */
const GATHER_MS = 10 * 60 * 1_000;

/** Tells the servers whose members played a match that there is something new. */
export const touchGuildsJob = defineJob<z.infer<typeof payload>, TouchGuildsDeps>({
  name: 'touch-guilds',
  queue: 'notify',
  payload,
  options: { attempts: 3, removeOnComplete: true, removeOnFail: { count: 10 } },
  dedupeKey: ({ replayId }) => replayId,
  async run({ replayId }, { deps }) {
    for (const guildId of await deps.findGuildsOfReplay(replayId)) {
      await deps.requestRefresh(guildId, GATHER_MS);
    }
  },
});
