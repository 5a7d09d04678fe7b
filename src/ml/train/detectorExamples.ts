import { groupOfSkill, type SkillName } from '../assessment.ts';
import { columnsOf, features, type FeatureVector } from '../features.ts';
import { lobbyColumns, lobbyDifferences, lobbyFeature, lobbySkills } from '../lobby.ts';
import { seededRandom } from '../seededRandom.ts';
import type { RankedRow } from '../table.ts';
import type { LabelledExamples } from '../WeaknessDetector.ts';

/** Skills whose statistics tell rank: their weakness is to play below the rank one holds. */
const rankSkills = [
  'aerial_accuracy',
  'rotation_efficiency',
  'boost_efficiency',
] as const satisfies readonly SkillName[];

export const OWN_RANK = 'own_rank';

/**
 * Labelled rows for every weakness the table can label without inventing anything. For rank skills
 * each row claims a rank drawn from the table, and is weak when it was played below that rank.
 * For the others a row is weak when its match was lost.
 */
export function detectorExamples(rows: readonly RankedRow[], seed: number): LabelledExamples[] {
  return [
    ...rankSkills.map((skill, k) => rankExamples(rows, skill, seed + k)),
    ...lobbySkills.map((skill) => lobbyExamples(rows, skill)),
  ].filter(({ weak }) => weak.includes(true) && weak.includes(false));
}

function rankExamples(
  rows: readonly RankedRow[],
  skill: SkillName,
  seed: number,
): LabelledExamples {
  const columns = columnsOf(groupOfSkill[skill]);
  const random = seededRandom(seed);
  const claimed = rows.map(() => rows[random(rows.length)]!.tier);
  const usable = rows.flatMap(({ values }, row) => (hasAll(values, columns) ? [row] : []));
  return {
    weakness: skill,
    features: [...columns.map((column) => features[column]!.id), OWN_RANK],
    rows: usable.map((row) => [
      ...columns.map((column) => rows[row]!.values[column]!),
      claimed[row]!,
    ]),
    weak: usable.map((row) => rows[row]!.tier < claimed[row]!),
    matches: usable.map((row) => rows[row]!.group),
  };
}

function lobbyExamples(rows: readonly RankedRow[], skill: SkillName): LabelledExamples {
  const columns = lobbyColumns(skill);
  const differences = lobbyTable(rows);
  const usable = rows.flatMap(({ match }, row) =>
    match && hasAll(differences[row]!, columns) ? [row] : [],
  );
  return {
    weakness: skill,
    features: columns.map(lobbyFeature),
    rows: usable.map((row) => columns.map((column) => differences[row]![column]!)),
    weak: usable.map((row) => rows[row]!.match!.lost),
    matches: usable.map((row) => rows[row]!.group),
  };
}

/** Each row's differences from the others of its match. */
export function lobbyTable(rows: readonly RankedRow[]): (readonly (number | undefined)[])[] {
  const byMatch = new Map<string, RankedRow[]>();
  for (const row of rows) byMatch.set(row.group, [...(byMatch.get(row.group) ?? []), row]);
  return rows.map((row) => {
    const others = byMatch.get(row.group)!.filter((other) => other !== row);
    return lobbyDifferences(
      row.values,
      others.map(({ values }) => values),
    );
  });
}

const hasAll = (values: FeatureVector, columns: readonly number[]): boolean =>
  columns.every((column) => values[column] !== undefined);
