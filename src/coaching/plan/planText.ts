import type { AssessedGoal } from '../goals/assessedGoals.ts';
import { drillTitle, type Messages } from '../words/index.ts';
import type { Block, WeekPlan } from './weekPlan.ts';

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
  const { label, from, to } = goal;
  const unit =
    goal.unit === '' || goal.unit === '%' ? goal.unit.replace('%', ' %') : ` ${goal.unit}`;
  const words = { label, from: String(from), to: String(to), unit };
  return `${messages.goal(words)}. ${messages.stepReasons[goal.reason]}`;
}

export function blockLine(messages: Messages, block: Block): string {
  return `${messages.minutes(block.minutes)}  ${blockText(messages, block)}`;
}

function blockText(messages: Messages, block: Block): string {
  if (block.kind === 'warmup') return messages.warmup();
  if (block.kind === 'review') return messages.review(block.moments.map(({ clock }) => clock));
  if (block.kind === 'matches') return matchText(messages, block);
  if (block.kind === 'drill') return drillText(messages, block);
  return `${messages.pack(block.pack)}, ${messages.purposes[block.purpose]}`;
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
