import { capital } from '../coaching/plan/planText.ts';
import type { Messages } from '../coaching/words/index.ts';
import { cleanName } from '../core/cleanName.ts';
import { skillNames, type Assessment, type SkillName } from '../ml/assessment.ts';
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

/**
 * Which rank each side of a player's game plays like, against their own rank and the next. All its
 * words are said already: it crosses to a thread that knows no language.
 */
export type RankRadar = {
  readonly kind: 'radar';
  readonly title: string;
  readonly ownRank: number;
  readonly ownLegend: string;
  /** The outer line; nobody has a rank above the highest. */
  readonly outer: { readonly rank: number; readonly legend: string } | undefined;
  readonly axes: readonly RankAxis[];
  readonly altText: string;
};

/** Two directions make no shape. */
const FEWEST_AXES = 3;

/** Nothing where too few skills can be ranked: in 1v1, or by play that the model has not learnt. */
export function rankRadarOf(
  messages: Messages,
  assessment: Assessment,
  focus: SkillName | undefined,
): RankRadar | undefined {
  const { skills, ownRank } = assessment;
  const { sides, picture } = messages.findings;
  const axes = skillNames.flatMap((skill): RankAxis[] => {
    const { estimate } = skills[skill];
    if (!estimate) return [];
    return [{ name: sides[skill], ...estimate, isFocus: skill === focus }];
  });
  if (!ownRank || axes.length < FEWEST_AXES) return undefined;
  const name = cleanName(assessment.name);
  const outer = outerRank(ownRank.tier);
  return {
    kind: 'radar',
    title: picture.title(name),
    ownRank: ownRank.tier,
    ownLegend: picture.ownRank(rankName(ownRank.tier)),
    outer:
      outer === undefined ? undefined : { rank: outer, legend: picture.nextRank(rankName(outer)) },
    axes: axes.map((axis) => ({ ...axis, name: capital(axis.name) })),
    altText: altTextOf(messages, { name, tier: ownRank.tier, axes }),
  };
}

function outerRank(tier: number): number | undefined {
  return Math.round(tier) >= HIGHEST_TIER ? undefined : nextRank(tier);
}

type Seen = { readonly name: string; readonly tier: number; readonly axes: readonly RankAxis[] };

/** Each side's rank and range, against the own and the next rank. */
function altTextOf({ findings: { picture } }: Messages, { name, tier, axes }: Seen): string {
  const outer = outerRank(tier);
  return picture.altText({
    name,
    own: rankName(tier),
    next: outer === undefined ? undefined : rankName(outer),
    sides: axes.map(({ name: side, rank, low, high }) =>
      picture.side({ side, rank: rankName(rank), low: rankName(low), high: rankName(high) }),
    ),
    below: axes.filter(({ high }) => high < tier).map((axis) => axis.name),
  });
}
