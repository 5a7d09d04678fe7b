import {
  createPostgresBackend,
  Queue,
  Worker,
  type ConnectionOptions,
  type Processor,
  type QueueOptions,
  type WorkerOptions,
} from 'bullmq';
import { Cluster, Redis } from 'ioredis';
import { Pool } from 'pg';
import type { SlotStore } from '../ballchasing/rateGate.ts';
import { createQueuePool } from './createQueuePool.ts';
import { createPostgresSlots } from './postgresSlots.ts';
import { createRedisSlots } from './redisSlots.ts';

/** Where the queues live. PostgreSQL unless there is a Redis; several URLs are nodes of a cluster. */
export type StoreAddress =
  | { readonly postgresUrl: string }
  | { readonly redisUrls: readonly string[] };

type QueueSettings = Omit<QueueOptions, 'connection'>;
type WorkerSettings = Omit<WorkerOptions, 'connection'>;

/** The one switch between the two backends: everything above sees BullMQ's own classes. */
export type QueueStore = {
  createQueue(name: string, settings?: QueueSettings): Queue;
  createWorker(name: string, processor: Processor, settings: WorkerSettings): Worker;
  /** Counts calls to others for all workers together, beside the queues. */
  readonly slots: SlotStore;
  /** Call when every queue and worker is closed. */
  close(): Promise<void>;
};

export function openStore(address: StoreAddress): QueueStore {
  return 'redisUrls' in address
    ? redisStore(address.redisUrls)
    : postgresStore(address.postgresUrl);
}

function redisStore(urls: readonly string[]): QueueStore {
  const connection = connectRedis(urls);
  connection.on('error', () => undefined);
  return {
    createQueue: (name, settings) =>
      new Queue(name, { ...settings, connection, prefix: prefixOf(name) }),
    createWorker: (name, run, settings) =>
      new Worker(name, run, { ...settings, connection, prefix: prefixOf(name) }),
    slots: createRedisSlots(connection),
    async close() {
      await connection.quit().catch(() => connection.disconnect());
    },
  };
}

/** BullMQ waits with blocking commands, which must not give up after some retries. */
const patient = { maxRetriesPerRequest: null } as const;

function connectRedis(urls: readonly string[]): Redis | Cluster {
  const [first, ...others] = urls;
  if (first !== undefined && others.length === 0) return new Redis(first, patient);
  const nodes = urls.map((url) => new URL(url));
  const { username, password, protocol } = nodes[0]!;
  return new Cluster(
    nodes.map(({ hostname: host, port }) => ({ host, port: Number(port || REDIS_PORT) })),
    {
      redisOptions: {
        ...patient,
        ...(username !== '' && { username: decodeURIComponent(username) }),
        ...(password !== '' && { password: decodeURIComponent(password) }),
        ...(protocol === 'rediss:' && { tls: {} }),
      },
    },
  );
}

const REDIS_PORT = 6_379;

/**
 * BullMQ's scripts touch many keys of a queue, which a cluster allows only on one node: the braces
 * put all keys of a queue there, and the queues on different ones.
 */
function prefixOf(queue: string): string {
  return `{rockettrainer-${queue}}`;
}

function postgresStore(connectionString: string): QueueStore {
  // Connects at the first use; a bot without Ballchasing never does.
  const slotPool = new Pool({ connectionString, max: 1 });
  slotPool.on('error', () => undefined);
  const pool = createQueuePool(connectionString);
  // The driver's own class has more than what is used of it.
  const connection = pool as unknown as ConnectionOptions;
  return {
    createQueue: (name, settings) =>
      new Queue(name, { ...settings, connection }, createPostgresBackend as never),
    createWorker: (name, run, settings) =>
      new Worker(name, run, { ...settings, connection }, createPostgresBackend as never),
    slots: createPostgresSlots(slotPool),
    async close() {
      await slotPool.end();
      await pool.end();
    },
  };
}
