import {
  skillNames,
  type Assessment,
  type RankEstimate,
  type Reason,
  type SkillAssessment,
} from '../ml/assessment.ts';

const digits = (value: number, places: number): number => Number(value.toFixed(places));

/** One line of `assess --json`; what cannot be said is null, and says why under `because`. */
export function assessmentJson({ id, name, matches, overall, skills }: Assessment): object {
  return {
    id,
    name,
    matches,
    overall: rankJson(overall),
    skills: Object.fromEntries(skillNames.map((skill) => [skill, skillJson(skills[skill])])),
  };
}

function rankJson(estimate: RankEstimate | undefined): object {
  if (!estimate) return { rank: null, low: null, high: null };
  const { rank, low, high } = estimate;
  return { rank: digits(rank, 3), low: digits(low, 3), high: digits(high, 3) };
}

function skillJson({ estimate, weakness, basis, reasons, because }: SkillAssessment): object {
  return {
    ...rankJson(estimate),
    weakness: weakness === undefined ? null : digits(weakness, 4),
    basis,
    reasons: reasons.map(reasonJson),
    ...(because === undefined ? {} : { because }),
  };
}

function reasonJson({ stat, value, typical, next }: Reason): object {
  const range = (ends: readonly number[]): number[] => ends.map((end) => digits(end, 3));
  return {
    stat,
    value: digits(value, 3),
    typical: range(typical),
    next: next ? range(next) : null,
  };
}
