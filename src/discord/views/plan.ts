import type { FirstPlan } from '../../coaching/plan/firstPlan.ts';
import { blockLine, goalLine } from '../../coaching/plan/planText.ts';
import type { Messages } from '../../coaching/words/index.ts';
import { colours } from '../theme.ts';
import type { MessageView } from '../view.ts';

/** A week on one card: the goals, then a field a day. */
export function planView(messages: Messages, { week, goals }: FirstPlan): MessageView {
  const goalLines = goals.map((goal) => `• ${goalLine(messages, goal)}`);
  return {
    embeds: [
      {
        color: colours.brand,
        title: messages.planTitle(week.week),
        description: [messages.focus(messages.skills[week.focus]), ...goalLines].join('\n'),
        fields: week.days.map(({ weekday, blocks }) => ({
          name: messages.weekdays[weekday - 1]!,
          value: blocks.map((block) => `• ${blockLine(messages, block)}`).join('\n'),
        })),
      },
    ],
  };
}
