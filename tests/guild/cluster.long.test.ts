import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { createRequester, type Requester } from '../../src/queue/createRequester.ts';
import { createWorkers, type Workers } from '../../src/queue/createWorkers.ts';
import { defineJob, queueNames, type QueueName } from '../../src/queue/defineJob.ts';
import { scheduleDaily, unscheduleDaily } from '../../src/queue/guildSchedules.ts';
import { openStore, type QueueStore } from '../../src/queue/store.ts';
import { hasRedis } from '../redis.ts';
import { startRedisCluster, type TestCluster } from '../redisCluster.ts';

const JOBS = 200;
const done = new Map<QueueName, Set<string>>();
const twice: string[] = [];

/** One job for every queue: they live on different nodes. */
const probes = queueNames.map((queue) =>
  defineJob<{ id: string }, object>({
    name: `probe-${queue}`,
    queue,
    payload: z.object({ id: z.string() }),
    options: { attempts: 3, removeOnComplete: true },
    dedupeKey: ({ id }) => id,
    async run({ id }) {
      const seen = done.get(queue) ?? new Set();
      if (seen.has(id)) twice.push(`${queue} ${id}`);
      done.set(queue, seen.add(id));
    },
  }),
);

describe.skipIf(!hasRedis)('the queue on a Redis Cluster of three nodes', () => {
  let cluster: TestCluster;
  let store: QueueStore;
  let requester: Requester;
  let workers: Workers[];

  beforeAll(async () => {
    cluster = await startRedisCluster();
    store = openStore({ redisUrls: cluster.urls });
    requester = createRequester(store, () => undefined);
    const concurrency = {
      fetch: 4,
      ballchasing: 4,
      parse: 4,
      notify: 4,
      coach: 4,
      guild: 4,
    };
    const log = pino({ level: 'silent' });
    workers = [1, 2].map(() => createWorkers({ store, jobs: probes, deps: {}, log, concurrency }));
  }, 60_000);
  afterAll(async () => {
    await Promise.all(workers.map((worker) => worker.close(1_000)));
    await requester.close();
    await store.close();
    await cluster.stop();
  });

  test('every queue runs what it was asked, each once', async () => {
    const startedAt = performance.now();
    await Promise.all(
      probes.flatMap((probe) =>
        Array.from({ length: JOBS }, (_, id) => requester.request(probe, { id: `${id}` })),
      ),
    );
    const total = (): number => [...done.values()].reduce((sum, { size }) => sum + size, 0);
    await expect.poll(total, { timeout: 60_000 }).toBe(JOBS * queueNames.length);
    const seconds = ((performance.now() - startedAt) / 1_000).toFixed(1);
    console.log(`cluster: ${total()} jobs of ${queueNames.length} queues in ${seconds} s`);
    expect(twice).toEqual([]);
  }, 90_000);

  test('servers have their schedules there', async () => {
    const job = probes.find(({ queue }) => queue === 'guild')! as never;
    const daily = { guildId: '123', hour: 18, timezone: 'Europe/Berlin' };
    expect(await scheduleDaily(requester, daily, job)).toBe('set');
    expect(await scheduleDaily(requester, daily, job)).toBe('kept');
    expect(await scheduleDaily(requester, { ...daily, hour: 19 }, job)).toBe('set');
    await unscheduleDaily(requester, '123');
    expect(await requester.queues.guild.getJobScheduler('guild-123')).toBeUndefined();
  });

  test('calls to others are counted there for all workers', async () => {
    const windows = [{ calls: 2, perMs: 60_000 }];
    const turns = await Promise.all(
      Array.from({ length: 6 }, () => store.slots.take('list', windows)),
    );
    expect(turns.filter((turn) => 'ticket' in turn)).toHaveLength(2);
  });
});
