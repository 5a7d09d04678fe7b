import { groupOfSkill, type SkillName } from './assessment.ts';
import { features, columnsOf, type FeatureVector } from './features.ts';

/** Skills whose statistics hardly move with rank, since opponents rise with the player. */
export const lobbySkills = [
  'save_percentage',
  'shot_accuracy',
  'positioning_score',
] as const satisfies readonly SkillName[];
export type LobbySkill = (typeof lobbySkills)[number];

/** These are the team's, or the result itself: a forest of losing would only read the score off them. */
const resultStats = new Set([
  'goals_per_minute',
  'goals_against_per_minute',
  'shots_against_per_minute',
  'assists_per_minute',
]);

export function lobbyColumns(skill: SkillName): readonly number[] {
  return columnsOf(groupOfSkill[skill]).filter((column) => !resultStats.has(features[column]!.id));
}

export const lobbyFeature = (column: number): string => `${features[column]!.id}_vs_lobby`;

/** A player's statistics less the mean of the others of the match, where both are known. */
export function lobbyDifferences(
  own: FeatureVector,
  others: readonly FeatureVector[],
): (number | undefined)[] {
  const lobby = lobbyMeans(others);
  return own.map((value, column) => {
    const mean = lobby[column];
    return value === undefined || mean === undefined ? undefined : value - mean;
  });
}

export function lobbyMeans(others: readonly FeatureVector[]): (number | undefined)[] {
  return features.map((_, column) => {
    const known = others.flatMap((other) => other[column] ?? []);
    return known.length === 0
      ? undefined
      : known.reduce((sum, value) => sum + value, 0) / known.length;
  });
}

/** How far chances of losing spread for the reasons of one skill, and how much of it lasts. */
export type LobbyScale = {
  readonly spread: number;
  readonly playerShare: number;
  /** Held-out: how well the differences tell lost matches from won ones. */
  readonly auc: number;
};
