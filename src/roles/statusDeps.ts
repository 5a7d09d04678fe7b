import type { StatusDeps } from '../commands/status.ts';
import type { DeadLetter, QueueStatus } from '../discord/views/status.ts';
import { queueNames } from '../queue/defineJob.ts';
import type { House } from './house.ts';

const SHOWN_LETTERS = 5;

/** What the queues hold, for admins. */
export function statusDeps({ env, gateway, requester: { queues } }: House) {
  return {
    async readStatus() {
      const states = await Promise.all(queueNames.map((name) => statusOf(name, queues[name])));
      const letters = await Promise.all(queueNames.map((name) => deadOf(queues[name])));
      return {
        gateway: gateway.state(),
        ballchasing: env.BALLCHASING_TOKEN !== undefined,
        queues: states,
        dead: letters
          .flat()
          .toSorted((a, b) => b.at.getTime() - a.at.getTime())
          .slice(0, SHOWN_LETTERS),
      };
    },
  } satisfies StatusDeps;
}

type Queue = House['requester']['queues'][(typeof queueNames)[number]];

async function statusOf(name: string, queue: Queue): Promise<QueueStatus> {
  const counts = await queue.getJobCounts('waiting', 'prioritized', 'delayed', 'active', 'failed');
  const { waiting = 0, prioritized = 0, delayed = 0, active = 0, failed = 0 } = counts;
  return { name, waiting: waiting + prioritized + delayed, active, dead: failed };
}

async function deadOf(queue: Queue): Promise<DeadLetter[]> {
  const jobs = await queue.getFailed(0, SHOWN_LETTERS - 1);
  return jobs.map(({ name, finishedOn, attemptsMade }) => ({
    job: name,
    at: new Date(finishedOn ?? 0),
    tries: attemptsMade,
  }));
}
