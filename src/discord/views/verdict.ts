import type { APIEmbed } from 'discord.js';
import { digitsOf } from '../../coaching/goals/assessedGoals.ts';
import { daysOfWeek } from '../../coaching/plan/calendar.ts';
import { capital, goalWords, statLabel, unitWords } from '../../coaching/plan/planText.ts';
import type { JudgedGoal, StoredPlan } from '../../coaching/plan/storedPlan.ts';
import type { GoalVerdict, Verdict } from '../../coaching/verdict/judgeGoal.ts';
import type { WinLossContrast } from '../../coaching/verdict/winsAndLosses.ts';
import type { Messages } from '../../coaching/words/index.ts';
import { features } from '../../ml/features.ts';
import { colours } from '../theme.ts';
import type { MessageView } from '../view.ts';
import { buttonRow, openButton, stopButton } from './coachButtons.ts';
import { planEmbed } from './plan.ts';

const marks: Readonly<Record<Verdict, string>> = {
  achieved: '🏁',
  on_the_way: '📈',
  no_movement: '➖',
  regressed: '📉',
  not_measurable: '❔',
};

type Judged = { readonly plan: StoredPlan; readonly contrast: WinLossContrast | undefined };

/** What came of a week, goal by goal, and what carries over. */
export function verdictEmbed(messages: Messages, { plan, contrast }: Judged): APIEmbed {
  const { week } = messages;
  const [from, to] = daysOfWeek(plan.week);
  const ticked = plan.blocks.filter(({ state }) => state === 'done').length;
  const results = plan.goals.flatMap((goal) =>
    goal.result ? [{ ...goal, result: goal.result }] : [],
  );
  const isQuiet = results.length > 0 && results.every(({ result }) => result.matchesAfter === 0);
  const lines = [
    // Whoever ticks nothing off trains as well as they can, and is not reminded of it.
    ...(ticked > 0 ? [week.ticked(ticked, plan.blocks.length)] : []),
    ...(results.length === 0 ? [week.noGoals()] : []),
    ...(isQuiet ? [week.noMatches()] : results.map((goal) => goalText(messages, goal))),
    ...(isQuiet ? [] : carriedOver(messages, results)),
    ...(contrast ? [contrastText(messages, contrast)] : []),
  ];
  return {
    color: colours.brand,
    title: week.verdictTitle(messages.date(from), messages.date(to)),
    description: lines.join('\n\n'),
  };
}

/** Monday's message: last week's verdict above the new week. */
export function mondayView(
  messages: Messages,
  judged: Judged,
  { next, name }: { readonly next: StoredPlan | undefined; readonly name?: string | undefined },
): MessageView {
  const isPublic = name !== undefined;
  return {
    ...(isPublic && { content: `**${messages.week.ofMember(name)}**` }),
    embeds: [
      verdictEmbed(messages, judged),
      ...(next ? [planEmbed(messages, next, next.blocks[0])] : []),
    ],
    components: [
      isPublic
        ? buttonRow(openButton(messages))
        : buttonRow(openButton(messages), stopButton(messages)),
    ],
  };
}

type Measured = JudgedGoal & { readonly result: GoalVerdict };

function goalText(messages: Messages, goal: Measured): string {
  const { verdict, matchesAfter: matches, after, before } = goal.result;
  const words = goalWords(messages, goal);
  const said = messages.verdict(verdict, {
    ...words,
    label: capital(words.label),
    ...(before !== undefined && { from: messages.number(shown(before, goal)) }),
    after: messages.number(shown(after ?? goal.from, goal)),
    matches,
    matchesBefore: goal.result.matchesBefore,
  });
  const interval = intervalText(messages, goal);
  return `${marks[verdict]} ${said}${interval === '' ? '' : `\n-# ${interval}`}`;
}

function intervalText(messages: Messages, goal: Measured): string {
  const { low, high, matchesBefore } = goal.result;
  if (low === undefined || high === undefined) return '';
  const unit = unitWords(messages, goal.unit);
  const digits = Math.max(digitsShown(low, goal), digitsShown(high, goal));
  const signed = (value: number): string =>
    `${value > 0 ? '+' : ''}${messages.number(value.toFixed(digits))}${unit}`.replace('-', '−');
  return messages.week.interval({
    low: signed(low),
    high: signed(high),
    before: matchesBefore,
  });
}

/** Said once for all skills of a verdict; a skill's is that of the goal that stands first. */
function carriedOver(messages: Messages, goals: readonly Measured[]): readonly string[] {
  const skills = new Map<Verdict, string[]>();
  for (const skill of new Set(goals.map((goal) => goal.skill))) {
    const { verdict } = goals.find((goal) => goal.skill === skill)!.result;
    skills.set(verdict, [...(skills.get(verdict) ?? []), messages.skills[skill]]);
  }
  return [...skills].map(([verdict, names]) =>
    messages.week.carriesOver[verdict](names.join(', ')),
  );
}

function contrastText(messages: Messages, contrast: WinLossContrast): string {
  const { label, unit } = features.find(({ id }) => id === contrast.stat)!;
  return messages.week.winsAndLosses({
    label: statLabel(messages, { stat: contrast.stat, label }),
    unit: unitWords(messages, unit),
    inWins: messages.number(contrast.inWins),
    inLosses: messages.number(contrast.inLosses),
  });
}

function shown(value: number, goal: Pick<JudgedGoal, 'digits'>): string {
  return value.toFixed(digitsShown(value, goal));
}

/** As many digits as the goal has, or a small change would read as none. */
function digitsShown(value: number, { digits }: Pick<JudgedGoal, 'digits'>): number {
  return Math.max(digits, Math.min(1, digitsOf(Math.abs(value))));
}
