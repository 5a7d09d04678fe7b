import { skillIds, type SkillId } from '../core/skills.ts';
import { groupOfSkill, type Assessment, type SkillAssessment } from './assessment.ts';
import type { Models } from './models.ts';
import { partOf } from './rankEvidence.ts';
import { TIERS_PER_BAND } from './ranks.ts';

export type FocusCandidate = {
  readonly skill: SkillId;
  /** Chance that it is a weakness. */
  readonly probability: number;
  /** 0 to 1: how far it goes with winning matches, and with the step to the next band. */
  readonly importance: number;
  /** 0 to 1: how soon practice shows. A coach's judgement, not a measurement. */
  readonly trainability: number;
  readonly score: number;
};

export type Focus = FocusCandidate & {
  /** `clear` from 75 % on, `likely` from 50 %, else nothing stands out and this is merely the best use of time. */
  readonly certainty: 'clear' | 'likely' | 'open';
  /** The others, best first. */
  readonly others: readonly FocusCandidate[];
};

/** Habits change within weeks, packs drill a shot by the hundred, the air takes longest. */
const trainability: Readonly<Record<SkillId, number>> = {
  boost_efficiency: 0.9,
  shot_accuracy: 0.8,
  rotation_efficiency: 0.75,
  positioning_score: 0.75,
  save_percentage: 0.7,
  aerial_accuracy: 0.55,
};

const CLEAR = 0.75;
const LIKELY = 0.5;

/** The one skill to work on; nothing when no skill could be judged. */
export function chooseFocus(
  models: Models,
  { skills, ownRank }: Pick<Assessment, 'skills' | 'ownRank'>,
  rank = ownRank?.tier,
): Focus | undefined {
  const candidates = skillIds
    .flatMap((skill) => candidate(models, skill, { found: skills[skill], rank }) ?? [])
    .sort((a, b) => b.score - a.score);
  const [first, ...others] = candidates;
  if (!first) return undefined;
  const certainty = certaintyOf(first.probability);
  return { ...first, certainty, others };
}

function candidate(
  models: Models,
  skill: SkillId,
  { found, rank }: { readonly found: SkillAssessment; readonly rank: number | undefined },
): FocusCandidate | undefined {
  if (found.weakness === undefined) return undefined;
  const probability = found.weakness;
  const importance = importanceOf(models, skill, rank);
  const score = probability * importance * trainability[skill];
  return { skill, probability, importance, trainability: trainability[skill], score };
}

/** Midway between an area under the curve's 0.5 (nothing) and 1 (everything), for winning and for rank. */
function importanceOf({ standard }: Models, skill: SkillId, rank = 13): number {
  const group = groupOfSkill[skill];
  const winning = standard.heuristics[group]?.winning ?? 0.5;
  const edges = partOf(standard, group)?.edges ?? [];
  const next = edges.find(({ tier }) => tier > rank) ?? edges.at(-1);
  const above = (auc: number): number => Math.max(0, 2 * auc - 1);
  return (above(winning) + above(next?.auc ?? 0.5)) / 2;
}

function certaintyOf(probability: number): Focus['certainty'] {
  if (probability >= CLEAR) return 'clear';
  return probability >= LIKELY ? 'likely' : 'open';
}

/** One band up, for the radar's outer line. */
export function nextRank(tier: number): number {
  return Math.min(22, tier + TIERS_PER_BAND);
}
