import { Redis } from 'ioredis';
import { Pool } from 'pg';
import type { SlotStore } from '../src/ballchasing/rateGate.ts';
import { createPostgresSlots } from '../src/queue/postgresSlots.ts';
import { createRedisSlots } from '../src/queue/redisSlots.ts';
import { createEmptyDatabase } from './postgres.ts';
import { hasRedis, noRedisReason, startRedis } from './redis.ts';

export type SharedSlots = {
  /** A store with a connection of its own, as another worker would have. */
  connect(): SlotStore;
  close(): Promise<void>;
};

/** Every store that workers can share, each with the reason why this machine cannot try it. */
export const slotStores: readonly {
  readonly name: string;
  readonly missing: string | undefined;
  readonly open: () => Promise<SharedSlots>;
}[] = [
  { name: 'PostgreSQL', missing: undefined, open: openPostgresSlots },
  { name: 'Redis', missing: hasRedis ? undefined : noRedisReason, open: openRedisSlots },
];

async function openPostgresSlots(): Promise<SharedSlots> {
  const connectionString = await createEmptyDatabase();
  const pools: Pool[] = [];
  return {
    connect() {
      const pool = new Pool({ connectionString, max: 1 });
      pools.push(pool);
      return createPostgresSlots(pool);
    },
    close: async () => void (await Promise.all(pools.map((pool) => pool.end()))),
  };
}

async function openRedisSlots(): Promise<SharedSlots> {
  const server = await startRedis();
  const clients: Redis[] = [];
  return {
    connect() {
      const client = new Redis(server.url);
      clients.push(client);
      return createRedisSlots(client);
    },
    async close() {
      await Promise.all(clients.map((client) => client.quit()));
      await server.stop();
    },
  };
}
