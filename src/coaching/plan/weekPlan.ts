import type { SkillId } from '../../core/skills.ts';
import type { Drill } from '../catalogue/drills.ts';
import type { Pack } from '../catalogue/packs.ts';
import type { Band } from '../catalogue/packRows.ts';

/** ISO: 1 is Monday. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

/** How last week felt, by its ticks: packs move one band up or down. */
export type Difficulty = 'easier' | 'same' | 'harder';

/** A moment of the player's own replays, worth two minutes of looking. */
export type ReviewMoment = {
  readonly matchId: string;
  /** As the game shows it: `4:12`. */
  readonly clock: string;
  /** What happened: an id of the analysis's moments. */
  readonly kind: string;
  /** `2026-11-22 20:18, 3:2`, by which the player finds the match in the game's list. */
  readonly match?: string;
};

export type PlanRequest = {
  /** ISO week, `2026-W48`; the plan's only notion of time. */
  readonly week: string;
  readonly days: readonly Weekday[];
  readonly minutesADay: number;
  readonly platform: 'pc' | 'console';
  readonly band: Band | undefined;
  readonly focus: SkillId;
  readonly second?: SkillId | undefined;
  readonly strength?: SkillId | undefined;
  /** A skill once worked on that is due again (see spacing.ts); takes the strength's place. */
  readonly due?: SkillId | undefined;
  readonly difficulty: Difficulty;
  /** Packs of the last weeks with the ISO week they stood in. */
  readonly usedPacks: readonly { readonly code: string; readonly week: string }[];
  readonly hiddenPacks: ReadonlySet<string>;
  readonly confirmedPacks: ReadonlySet<string>;
  /** Drills the player asked to be spared. */
  readonly skippedDrills: ReadonlySet<string>;
  readonly moments: readonly ReviewMoment[];
};

/** What one sits down to do. Minutes of a day's blocks add up to the player's minutes. */
export type Block =
  | { readonly kind: 'warmup'; readonly minutes: number }
  | PackBlock
  | DrillBlock
  | MatchBlock
  | {
      readonly kind: 'review';
      readonly minutes: number;
      readonly moments: readonly ReviewMoment[];
    };

/** Why a block is there. */
export type Purpose = 'focus' | 'second' | 'keep';

export type PackBlock = {
  readonly kind: 'pack';
  readonly minutes: number;
  readonly purpose: Purpose;
  readonly skill: SkillId;
  readonly pack: Pack;
};

export type DrillBlock = {
  readonly kind: 'drill';
  readonly minutes: number;
  readonly purpose: Purpose;
  readonly skill: SkillId;
  readonly drill: Drill;
};

/** Matches with one thing in mind. */
export type MatchBlock = {
  readonly kind: 'matches';
  readonly minutes: number;
  readonly matches: number;
  readonly habit: Drill | undefined;
};

export type PlanDay = { readonly weekday: Weekday; readonly blocks: readonly Block[] };

export type WeekPlan = {
  readonly week: string;
  readonly focus: SkillId;
  readonly days: readonly PlanDay[];
};
