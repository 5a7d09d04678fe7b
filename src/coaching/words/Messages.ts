import type { SkillId } from '../../core/skills.ts';
import type { StepReason } from '../goals/setGoals.ts';
import type { FindingWords } from './FindingWords.ts';
import type { BlockAction } from '../plan/storedPlan.ts';
import type { Difficulty, Purpose } from '../plan/weekPlan.ts';
import type { Verdict } from '../verdict/judgeGoal.ts';

/** A free drill or habit: what it is called, and how it is done in one sentence. */
export type DrillWords = { readonly title: string; readonly how: string };

export type GoalWords = {
  /** The statistic as the definitions call it. */
  readonly label: string;
  readonly from: string;
  readonly to: string;
  readonly unit: string;
};

/** Moments a week may ask to look at; others are shown by their clock alone. */
export type ReviewWords = Readonly<Record<string, string>>;

/** Around a week under way: its buttons, its progress, its Monday. */
export type WeekWords = {
  progress(done: number, all: number): string;
  next(block: string): string;
  finished(): string;
  choose(): string;
  readonly actions: Readonly<Record<BlockAction, string>>;
  readonly notes: Readonly<Record<'no-other' | 'reported', string>>;
  readonly difficulty: Readonly<Record<Difficulty, string>>;
  challengeProgress(facts: { readonly hits: number; readonly played: number }): string;
  readonly challengeEnd: Readonly<Record<'won' | 'lost', string>>;
  challengeWon(challenge: string): string;
  verdictTitle(from: string, to: string): string;
  noVerdictYet(): string;
  noGoals(): string;
  noMatches(): string;
  interval(facts: { readonly low: string; readonly high: string; readonly before: number }): string;
  /** What a verdict means for the weeks to come, said of all skills that have it. */
  readonly carriesOver: Readonly<Record<Verdict, (skills: string) => string>>;
  winsAndLosses(facts: {
    readonly label: string;
    readonly unit: string;
    readonly inWins: string;
    readonly inLosses: string;
  }): string;
  ticked(done: number, all: number): string;
  ofMember(name: string): string;
  readonly buttons: Readonly<Record<'open' | 'stop', string>>;
  stopped(): string;
};

export type ReminderWords = {
  title(): string;
  settings(): string;
  due(minutes: number): string;
  nothingPlanned(): string;
  on(facts: { readonly days: string; readonly time: string; readonly timezone: string }): string;
  quiet(from: string, to: string): string;
  readonly weekly: Readonly<Record<'direct' | 'channel' | 'off', string>>;
  off(): string;
  stopped(): string;
  snoozed(time: string): string;
  done(): string;
  directClosed(): string;
  consent(): string;
  zoneUnknown(): string;
  /** After `on`: the weekdays of the reminders. */
  onDays(names: readonly string[]): string;
  everyDay(): string;
  readonly buttons: Readonly<Record<'done' | 'snooze' | 'stop', string>>;
};

export type SessionWords = {
  title(facts: { readonly matches: number; readonly won: number }): string;
  better(label: string, value: string): string;
  usual(): string;
  /** Nothing was better, and something was not. */
  mostly(): string;
  cost(label: string, value: string): string;
  worse(label: string, value: string): string;
  nothingCost(): string;
  next(task: string): string;
  noTask(): string;
};

export type PackWords = {
  title(count: number): string;
  none(): string;
  chooseDead(): string;
  reported(name: string): string;
  alreadyReported(name: string): string;
  adminNotice(facts: { readonly code: string; readonly name: string }): string;
};

/**
 * Everything the coach says, in one language. Numbers come in already rounded and are never
 * computed here. Another language is another object of this type: the compiler asks for each text,
 * `words.test.ts` for each drill.
 */
export type Messages = {
  readonly language: string;
  /** An already rounded number as the language writes it. */
  number(value: number | string): string;
  /** Monday first. */
  readonly weekdays: readonly [string, string, string, string, string, string, string];
  readonly skills: Readonly<Record<SkillId, string>>;
  readonly purposes: Readonly<Record<Purpose, string>>;
  /** What a drill is that goes by a proper name. */
  readonly drillKinds: Readonly<Record<'workshop' | 'game', string>>;
  readonly drills: Readonly<Record<string, DrillWords>>;
  readonly findings: FindingWords;
  /** What a statistic is called, by its id; `words.test.ts` asks for each that an assessment knows. */
  readonly stats: Readonly<Record<string, string>>;
  readonly perMinute: string;
  /** A day without its year; `iso` is `2026-11-23`. */
  date(iso: string): string;
  planTitle(from: string, to: string): string;
  focus(skill: string): string;
  minutes(count: number): string;
  warmup(): string;
  pack(facts: { readonly name: string; readonly code: string; readonly creator: string }): string;
  matches(count: number): string;
  habit(title: string): string;
  readonly reviewed: ReviewWords;
  review(clocks: readonly string[]): string;
  goal(goal: GoalWords): string;
  readonly stepReasons: Readonly<Record<StepReason, string>>;
  challenge(facts: {
    readonly needed: number;
    readonly matches: number;
    readonly label: string;
    readonly threshold: string;
    readonly better: 'higher' | 'lower';
  }): string;
  verdict(
    verdict: Verdict,
    facts: GoalWords & {
      readonly after: string;
      /** Of the week, and of the weeks before it. */
      readonly matches: number;
      readonly matchesBefore: number;
    },
  ): string;
  stopSignal(losses: number): string;
  readonly week: WeekWords;
  readonly reminder: ReminderWords;
  readonly session: SessionWords;
  readonly packs: PackWords;
};
