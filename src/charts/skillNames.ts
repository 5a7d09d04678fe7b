import type { SkillId } from '../core/skills.ts';

/** Short enough to stand around a radar. */
export const skillNames: Readonly<Record<SkillId, string>> = {
  aerial_accuracy: 'Aerials',
  save_percentage: 'Saves',
  shot_accuracy: 'Shooting',
  positioning_score: 'Positioning',
  rotation_efficiency: 'Rotation',
  boost_efficiency: 'Boost',
};
