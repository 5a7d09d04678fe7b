import type { Queue } from 'bullmq';
import { queueNames, type JobDefinition, type QueueName } from './defineJob.ts';
import type { QueueStore } from './store.ts';

export type RequestOptions = {
  /** Lower comes first; requests without one come before all that have one. */
  readonly priority?: number;
  readonly delayMs?: number;
};

export type Requester = {
  request<Payload>(
    definition: JobDefinition<Payload, never>,
    payload: Payload,
    options?: RequestOptions,
  ): Promise<void>;
  readonly queues: Readonly<Record<QueueName, Queue>>;
  close(): Promise<void>;
};

/** The side of the queue that asks for work. */
export function createRequester(store: QueueStore, onError: (error: Error) => void): Requester {
  const queues = Object.fromEntries(
    queueNames.map((name) => [name, store.createQueue(name).on('error', onError)]),
  ) as Record<QueueName, Queue>;
  return {
    queues,
    async request(definition, payload, { priority, delayMs } = {}) {
      const key = definition.dedupeKey?.(payload);
      await queues[definition.queue].add(definition.name, payload, {
        ...definition.options,
        backoff: { type: 'retryDelay' },
        ...(priority !== undefined && { priority }),
        ...(delayMs !== undefined && { delay: delayMs }),
        // A request that comes while its twin runs is not lost: it runs once more afterwards.
        ...(key !== undefined && {
          deduplication: { id: `${definition.name}-${key}`, keepLastIfActive: true },
        }),
      });
    },
    async close() {
      await Promise.all(Object.values(queues).map((queue) => queue.close()));
    },
  };
}
