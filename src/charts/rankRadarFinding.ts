import { cleanName } from '../core/cleanName.ts';
import { evidenceName, skillNames, type Assessment, type SkillName } from '../ml/assessment.ts';
import { nextRank } from '../ml/focus.ts';
import { HIGHEST_TIER, rankName } from '../ml/ranks.ts';

export type RankAxis = {
  readonly name: string;
  readonly rank: number;
  readonly low: number;
  readonly high: number;
  /** The one to work on. */
  readonly isFocus: boolean;
};

/** Which rank each side of a player's game plays like, against their own rank and the next. */
export type RankRadar = {
  readonly kind: 'radar';
  readonly name: string;
  readonly ownRank: number;
  readonly axes: readonly RankAxis[];
};

/** Two directions make no shape. */
const FEWEST_AXES = 3;

/** Nothing where too few skills can be ranked: in 1v1, or by play that the model has not learnt. */
export function rankRadarOf(
  { name, skills, ownRank }: Assessment,
  focus: SkillName | undefined,
): RankRadar | undefined {
  const axes = skillNames.flatMap((skill): RankAxis[] => {
    const { estimate } = skills[skill];
    if (!estimate) return [];
    return [{ name: evidenceName[skill], ...estimate, isFocus: skill === focus }];
  });
  if (!ownRank || axes.length < FEWEST_AXES) return undefined;
  return { kind: 'radar', name: cleanName(name), ownRank: ownRank.tier, axes };
}

/** The rank of the outer line; nobody has one above the highest. */
export function outerRank({ ownRank }: RankRadar): number | undefined {
  return Math.round(ownRank) >= HIGHEST_TIER ? undefined : nextRank(ownRank);
}

/** Alt text of the radar: each side's rank and range, against the own and the next rank. */
export function rankRadarAltText(radar: RankRadar): string {
  const outer = outerRank(radar);
  const next = outer === undefined ? '' : `, next ${rankName(outer)}`;
  const sides = radar.axes.map(
    ({ name, rank, low, high }) =>
      `${name} like ${rankName(rank)} (${rankName(low)} to ${rankName(high)})`,
  );
  const below = radar.axes.filter(({ high }) => high < radar.ownRank).map(({ name }) => name);
  const finding =
    below.length === 0
      ? 'No side is clearly below the own rank.'
      : `Clearly below the own rank: ${below.join(', ')}.`;
  return `Which rank ${radar.name} plays like. Own rank ${rankName(radar.ownRank)}${next}. ${sides.join('; ')}. ${finding}`;
}
