import type { RankSource } from '../core/rank.ts';
import { skillIds } from '../core/skills.ts';
import type { Group } from './features.ts';

/** The six skills of the product, and two more that the statistics can rank. */
export const skillNames = [...skillIds, 'speed', 'recovery'] as const;
export type SkillName = (typeof skillNames)[number];

/** The statistics whose evidence a skill draws on. */
export const groupOfSkill: Readonly<Record<SkillName, Group>> = {
  aerial_accuracy: 'air',
  save_percentage: 'saving',
  shot_accuracy: 'shooting',
  positioning_score: 'positioning',
  rotation_efficiency: 'rotation',
  boost_efficiency: 'boost',
  speed: 'speed',
  recovery: 'recovery',
};

/** What a card calls the evidence, so that a rank is never read as the skill's own percentage. */
export const evidenceName: Readonly<Record<SkillName, string>> = {
  aerial_accuracy: 'air play',
  save_percentage: 'saving',
  shot_accuracy: 'shooting',
  positioning_score: 'positioning',
  rotation_efficiency: 'rotation',
  boost_efficiency: 'boost use',
  speed: 'speed',
  recovery: 'recovery',
};

/**
 * `rank`: forests say which rank it plays like. `lobby`: compared with the other players of the
 * same matches. `heuristic`: compared through population means. `none`: cannot be said.
 */
export type Basis = 'rank' | 'lobby' | 'heuristic' | 'none';

export type Range = readonly [low: number, high: number];

/** One of the three statistics that moved a finding most. */
export type Reason = {
  readonly stat: string;
  readonly label: string;
  readonly unit: string;
  readonly value: number;
  /** Where the middle half of the player's rank (or of the lobby) lies. */
  readonly typical: Range;
  /** The same one band higher; absent where no rank is involved. */
  readonly next?: Range;
  /** How far it moved the finding: ranks, or chance of losing; negative is towards weakness. */
  readonly effect: number;
};

export type RankEstimate = {
  /** Ballchasing's scale, 1 (bronze-1) to 22 (supersonic legend). */
  readonly rank: number;
  /** The middle 80 % of what is possible. */
  readonly low: number;
  readonly high: number;
};

export type SkillAssessment = {
  readonly basis: Basis;
  /** With basis `rank` only. */
  readonly estimate?: RankEstimate;
  /** Chance that the player is truly below their own rank, or below the lobby. */
  readonly weakness?: number;
  readonly reasons: readonly Reason[];
  /** Why nothing can be said, or what the finding must not be taken for. */
  readonly because?: string;
  /** With basis `none`: the same for those who have words of their own for it. */
  readonly cannotSay?: CannotSay;
};

export type CannotSay = 'no-match' | 'no-model' | 'duel' | 'no-statistics' | 'no-rank';

export type OwnRank = {
  readonly tier: number;
  readonly source: 'given' | RankSource;
};

export type Assessment = {
  readonly id: { readonly platform: string; readonly id: string };
  readonly name: string;
  /** Matches that the findings rest on. */
  readonly matches: number;
  /** Set below the number of matches from which findings are steady: "building, n of N". */
  readonly building?: { readonly have: number; readonly need: number };
  readonly ownRank?: OwnRank;
  readonly overall?: RankEstimate;
  readonly skills: Readonly<Record<SkillName, SkillAssessment>>;
  /** What a reader must know: matches left out and why, an estimate outside the known range. */
  readonly notes: readonly string[];
};
