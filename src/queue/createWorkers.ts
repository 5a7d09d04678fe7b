import type { Job, RateLimiterOptions, Worker } from 'bullmq';
import type { Logger } from 'pino';
import { queueNames, type JobDefinition, type QueueName } from './defineJob.ts';
import { retryDelay } from './retryDelay.ts';
import { runJob } from './runJob.ts';
import type { QueueStore } from './store.ts';

/**
 * How soon the work of a killed process is taken up again: its lock ends after LOCK_MS, and is
 * looked for every STALLED_CHECK_MS, so within 7.5 s. Shorter locks would be lost when the machine
 * is merely busy; our jobs may run twice, but then they cost twice.
 */
const LOCK_MS = 5_000;
const STALLED_CHECK_MS = 2_500;
/** A job is not to blame for the process around it: processes may be killed again and again. */
const MAX_STALLS = 20;

/**
 * Servers' turns a second, over all workers together. Each costs Discord four calls at most, two
 * messages and two looks for members, of the fifty a second that all of us have; after an hour's
 * downtime everybody's turn has come at once.
 */
const LIMITS: QueueLimits = { guild: { max: 12, duration: 1_000 } };

type QueueLimits = Readonly<Partial<Record<QueueName, RateLimiterOptions>>>;

export type WorkersOptions<Deps> = {
  readonly store: QueueStore;
  readonly jobs: readonly JobDefinition<unknown, Deps>[];
  readonly deps: Deps;
  readonly log: Logger;
  readonly concurrency: Readonly<Record<QueueName, number>>;
  /** Another pace, for a clock that runs faster. */
  readonly limits?: QueueLimits;
};

export type Workers = {
  /** Takes no new jobs, and waits for those under way at most `graceMs`. */
  close(graceMs: number): Promise<void>;
};

/** The side of the queue that works: one BullMQ worker per queue, all jobs through `runJob`. */
export function createWorkers<Deps>(options: WorkersOptions<Deps>): Workers {
  const stopping = new AbortController();
  const workers = queueNames.map((name) => createWorker(name, options, stopping.signal));
  return {
    async close(graceMs) {
      const timer = setTimeout(() => stopping.abort(), graceMs);
      await Promise.all(workers.map((worker) => worker.close()));
      clearTimeout(timer);
    },
  };
}

function createWorker<Deps>(
  name: QueueName,
  { store, jobs, deps, log, concurrency, limits = LIMITS }: WorkersOptions<Deps>,
  stopping: AbortSignal,
): Worker {
  const byName = new Map(jobs.filter(({ queue }) => queue === name).map((job) => [job.name, job]));
  const run = async (job: Job, _token?: string, lost?: AbortSignal): Promise<void> => {
    const definition = byName.get(job.name);
    // From a newer version of the bot: an old worker leaves it for the new ones.
    if (!definition) throw new Error(`no job is called ${job.name} here`);
    const signal = lost ? AbortSignal.any([stopping, lost]) : stopping;
    await runJob(definition, job, { deps, log, signal });
  };
  const limiter = limits[name];
  const worker = store.createWorker(name, run, {
    concurrency: concurrency[name],
    ...(limiter && { limiter }),
    lockDuration: LOCK_MS,
    stalledInterval: STALLED_CHECK_MS,
    maxStalledCount: MAX_STALLS,
    settings: { backoffStrategy: (attempts, _type, error) => retryDelay(attempts, error) },
  });
  worker.on('error', (error) => log.error({ err: error, queue: name }, 'queue error'));
  worker.on('stalled', (jobId) => log.warn({ jobId, queue: name }, 'job taken up again'));
  return worker;
}
