import { z } from 'zod';
import type { GuildSettings } from '../core/guildSettings.ts';
import { defineJob } from '../queue/defineJob.ts';

export type KeepGuildSchedulesDeps = {
  findPostingGuilds(page: {
    readonly after: string;
    readonly limit: number;
  }): Promise<readonly { readonly guildId: string; readonly settings: GuildSettings }[]>;
  scheduleGuild(guildId: string, settings: GuildSettings): Promise<void>;
  requestGuildSchedules(after: string): Promise<void>;
};

const PAGE = 200;
const payload = z.object({ after: z.string().optional() });

/** Schedules live in the queue's store: where that was lost, they come back from the settings. */
export const keepGuildSchedulesJob = defineJob<z.infer<typeof payload>, KeepGuildSchedulesDeps>({
  name: 'keep-guild-schedules',
  queue: 'notify',
  payload,
  options: { attempts: 3, removeOnComplete: true, removeOnFail: { count: 10 } },
  // One page a job: no query and no turn grows with all servers.
  async run({ after = '' }, { deps }) {
    const guilds = await deps.findPostingGuilds({ after, limit: PAGE });
    for (const { guildId, settings } of guilds) await deps.scheduleGuild(guildId, settings);
    const last = guilds.at(-1);
    if (last && guilds.length === PAGE) await deps.requestGuildSchedules(last.guildId);
  },
});
