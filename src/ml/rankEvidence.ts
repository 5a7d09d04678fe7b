import {
  groupOfSkill,
  type RankEstimate,
  type Reason,
  type SkillAssessment,
} from './assessment.ts';
import type { SkillName } from './assessment.ts';
import { features } from './features.ts';
import { fillGaps } from './gaussianFill.ts';
import type { RankModel } from './modelFile.ts';
import { believe, type RankBelief, type WeighedReading } from './posterior.ts';
import type { PlayerMatch } from './playerMatches.ts';
import { along, readPart, type Part, type PartModel } from './rankModel.ts';
import { TIERS_PER_BAND, toScale } from './ranks.ts';
import { pooledVector, quartiles, weightOf } from './pooling.ts';

/** With fewer of a part's statistics than this the rest would be guesswork. */
const LEAST_KNOWN = 1 / 3;

export function partOf(model: RankModel, part: Part): PartModel | undefined {
  return model.parts.find((one) => one.part === part);
}

export function canRank(part: PartModel): boolean {
  return part.edges.some(({ forest }) => forest !== undefined);
}

export function believePart(
  model: RankModel,
  part: PartModel,
  matches: readonly PlayerMatch[],
): RankBelief | undefined {
  const readings = matches.flatMap((match) => readMatch(model, part, match) ?? []);
  return readings.length === 0 ? undefined : believe(part, readings);
}

function readMatch(
  model: RankModel,
  part: PartModel,
  match: PlayerMatch,
): WeighedReading | undefined {
  const known = part.columns.filter((column) => match.values[column] !== undefined).length;
  if (known < part.columns.length * LEAST_KNOWN) return undefined;
  const filled = fillGaps(model.space, match.values);
  return {
    ...readPart(part, model.parts, { space: model.space, filled }),
    weight: weightOf(match),
  };
}

export function toEstimate({ mean, low, high }: RankBelief): RankEstimate {
  return { rank: toScale(mean), low: toScale(low), high: toScale(high) };
}

/** Played clearly below: half a tier, the border to the next one down. */
const BELOW = 0.5;

export function assessByRank(
  model: RankModel,
  skill: SkillName,
  { matches, ownTier }: { readonly matches: readonly PlayerMatch[]; readonly ownTier: number },
): SkillAssessment | undefined {
  const part = partOf(model, groupOfSkill[skill]);
  if (!part || !canRank(part)) return undefined;
  const belief = believePart(model, part, matches);
  if (!belief) return undefined;
  return {
    basis: 'rank',
    estimate: toEstimate(belief),
    weakness: belief.below(ownTier - BELOW),
    reasons: rankReasons(model, part, { matches, ownTier }),
  };
}

const REASONS = 3;

/**
 * What each statistic says by itself: a player who is usual for the own rank but for this one
 * statistic, the others as they usually go with it, is read; the difference in ranks is its effect.
 * (Changing one alone would describe players that do not exist: less slow driving at the same speed.)
 */
function rankReasons(
  model: RankModel,
  part: PartModel,
  { matches, ownTier }: { readonly matches: readonly PlayerMatch[]; readonly ownTier: number },
): Reason[] {
  const own = pooledVector(matches);
  const { space } = model;
  const usual = usualAt(model, ownTier);
  const read = (values: readonly number[]): number =>
    readPart(part, model.parts, { space, filled: { values, missing: [] } }).value;
  const base = read(usual);
  const slope = (along(part.curve, ownTier + 1) - along(part.curve, ownTier - 1)) / 2;
  const reasons = part.columns.flatMap((column) => {
    const value = own[column];
    const { centre, spread } = model.typical[column]!;
    if (value === undefined || centre.ranks.length === 0) return [];
    const off = (value - space.means[column]!) / space.spreads[column]! - usual[column]!;
    const moved = usual.map((one, k) => one + space.correlation[column]![k]! * off);
    const narrowed = spread * Math.sqrt(part.playerShare + (1 - part.playerShare) / matches.length);
    const { id, label, unit } = features[column]!;
    const reason: Reason = {
      stat: id,
      label,
      unit,
      value,
      typical: quartiles(along(centre, ownTier), narrowed),
      next: quartiles(along(centre, Math.min(HIGHEST_USUAL, ownTier + TIERS_PER_BAND)), narrowed),
      effect: (read(moved) - base) / slope,
    };
    return [reason];
  });
  return strongest(reasons);
}

/** A band above supersonic legend is where professionals play. */
const HIGHEST_USUAL = 23;

function usualAt({ space, typical }: RankModel, tier: number): number[] {
  const usual = typical.map(({ centre }) =>
    centre.ranks.length === 0 ? undefined : along(centre, tier),
  );
  return [...fillGaps(space, usual).values];
}

export function strongest(reasons: readonly Reason[]): Reason[] {
  return reasons
    .filter(tellsApart)
    .sort((a, b) => Math.abs(b.effect) - Math.abs(a.effect))
    .slice(0, REASONS);
}

/** "No goal, as usual" is no reason, whatever a rare goal elsewhere does to the mean. */
function tellsApart({ value, typical: [low, high], effect }: Reason): boolean {
  return effect !== 0 && (value !== low || value !== high);
}
