import { DEFAULT_SCHEMA } from 'bullmq';
import { Pool, type QueryResult } from 'pg';
import { createSharedClient, type Lease } from './createSharedClient.ts';

/** Enough for what a process asks at once; each learns the queue's functions for some 20 ms first. */
const CONNECTIONS = 6;
const IDLE_MS = 60_000;

/**
 * A queue that forgets its last half second when its server fails loses nothing: work that was asked
 * for is found again in our own tables, and work that was done may be done twice. Waiting for the
 * disk at each of a card's thirty steps costs a tenth of a core.
 */
const SETTINGS = `-c search_path=${DEFAULT_SCHEMA} -c synchronous_commit=off`;

/** As much of a pool as BullMQ uses. */
export type QueuePool = {
  readonly options: { readonly keepAlive: boolean };
  on(event: 'error', listener: (error: Error) => void): void;
  /** For BullMQ's start and for hearing of new jobs: one connection for all queues. */
  connect(): Promise<Lease>;
  query(text: string, values?: unknown[]): Promise<QueryResult>;
  end(): Promise<void>;
};

/**
 * One pool for all queues of a process. BullMQ asks the same forty questions all the time: each is
 * prepared once for a connection, instead of being read and planned with every call.
 */
export function createQueuePool(connectionString: string): QueuePool {
  const settings = { connectionString, options: SETTINGS, keepAlive: true };
  const pool = new Pool({ ...settings, max: CONNECTIONS, idleTimeoutMillis: IDLE_MS });
  pool.on('error', () => undefined);
  // Every queue and every worker listens for its errors.
  pool.setMaxListeners(0);
  const shared = createSharedClient(settings);
  const names = new Map<string, string>();
  return {
    options: settings,
    on: (event, listener) => void pool.on(event, listener),
    connect: () => shared.lease(),
    query(text, values) {
      const name = names.get(text) ?? `queue ${names.size}`;
      names.set(text, name);
      return pool.query({ name, text, ...(values && { values }) });
    },
    async end() {
      await shared.close();
      await pool.end();
    },
  };
}
