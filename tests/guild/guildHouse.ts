import { createDiscordStandIn, type DiscordStandIn } from '../../playground/discord/index.ts';
import type { Database } from '../../src/db/client.ts';
import { createMessenger } from '../../src/discord/createMessenger.ts';
import { createAnalysisPool, type AnalysisPool } from '../../src/jobs/thread/createAnalysisPool.ts';
import { guildPostDeps } from '../../src/roles/guildPostDeps.ts';
import type { House } from '../../src/roles/house.ts';
import { createTestDatabase } from '../postgres.ts';

type Queries = { count: number; readonly ms: Map<string, number> };

export type GuildHouse = {
  readonly db: Database;
  readonly standIn: DiscordStandIn;
  /** The clock of everything, the stand-in's included. */
  readonly clock: { now: Date };
  /** Statements sent to the database so far, and how long each kind took, ms. */
  readonly queries: Queries;
  /** Further looks that were asked for: server and delay. */
  readonly asked: { guildId: string; delayMs: number }[];
  refresh(guildId: string): Promise<void>;
  close(): Promise<void>;
};

/** What keeps servers' channels up to date, on a clock of the test's own and without a queue. */
export async function openGuildHouse(
  start: Date,
  { rateLimits = true, draws = true, shards = 1 } = {},
): Promise<GuildHouse> {
  const clock = { now: start };
  const asked: GuildHouse['asked'] = [];
  const { database: db } = await createTestDatabase();
  const queries = countQueries(db);
  const standIn = await createDiscordStandIn({
    now: () => clock.now.getTime(),
    rateLimits,
    shards,
  });
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
    queries,
    asked,
    refresh: refreshGuild,
    async close() {
      await pool?.close();
      await standIn.close();
      await db.$disconnect();
    },
  };
}

/** Counts below Prisma, where one call may be several statements; brackets of transactions are none. */
function countQueries({ wire }: Database): Queries {
  const queries: Queries = { count: 0, ms: new Map() };
  const note = (text: string, startedAt: number): void => {
    const kind = text.replaceAll(/\s+/g, ' ').trim().slice(0, 90);
    queries.ms.set(kind, (queries.ms.get(kind) ?? 0) + performance.now() - startedAt);
  };
  wire.on('connect', (client) => {
    const send = client.query.bind(client) as (...words: unknown[]) => unknown;
    const counting = (...words: unknown[]): unknown => {
      const [first] = words;
      const text = typeof first === 'string' ? first : (first as { text?: string }).text;
      if (!/^(BEGIN|COMMIT|ROLLBACK)/i.test(text ?? '')) queries.count++;
      const startedAt = performance.now();
      const told = words.map((word) =>
        typeof word === 'function'
          ? (...given: unknown[]): unknown => {
              note(text ?? '', startedAt);
              return (word as (...all: unknown[]) => unknown)(...given);
            }
          : word,
      );
      const answer = send(...told);
      if (answer instanceof Promise) void answer.finally(() => note(text ?? '', startedAt));
      return answer;
    };
    Object.assign(client, { query: counting });
  });
  return queries;
}
