import type { SkillId } from '../../core/skills.ts';
import type { StepReason } from '../goals/setGoals.ts';
import type { Purpose } from '../plan/weekPlan.ts';
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

/**
 * Everything the coach says, in one language. Numbers come in already rounded and are never
 * computed here. Another language is another object of this type: the compiler asks for each text,
 * `words.test.ts` for each drill.
 */
export type Messages = {
  readonly language: string;
  /** Monday first. */
  readonly weekdays: readonly [string, string, string, string, string, string, string];
  readonly skills: Readonly<Record<SkillId, string>>;
  readonly purposes: Readonly<Record<Purpose, string>>;
  readonly drills: Readonly<Record<string, DrillWords>>;
  planTitle(week: string): string;
  focus(skill: string): string;
  minutes(count: number): string;
  warmup(): string;
  pack(facts: { readonly name: string; readonly code: string; readonly creator: string }): string;
  matches(count: number): string;
  habit(title: string): string;
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
    facts: GoalWords & { readonly after: string; readonly matches: number },
  ): string;
  stopSignal(losses: number): string;
};
