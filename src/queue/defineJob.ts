import type { JobsOptions } from 'bullmq';
import type { Logger } from 'pino';
import type { z } from 'zod';

/**
 * Queues by what their jobs exhaust: Discord's file hosts, Ballchasing's rate limits, our CPU,
 * Discord, and the process's own thread, on which weeks are judged. Ballchasing has its own, so
 * that fifty replays of a group at one a second never hold up an attached file; so have the
 * servers, whose digests come by the thousand at the same hour.
 */
export const queueNames = ['fetch', 'ballchasing', 'parse', 'notify', 'coach', 'guild'] as const;
export type QueueName = (typeof queueNames)[number];

export type JobContext<Deps> = {
  readonly deps: Deps;
  readonly log: Logger;
  /** 1 for the first try. */
  readonly attempt: number;
  /** Aborted when the process stops or the job has lost its lock. */
  readonly signal: AbortSignal;
};

export type JobDefinition<Payload, Deps> = {
  readonly name: string;
  readonly queue: QueueName;
  /** Ids only. New fields are optional, for the jobs already waiting when we are updated. */
  readonly payload: z.ZodType<Payload>;
  readonly options: JobsOptions;
  /** Two requests with one key are one job while the first waits; a running one is run once more. */
  dedupeKey?(payload: Payload): string;
  run(payload: Payload, context: JobContext<Deps>): Promise<void>;
  /** After the last attempt, or at once when trying again is pointless. */
  onExhausted?(payload: Payload, error: unknown, context: JobContext<Deps>): Promise<void>;
};

export function defineJob<Payload, Deps>(
  definition: JobDefinition<Payload, Deps>,
): JobDefinition<Payload, Deps> {
  return definition;
}
