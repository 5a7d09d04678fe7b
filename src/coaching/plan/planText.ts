import type { AssessedGoal } from '../goals/assessedGoals.ts';
import { daysOfWeek } from './calendar.ts';
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
    planTitle(messages, plan.week),
    messages.focus(messages.skills[plan.focus]),
    ...goalLines(messages, goals),
    ...plan.days.flatMap(({ weekday, blocks }) => [
      '',
      messages.weekdays[weekday - 1]!,
      ...blocks.map((block) => `  ${blockLine(messages, block)}`),
    ]),
  ];
}

export function planTitle(messages: Messages, week: string): string {
  const [from, to] = daysOfWeek(week).map((day) => messages.date(day));
  return messages.planTitle(from!, to!);
}

/** Goals in a row whose steps have the same reason give it once, after the last. */
export function goalLines(messages: Messages, goals: readonly AssessedGoal[]): readonly string[] {
  return goals.map((goal, place) => {
    const said = `• ${capital(messages.goal(goalWords(messages, goal)))}.`;
    const isLast = goals[place + 1]?.reason !== goal.reason;
    return isLast ? `${said} ${messages.stepReasons[goal.reason]}` : said;
  });
}

export function goalWords(messages: Messages, goal: AssessedGoal): GoalWords {
  const { from, to } = goal;
  const named = { label: statLabel(messages, goal), unit: unitWords(messages, goal.unit) };
  return { ...named, from: messages.number(from), to: messages.number(to) };
}

/** Sentences may begin with a statistic, and those are written small. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
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
  const text = block.kind === 'drill' ? drillName(messages, block) : blockText(messages, block);
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
    threshold: `${messages.number(challenge.threshold)}${unit}`,
  });
}

function blockText(messages: Messages, block: Block): string {
  if (block.kind === 'warmup') return messages.warmup();
  if (block.kind === 'review')
    return messages.review(block.moments.map((moment) => momentText(messages, moment)));
  if (block.kind === 'matches') return matchText(messages, block);
  if (block.kind === 'drill') return drillText(messages, block);
  return `${messages.purposes[block.purpose]}: ${messages.pack(block.pack)}`;
}

function momentText(messages: Messages, { clock, kind, match }: ReviewMoment): string {
  const what =
    messages.reviewed[kind] === undefined ? clock : `${clock} ${messages.reviewed[kind]}`;
  if (match === undefined) return what;
  const [day, rest] = [match.slice(0, 10), match.slice(10)];
  return `${what} (${messages.date(day)}${rest})`;
}

function matchText(messages: Messages, { matches, habit }: Block & { kind: 'matches' }): string {
  const play = messages.matches(matches);
  return habit ? `${play}, ${messages.habit(drillTitle(messages, habit))}` : play;
}

function drillName(messages: Messages, { drill, purpose }: Block & { kind: 'drill' }): string {
  return `${messages.purposes[purpose]}: ${drillTitle(messages, drill)}`;
}

function drillText(messages: Messages, block: Block & { kind: 'drill' }): string {
  const how = messages.drills[block.drill.id]?.how;
  const name = drillName(messages, block);
  return how === undefined ? name : `${name}. ${how}`;
}
