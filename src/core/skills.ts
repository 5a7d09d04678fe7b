/** The six skills every part of the product speaks of; what each means is in src/analysis/definitions.ts. */
export const skillIds = [
  'aerial_accuracy',
  'save_percentage',
  'shot_accuracy',
  'positioning_score',
  'rotation_efficiency',
  'boost_efficiency',
] as const;
export type SkillId = (typeof skillIds)[number];
