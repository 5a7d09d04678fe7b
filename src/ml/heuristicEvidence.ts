import { groupOfSkill, type Reason, type SkillAssessment, type SkillName } from './assessment.ts';
import { columnsOf, features, type FeatureVector } from './features.ts';
import { signedMean } from './heuristics.ts';
import { chanceOfWorse } from './lastingDifference.ts';
import { lobbyMeans } from './lobby.ts';
import type { RankModel } from './modelFile.ts';
import type { PlayerMatch } from './playerMatches.ts';
import { pooledVector, quartiles, weightOf } from './pooling.ts';
import { strongest } from './rankEvidence.ts';
import { along } from './rankModel.ts';

/** What a player is compared with where no model applies, the nearest first. */
export type Baseline =
  | { readonly kind: 'lobby' }
  | { readonly kind: 'rank'; readonly tier: number }
  | { readonly kind: 'history'; readonly values: FeatureVector };

const sentences: Readonly<Record<Baseline['kind'], string>> = {
  lobby: 'no model for this: compared with the other players of the same matches',
  rank: 'no model for this: compared with the population means of the own rank',
  history: 'no model for this: compared with the own earlier matches',
};

/** Differences from a baseline, weighed by what one match is known to say of a player. */
export function assessByHeuristic(
  model: RankModel,
  { skill, baseline }: { readonly skill: SkillName; readonly baseline: Baseline },
  matches: readonly PlayerMatch[],
): SkillAssessment | undefined {
  const group = groupOfSkill[skill];
  const scale = model.heuristics[group];
  if (!scale) return undefined;
  const columns = columnsOf(group);
  const differences = matches.flatMap((match) => {
    const usual = baselineOf(model, baseline, match);
    const value = signedMean(columns, match.values, {
      baseline: usual,
      typical: model.typical,
    });
    return value === undefined ? [] : [{ value: bounded(value), weight: worthOf(baseline, match) }];
  });
  if (differences.length === 0) return undefined;
  return {
    basis: 'heuristic',
    weakness: chanceOfWorse(differences, scale),
    reasons: heuristicReasons(model, { columns, baseline }, matches),
    because: sentences[baseline.kind],
  };
}

/** A difference further out than this many spreads is one odd match, not that much worse a player. */
const FURTHEST = 2;

const bounded = (value: number): number => Math.min(FURTHEST, Math.max(-FURTHEST, value));

/** One opponent's chance counts as much as the own; the scale was measured against five. */
function worthOf({ kind }: Baseline, match: PlayerMatch): number {
  const others = match.others.length;
  const variance = kind === 'lobby' && others > 0 ? 1 + 1 / others : MEASURED_VARIANCE;
  return (weightOf(match) * MEASURED_VARIANCE) / variance;
}

const MEASURED_VARIANCE = 6 / 5;

function baselineOf(model: RankModel, baseline: Baseline, match: PlayerMatch): FeatureVector {
  if (baseline.kind === 'lobby') return lobbyMeans(match.others);
  if (baseline.kind === 'history') return baseline.values;
  return features.map((_, column) => {
    const { centre } = model.typical[column]!;
    return centre.ranks.length === 0 ? undefined : along(centre, baseline.tier);
  });
}

function heuristicReasons(
  model: RankModel,
  { columns, baseline }: { readonly columns: readonly number[]; readonly baseline: Baseline },
  matches: readonly PlayerMatch[],
): Reason[] {
  const own = pooledVector(matches);
  const usual = pooledVector(
    matches.map((match) => ({ ...match, values: baselineOf(model, baseline, match) })),
  );
  const reasons = columns.flatMap((column) => {
    const { id, label, unit, better } = features[column]!;
    const { spread } = model.typical[column]!;
    const [value, centre] = [own[column], usual[column]];
    if (better === 0 || spread === 0 || value === undefined || centre === undefined) return [];
    const effect = (better * (value - centre)) / spread;
    return [{ stat: id, label, unit, value, typical: quartiles(centre, spread), effect }];
  });
  return strongest(reasons);
}
