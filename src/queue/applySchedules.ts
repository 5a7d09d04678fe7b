import type { JobDefinition, QueueName } from './defineJob.ts';
import { queueNames } from './defineJob.ts';
import type { Requester } from './createRequester.ts';

type Schedule = {
  readonly id: string;
  readonly pattern: string;
  readonly job: JobDefinition<object, never>;
};

/** Holds a schedule per server, which no table lists. */
const OWN_SCHEDULES: QueueName = 'guild';

/** Makes the queue's schedules equal to the table: sets each, and removes what is no longer in it. */
export async function applySchedules(
  { queues }: Pick<Requester, 'queues'>,
  schedules: readonly Schedule[],
): Promise<void> {
  for (const { id, pattern, job } of schedules) {
    const template = { name: job.name, data: {}, opts: job.options };
    await queues[job.queue].upsertJobScheduler(id, { pattern, tz: 'UTC' }, template);
  }
  for (const name of queueNames) {
    if (name !== OWN_SCHEDULES) await removeOthers(queues[name], name, schedules);
  }
}

async function removeOthers(
  queue: Requester['queues'][QueueName],
  name: QueueName,
  schedules: readonly Schedule[],
): Promise<void> {
  const wanted = new Set(schedules.filter(({ job }) => job.queue === name).map(({ id }) => id));
  for (const { key } of await queue.getJobSchedulers()) {
    if (!wanted.has(key)) await queue.removeJobScheduler(key);
  }
}
