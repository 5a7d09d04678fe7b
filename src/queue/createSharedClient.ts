import { EventEmitter } from 'node:events';
import { DEFAULT_SCHEMA, runMigrations } from 'bullmq';
import { Client, type ClientConfig, type QueryResult } from 'pg';

/** A part in the shared connection, to be used as if it were a pool's own client. */
export type Lease = EventEmitter & {
  query(text: string, values?: unknown[]): Promise<QueryResult>;
  release(): void;
};

export type SharedClient = {
  lease(): Promise<Lease>;
  close(): Promise<void>;
};

type Query = Lease['query'];

/**
 * One connection that hears of new jobs for all queues. The server wakes every connection that
 * listens, whatever for: with one a queue, each new job woke six of them.
 */
export function createSharedClient(config: ClientConfig): SharedClient {
  let leases = new Set<Lease>();
  let connecting: Promise<Client> | undefined;

  async function open(): Promise<Client> {
    const client = new Client(config);
    await client.connect();
    const own = new Set<Lease>();
    leases = own;
    client.on('notification', (message) => {
      for (const lease of own) lease.emit('notification', message);
    });
    // Whoever has a part in a connection that broke asks for another, which is then a new one.
    client.on('error', (error) => {
      if (leases === own) connecting = undefined;
      for (const lease of own) lease.emit('error', error);
      own.clear();
    });
    await migrate(client).catch(async (error: unknown) => {
      await client.end();
      throw error;
    });
    return client;
  }

  return {
    async lease() {
      connecting ??= open();
      const client = await connecting.catch((error: unknown) => {
        connecting = undefined;
        throw error;
      });
      const holders = leases;
      const release = (): void => void holders.delete(lease);
      const lease = Object.assign(new EventEmitter(), { query: inTurn(client), release });
      // An emitter whose errors nobody hears throws them.
      lease.on('error', () => undefined);
      holders.add(lease);
      return lease;
    },
    async close() {
      const client = await connecting?.catch(() => undefined);
      await client?.end();
    },
  };
}

const turns = new WeakMap<Client, Promise<unknown>>();

/** A client carries one query at a time. */
function inTurn(client: Client): Query {
  return (text, values) => {
    const answer = (turns.get(client) ?? Promise.resolve()).then(() => client.query(text, values));
    turns.set(
      client,
      answer.catch(() => undefined),
    );
    return answer;
  };
}

/** BullMQ keeps its tables apart from ours, and brings them up to date itself. */
async function migrate(client: Client): Promise<void> {
  await runMigrations(client as unknown as Parameters<typeof runMigrations>[0], DEFAULT_SCHEMA);
}
