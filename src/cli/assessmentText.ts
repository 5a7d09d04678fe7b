import {
  evidenceName,
  skillNames,
  type Assessment,
  type Basis,
  type RankEstimate,
  type Reason,
  type SkillAssessment,
  type SkillName,
} from '../ml/assessment.ts';
import { rankName } from '../ml/ranks.ts';

/** A player's assessment for a terminal. */
export function renderAssessment(assessment: Assessment): string {
  const { id, name, matches, building, overall, notes } = assessment;
  const count = `${matches} ${matches === 1 ? 'match' : 'matches'}`;
  const steady = building ? `, building: ${building.have} of ${building.need}` : '';
  const lines = [
    `${name || 'no name'} (${id.platform}:${id.id || 'no id'}), ${count}${steady}`,
    overall ? `  plays like ${spanText(overall)}${ownText(assessment)}` : '',
    ...notes.map((note) => `  note: ${note}`),
  ];
  if (matches > 0) lines.push(...skillNames.map((skill) => skillText(assessment, skill)));
  return lines.filter((line) => line !== '').join('\n');
}

function ownText({ ownRank }: Assessment): string {
  if (!ownRank || ownRank.source === 'estimate') return '';
  return `; holds ${rankName(ownRank.tier)}`;
}

function spanText({ rank, low, high }: RankEstimate): string {
  return `${rankName(rank)} (4 in 5: ${rankName(low)} to ${rankName(high)})`;
}

function skillText({ skills, ownRank }: Assessment, skill: SkillName): string {
  const found = skills[skill];
  const head = `  ${evidenceName[skill].padEnd(12)}${finding(found)}`;
  const own = ownRank ? rankName(ownRank.tier) : 'usual';
  const whose = found.basis === 'rank' ? own : found.basis === 'lobby' ? 'the lobby' : 'usual';
  return [head, ...found.reasons.map((reason) => `      ${reasonText(reason, whose)}`)].join('\n');
}

function finding({ basis, estimate, weakness, because }: SkillAssessment): string {
  const chance = weakness === undefined ? '' : `${Math.round(weakness * 100)} %`;
  const texts: Readonly<Record<Basis, () => string>> = {
    rank: () => `like ${spanText(estimate!)}; chance that it is below the own rank: ${chance}`,
    lobby: () => `chance that it is below the lobby's: ${chance}`,
    heuristic: () => `chance that it is weak: ${chance} (${because})`,
    none: () => `cannot say: ${because}`,
  };
  return texts[basis]();
}

function reasonText({ label, unit, value, typical, next, effect }: Reason, whose: string): string {
  const amount = (number: number): string => number.toFixed(decimals(number));
  const range = (ends: readonly number[]): string => ends.map(amount).join(' to ');
  const suffix = unit === '' ? '' : ` ${unit}`;
  const sign = effect >= 0 ? '+' : '-';
  const above = next ? `, one band up ${range(next)}` : '';
  return `${sign} ${label}: ${amount(value)}${suffix} (${whose} ${range(typical)}${above})`;
}

function decimals(value: number): number {
  if (Math.abs(value) >= 100) return 0;
  return Math.abs(value) >= 10 ? 1 : 2;
}
