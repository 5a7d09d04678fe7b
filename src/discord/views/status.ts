import { colours } from '../theme.ts';
import type { MessageView } from '../view.ts';
import { counted, wholeNumber } from './numbers.ts';

export type QueueStatus = {
  readonly name: string;
  readonly waiting: number;
  readonly active: number;
  /** Tried until there was no try left. */
  readonly dead: number;
};

export type DeadLetter = { readonly job: string; readonly at: Date; readonly tries: number };

export type BotStatus = {
  readonly gateway: string;
  readonly ballchasing: boolean;
  readonly queues: readonly QueueStatus[];
  /** The newest first. What was in them is in the log only. */
  readonly dead: readonly DeadLetter[];
};

export function statusView({ gateway, ballchasing, queues, dead }: BotStatus): MessageView {
  const all = queues.reduce((sum, queue) => sum + queue.dead, 0);
  return {
    embeds: [
      {
        color: all === 0 ? colours.brand : colours.failed,
        title: all === 0 ? 'All is well' : `${counted(all, 'job')} given up`,
        description: [
          `Discord: ${gateway} · Ballchasing: ${ballchasing ? 'a key is set' : 'no key, set `BALLCHASING_TOKEN`'}`,
          ...queues.map(queueLine),
        ].join('\n'),
        fields:
          dead.length === 0
            ? []
            : [{ name: 'Given up last', value: dead.map(deadLine).join('\n') }],
        footer: { text: 'Given-up jobs are kept for a week; the log has the reasons.' },
      },
    ],
  };
}

function queueLine({ name, waiting, active, dead }: QueueStatus): string {
  const lost = dead === 0 ? '' : ` · **${wholeNumber(dead)} given up**`;
  return `\`${name}\` ${wholeNumber(waiting)} waiting · ${wholeNumber(active)} under way${lost}`;
}

function deadLine({ job, at, tries }: DeadLetter): string {
  const when = `<t:${Math.floor(at.getTime() / 1_000)}:R>`;
  return `\`${job}\` ${when}, after ${tries === 1 ? 'one try' : `${tries} tries`}`;
}
