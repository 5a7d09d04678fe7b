import type { SkillId } from '../../core/skills.ts';

/**
 * What training packs and drills say they train, and which of our skills that serves. `undefined`
 * is general: it suits any week (warm-up) or trains something we do not measure, so it never
 * stands in a plan as the answer to a weak skill. The first skill is the main one.
 *
 * Two choices a player may ask about: dribbles and flicks count for `shot_accuracy`, since they end
 * in a shot the player sets up alone; recoveries, half flips and powerslides count for
 * `rotation_efficiency`, since they decide how fast one is back in the play.
 */
export const tagSkills = {
  aerials: ['aerial_accuracy'],
  aerial_control: ['aerial_accuracy'],
  air_roll: ['aerial_accuracy'],
  air_dribble: ['aerial_accuracy'],
  fast_aerials: ['aerial_accuracy'],
  high_aerials: ['aerial_accuracy'],
  flip_reset: ['aerial_accuracy'],
  ceiling_shot: ['aerial_accuracy', 'shot_accuracy'],
  double_tap: ['aerial_accuracy', 'shot_accuracy'],
  redirects: ['aerial_accuracy', 'shot_accuracy'],
  backboard: ['aerial_accuracy', 'shot_accuracy'],
  wall: ['aerial_accuracy'],
  reads: ['aerial_accuracy', 'save_percentage'],
  rebounds: ['shot_accuracy', 'aerial_accuracy'],
  saves: ['save_percentage'],
  shadow_defense: ['save_percentage', 'positioning_score'],
  backboard_defense: ['save_percentage', 'aerial_accuracy'],
  clears: ['save_percentage'],
  shooting: ['shot_accuracy'],
  ground_shots: ['shot_accuracy'],
  power_shots: ['shot_accuracy'],
  long_shots: ['shot_accuracy'],
  tight_angles: ['shot_accuracy'],
  placement: ['shot_accuracy'],
  finishing: ['shot_accuracy'],
  half_volley: ['shot_accuracy'],
  dribble: ['shot_accuracy'],
  flick: ['shot_accuracy'],
  pinch: ['shot_accuracy'],
  first_touch: ['shot_accuracy'],
  catch: ['shot_accuracy'],
  ball_control: ['shot_accuracy'],
  offensive_pressure: ['shot_accuracy', 'positioning_score'],
  counter_attack: ['shot_accuracy', 'positioning_score'],
  '1v1': ['positioning_score', 'shot_accuracy'],
  challenges: ['positioning_score'],
  positioning: ['positioning_score'],
  last_man: ['positioning_score', 'save_percentage'],
  awareness: ['rotation_efficiency', 'positioning_score'],
  decision_making: ['positioning_score', 'rotation_efficiency'],
  passing: ['rotation_efficiency'],
  passing_plays: ['rotation_efficiency'],
  rotation: ['rotation_efficiency'],
  demos: ['rotation_efficiency'],
  recovery: ['rotation_efficiency'],
  half_flip: ['rotation_efficiency'],
  powerslide: ['rotation_efficiency', 'boost_efficiency'],
  wavedash: ['rotation_efficiency', 'boost_efficiency'],
  speed: ['rotation_efficiency', 'boost_efficiency'],
  car_control: ['rotation_efficiency'],
  boost_management: ['boost_efficiency'],
  low_boost: ['boost_efficiency', 'aerial_accuracy'],
  kickoff: undefined,
  speed_flip: undefined,
  warmup: undefined,
  mixed: undefined,
  fundamentals: undefined,
  consistency: undefined,
  awkward_touches: undefined,
} as const satisfies Readonly<Record<string, readonly SkillId[] | undefined>>;

export type Tag = keyof typeof tagSkills;

export function skillsOf(tags: readonly Tag[]): readonly SkillId[] {
  return [...new Set(tags.flatMap((tag): readonly SkillId[] => tagSkills[tag] ?? []))];
}
