import pg from 'pg';
import { pino } from 'pino';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { createEmptyDatabase } from '../../tests/postgres.ts';
import { createRequester } from './createRequester.ts';
import { createWorkers } from './createWorkers.ts';
import { defineJob } from './defineJob.ts';
import { openStore } from './store.ts';

test('a queue whose connections PostgreSQL has cut hears of the next job', async () => {
  const postgresUrl = await createEmptyDatabase();
  const store = openStore({ postgresUrl });
  const runs: string[] = [];
  const job = defineJob<{ id: string }, object>({
    name: 'probe',
    queue: 'fetch',
    payload: z.object({ id: z.string() }),
    options: {},
    run: ({ id }) => Promise.resolve(void runs.push(id)),
  });
  const requester = createRequester(store, () => undefined);
  const concurrency = { fetch: 2, ballchasing: 1, parse: 1, notify: 1, coach: 1, guild: 1 };
  const log = pino({ level: 'silent' });
  const workers = createWorkers({ store, jobs: [job], deps: {}, log, concurrency });
  await requester.request(job, { id: 'before' });
  await expect.poll(() => runs, { timeout: 15_000 }).toEqual(['before']);

  const admin = new pg.Client({ connectionString: postgresUrl });
  await admin.connect();
  const cut = `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
    WHERE datname = current_database() AND pid <> pg_backend_pid()`;
  expect((await admin.query(cut)).rowCount).toBeGreaterThan(1);
  await admin.end();

  // The first call may still meet a connection that is gone.
  const ask = () => requester.request(job, { id: 'after' });
  await ask().catch(ask);
  await expect.poll(() => runs.at(-1), { timeout: 15_000 }).toBe('after');
  await workers.close(1_000);
  await requester.close();
  await store.close();
});
