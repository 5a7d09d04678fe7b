import { UnrecoverableError, type Job } from 'bullmq';
import { TransientError, UserError } from '../core/errors.ts';
import type { JobContext, JobDefinition } from './defineJob.ts';

/**
 * The only place that knows BullMQ's rules of retrying. Jobs throw what happened; this decides
 * what follows: a UserError is final, anything else is tried again until the attempts are used up.
 */
export async function runJob<Payload, Deps>(
  definition: JobDefinition<Payload, Deps>,
  job: Pick<Job, 'id' | 'data' | 'attemptsMade' | 'opts'>,
  root: Omit<JobContext<Deps>, 'attempt'>,
): Promise<void> {
  const attempt = job.attemptsMade + 1;
  const log = root.log.child({ job: definition.name, jobId: job.id, attempt });
  const payload = definition.payload.safeParse(job.data);
  if (!payload.success) {
    log.error({ problem: payload.error.message }, 'job payload refused');
    throw new UnrecoverableError(`the payload does not match ${definition.name}`);
  }

  const context = { ...root, log, attempt };
  const startedAt = performance.now();
  try {
    await definition.run(payload.data, context);
    log.debug({ ms: Math.round(performance.now() - startedAt) }, 'job done');
  } catch (error) {
    const isFinal = error instanceof UserError || attempt >= (job.opts.attempts ?? 1);
    report(error, context, isFinal);
    // Before the job counts as failed: if this throws, the job is tried again as a whole.
    if (isFinal) await definition.onExhausted?.(payload.data, error, context);
    throw error instanceof UserError ? new UnrecoverableError(error.code) : error;
  }
}

function report(error: unknown, { log }: Pick<JobContext<unknown>, 'log'>, isFinal: boolean): void {
  if (error instanceof UserError) log.info({ code: error.code, facts: error.facts }, 'job refused');
  else if (error instanceof TransientError) log.warn({ err: error, isFinal }, 'job postponed');
  else log.error({ err: error, isFinal }, 'job failed');
}
