import { setTimeout } from 'node:timers/promises';
import { pino } from 'pino';
import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { createEmptyDatabase } from '../../tests/postgres.ts';
import { hasRedis, noRedisReason, startRedis, type TestRedis } from '../../tests/redis.ts';
import { TransientError, UserError } from '../core/errors.ts';
import { createRequester, type Requester } from './createRequester.ts';
import { createWorkers, type Workers } from './createWorkers.ts';
import { defineJob, type JobDefinition } from './defineJob.ts';
import { openStore, type QueueStore, type StoreAddress } from './store.ts';

type Seen = { readonly runs: string[]; readonly exhausted: unknown[] };
type Behaviour = (attempt: number, id: string) => Promise<void> | void;

const log = pino({ level: 'silent' });

function jobThat(
  seen: Seen,
  behaviour: Behaviour,
  dedupe = false,
): JobDefinition<{ id: string }, object> {
  return defineJob<{ id: string }, object>({
    name: 'probe',
    queue: 'fetch',
    payload: z.object({ id: z.string() }),
    options: { attempts: 3 },
    ...(dedupe && { dedupeKey: ({ id }: { id: string }) => id }),
    async run({ id }, { attempt }) {
      seen.runs.push(`${id}#${attempt}`);
      await behaviour(attempt, id);
    },
    async onExhausted(_payload, error) {
      seen.exhausted.push(error);
    },
  });
}

/** Polls, because both backends are asynchronous and neither promises an order of events. */
async function until(condition: () => boolean): Promise<void> {
  const deadline = performance.now() + 15_000;
  while (!condition()) {
    if (performance.now() > deadline) throw new Error('it did not happen');
    await setTimeout(10);
  }
}

const backends: readonly {
  name: string;
  missing: string | undefined;
  open: () => Promise<StoreAddress>;
}[] = [
  {
    name: 'PostgreSQL',
    missing: undefined,
    open: async () => ({ postgresUrl: await createEmptyDatabase() }),
  },
  {
    name: 'Redis',
    missing: hasRedis ? undefined : noRedisReason,
    open: async () => {
      redis = await startRedis();
      return { redisUrls: [redis.url] };
    },
  },
];
let redis: TestRedis | undefined;

describe.each(backends)('the queue on $name', ({ missing, open }) => {
  let address: StoreAddress;
  let running: { store: QueueStore; requester: Requester; workers: Workers } | undefined;

  beforeAll(async () => {
    if (missing === undefined) address = await open();
    return async () => redis?.stop();
  });

  afterEach(async () => {
    if (!running) return;
    await running.workers.close(1_000);
    for (const queue of Object.values(running.requester.queues)) {
      await queue.obliterate({ force: true });
    }
    await running.requester.close();
    await running.store.close();
    running = undefined;
  });

  function start(job: JobDefinition<{ id: string }, object>): Requester {
    const store = openStore(address);
    const requester = createRequester(store, () => undefined);
    const concurrency = { fetch: 4, ballchasing: 1, parse: 1, notify: 1, coach: 1, guild: 1 };
    const workers = createWorkers({ store, jobs: [job], deps: {}, log, concurrency });
    running = { store, requester, workers };
    return requester;
  }

  const probe = test.extend<{ seen: Seen }>({
    seen: async ({ task }, use) => {
      if (missing !== undefined) task.context.skip(missing);
      await use({ runs: [], exhausted: [] });
    },
  });

  probe('runs what was requested', async ({ seen }) => {
    const job = jobThat(seen, () => undefined);
    const requester = start(job);
    await Promise.all(['a', 'b', 'c'].map((id) => requester.request(job, { id })));
    await until(() => seen.runs.length === 3);
    expect(seen.runs.toSorted()).toEqual(['a#1', 'b#1', 'c#1']);
  });

  probe('tries again after a TransientError, as soon as it was told to', async ({ seen }) => {
    const job = jobThat(seen, (attempt) => {
      if (attempt === 1) throw new TransientError('busy', { retryAfterMs: 50 });
    });
    await start(job).request(job, { id: 'a' });
    await until(() => seen.runs.length === 2);
    expect(seen).toEqual({ runs: ['a#1', 'a#2'], exhausted: [] });
  });

  probe('gives up at once on a UserError', async ({ seen }) => {
    const job = jobThat(seen, () => {
      throw new UserError('replay-empty');
    });
    await start(job).request(job, { id: 'a' });
    await until(() => seen.exhausted.length === 1);
    await setTimeout(200);
    expect(seen.runs).toEqual(['a#1']);
  });

  probe('gives up after the last attempt, and tells once', async ({ seen }) => {
    const job = jobThat(seen, () => {
      throw new TransientError('busy', { retryAfterMs: 10 });
    });
    await start(job).request(job, { id: 'a' });
    await until(() => seen.exhausted.length === 1);
    await setTimeout(200);
    expect(seen.runs).toEqual(['a#1', 'a#2', 'a#3']);
    expect(seen.exhausted).toHaveLength(1);
  });

  probe('one key waits once, and a request during the run is not lost', async ({ seen }) => {
    let open = (): void => undefined;
    const gate = new Promise<void>((resolve) => (open = resolve));
    const job = jobThat(seen, () => gate, true);
    const requester = start(job);
    await requester.request(job, { id: 'a' });
    await until(() => seen.runs.length === 1);
    await Promise.all([1, 2, 3].map(() => requester.request(job, { id: 'a' })));
    await setTimeout(200);
    expect(seen.runs).toHaveLength(1);
    open();
    await until(() => seen.runs.length === 2);
    await setTimeout(200);
    expect(seen.runs).toHaveLength(2);
  });

  probe('a payload of another shape fails without being run', async ({ seen }) => {
    const job = jobThat(seen, () => undefined);
    const requester = start(job);
    await requester.request(job, { id: 7 } as never);
    await requester.request(job, { id: 'good' });
    await until(() => seen.runs.length === 1);
    expect(seen.runs).toEqual(['good#1']);
  });
});
