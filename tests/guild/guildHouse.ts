import { createDiscordStandIn, type DiscordStandIn } from '../../playground/discord/index.ts';
import type { Database } from '../../src/db/client.ts';
import { createMessenger } from '../../src/discord/createMessenger.ts';
import { createAnalysisPool, type AnalysisPool } from '../../src/jobs/thread/createAnalysisPool.ts';
import { guildPostDeps } from '../../src/roles/guildPostDeps.ts';
import type { House } from '../../src/roles/house.ts';
import { createTestDatabase } from '../postgres.ts';

export type GuildHouse = {
  readonly db: Database;
  readonly standIn: DiscordStandIn;
  /** The clock of everything, the stand-in's included. */
  readonly clock: { now: Date };
  /** Further looks that were asked for: server and delay. */
  readonly asked: { guildId: string; delayMs: number }[];
  refresh(guildId: string): Promise<void>;
  close(): Promise<void>;
};

/** What keeps servers' channels up to date, on a clock of the test's own and without a queue. */
export async function openGuildHouse(
  start: Date,
  { rateLimits = true, draws = true } = {},
): Promise<GuildHouse> {
  const clock = { now: start };
  const asked: GuildHouse['asked'] = [];
  const { database: db } = await createTestDatabase();
  const standIn = await createDiscordStandIn({ now: () => clock.now.getTime(), rateLimits });
  const { token, apiUrl: api, cdnUrl: cdn } = standIn;
  const pool: AnalysisPool | undefined = draws
    ? createAnalysisPool({ threads: 1, timeoutMs: 60_000 })
    : undefined;
  const house = {
    db,
    messenger: createMessenger({ token, api }),
    place: { token, api, cdn },
    now: () => clock.now,
    pool: pool ?? { drawActivity: () => Promise.resolve(undefined) },
    requests: {
      requestRefresh: (guildId: string, delayMs: number) => {
        asked.push({ guildId, delayMs });
        return Promise.resolve();
      },
    },
  } as unknown as House;
  const { refreshGuild } = guildPostDeps(house);
  return {
    db,
    standIn,
    clock,
    asked,
    refresh: refreshGuild,
    async close() {
      await pool?.close();
      await standIn.close();
      await db.$disconnect();
    },
  };
}
