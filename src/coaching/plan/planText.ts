import type { AssessedGoal } from '../goals/assessedGoals.ts';
import { drillTitle, type GoalWords, type Messages } from '../words/index.ts';
import type { PlanChallenge } from './storedPlan.ts';
import type { Block, ReviewMoment, WeekPlan } from './weekPlan.ts';

/** A plan as plain lines, for a terminal or a message. */
export function planLines(
  messages: Messages,
  plan: WeekPlan,
  goals: readonly AssessedGoal[],
): readonly string[] {
  return [
    messages.planTitle(plan.week),
    messages.focus(messages.skills[plan.focus]),
    ...goals.map((goal) => `• ${goalLine(messages, goal)}`),
    ...plan.days.flatMap(({ weekday, blocks }) => [
      '',
      messages.weekdays[weekday - 1]!,
      ...blocks.map((block) => `  ${blockLine(messages, block)}`),
    ]),
  ];
}

export function goalLine(messages: Messages, goal: AssessedGoal): string {
  return `${messages.goal(goalWords(messages, goal))}. ${messages.stepReasons[goal.reason]}`;
}

export function goalWords(messages: Messages, goal: AssessedGoal): GoalWords {
  const { from, to } = goal;
  const named = { label: statLabel(messages, goal), unit: unitWords(messages, goal.unit) };
  return { ...named, from: String(from), to: String(to) };
}

/** What a statistic is called; one nobody has translated keeps its own name. */
export function statLabel(
  messages: Messages,
  { stat, label }: Pick<AssessedGoal, 'stat' | 'label'>,
) {
  return messages.stats[stat] ?? label;
}

/** With the space before it. */
export function unitWords(messages: Messages, unit: string): string {
  if (unit === '') return '';
  return ` ${unit === 'a minute' ? messages.perMinute : unit}`;
}

export function blockLine(messages: Messages, block: Block): string {
  return `${messages.minutes(block.minutes)}  ${blockText(messages, block)}`;
}

/** Without the sentence that says how: for lists, and for menus that hold a hundred characters. */
export function blockTitle(messages: Messages, block: Block): string {
  const text =
    block.kind === 'drill' ? drillTitle(messages, block.drill) : blockText(messages, block);
  return `${messages.minutes(block.minutes)}  ${text}`;
}

export function challengeLine(
  messages: Messages,
  challenge: Omit<PlanChallenge, 'progress' | 'offeredAt'>,
): string {
  const unit = unitWords(messages, challenge.unit);
  return messages.challenge({
    ...challenge,
    label: statLabel(messages, challenge),
    threshold: `${challenge.threshold}${unit}`,
  });
}

function blockText(messages: Messages, block: Block): string {
  if (block.kind === 'warmup') return messages.warmup();
  if (block.kind === 'review')
    return messages.review(block.moments.map((moment) => momentText(messages, moment)));
  if (block.kind === 'matches') return matchText(messages, block);
  if (block.kind === 'drill') return drillText(messages, block);
  return `${messages.pack(block.pack)}, ${messages.purposes[block.purpose]}`;
}

function momentText({ reviewed }: Messages, { clock, kind, match }: ReviewMoment): string {
  const what = reviewed[kind] === undefined ? clock : `${clock} ${reviewed[kind]}`;
  return match === undefined ? what : `${what} (${match})`;
}

function matchText(messages: Messages, { matches, habit }: Block & { kind: 'matches' }): string {
  const play = messages.matches(matches);
  return habit ? `${play}, ${messages.habit(drillTitle(messages, habit))}` : play;
}

function drillText(messages: Messages, { drill, purpose }: Block & { kind: 'drill' }): string {
  const how = messages.drills[drill.id]?.how;
  const title = `${drillTitle(messages, drill)}, ${messages.purposes[purpose]}`;
  return how === undefined ? title : `${title}. ${how}`;
}
