import type { Band } from './packRows.ts';
import type { Tag } from './tags.ts';

/** `workshop` maps need a PC; `game` needs a bot or plugin, PC too, and is played offline. */
export type DrillKind = 'workshop' | 'game' | 'freeplay' | 'match_habit';

/** The last is a proper name, the same in every language; other drills are named by the message catalogue. */
type DrillRow = readonly [
  id: string,
  kind: DrillKind,
  tags: readonly Tag[],
  bands: readonly [Band, Band],
  minutes: number,
  name?: string,
];

/**
 * Minutes: a repetition drill (hovering, figure eights, kickoffs) loses its worth once attention
 * goes, at about ten minutes; a workshop course wants fifteen, since the first five are spent
 * finding its rhythm; single-motion timing (fast aerials, powerslides) is done in five.
 */
export const drillRows: readonly DrillRow[] = [
  ['giant-rings', 'workshop', ['aerial_control', 'air_roll'], ['gold', 'supersonic-legend'], 15, "Lethamyr's Giant Rings"],
  ['rings-reverse', 'workshop', ['aerial_control'], ['diamond', 'supersonic-legend'], 15, 'Rings Reverse (Lethamyr)'],
  ['rings-mega', 'workshop', ['aerial_control', 'warmup'], ['platinum', 'supersonic-legend'], 15, 'Rings Mega (Lethamyr)'],
  ['tiny-rings', 'workshop', ['aerial_control'], ['champion', 'supersonic-legend'], 15, "Lethamyr's Tiny Rings (snowflake)"],
  ['dribbling-challenge', 'workshop', ['dribble', 'ball_control'], ['gold', 'supersonic-legend'], 15, 'Dribbling Challenge 2'],
  ['dribble-overhaul', 'workshop', ['dribble', 'flick'], ['diamond', 'supersonic-legend'], 15, 'Dribble 2 Overhaul (0xDigby)'],
  ['noob-dribble', 'workshop', ['dribble'], ['bronze', 'gold'], 15, 'Noob Dribble (dmc)'],
  ['air-dribble-challenge', 'workshop', ['air_dribble'], ['diamond', 'supersonic-legend'], 15, 'Air Dribble Challenge (Gidek)'],
  ['air-dribble-hoops', 'workshop', ['air_dribble', 'aerial_control'], ['champion', 'supersonic-legend'], 15, 'Air Dribble Hoops (tjbrother)'],
  ['speed-jump-rings', 'workshop', ['aerial_control', 'speed', 'recovery'], ['platinum', 'supersonic-legend'], 15, 'Speed Jump: Rings (dmc)'],
  ['speed-jump-trials', 'workshop', ['speed', 'aerial_control'], ['platinum', 'supersonic-legend'], 15, 'Speed Jump: Trials 1 (dmc)'],
  ['obstacle-course', 'workshop', ['car_control', 'recovery'], ['silver', 'champion'], 15, 'Obstacle Course #2'],
  ['hornets-nest', 'workshop', ['recovery'], ['gold', 'supersonic-legend'], 10, "Hornet's Nest (dmc)"],
  ['hannahs-playground', 'workshop', ['aerial_control'], ['gold', 'champion'], 10, "Hannah's Playground"],
  ['dojo-defence', 'game', ['shadow_defense', '1v1', 'finishing'], ['gold', 'supersonic-legend'], 15, 'RLDojo'],
  ['dojo-race', 'game', ['speed', 'recovery'], ['gold', 'supersonic-legend'], 10, 'RLDojo Race Mode'],
  ['team-passing', 'game', ['passing', 'rotation'], ['platinum', 'supersonic-legend'], 15, 'Team Training'],
  ['small-pad-lines', 'freeplay', ['boost_management'], ['bronze', 'supersonic-legend'], 5],
  ['one-side-pads', 'freeplay', ['boost_management', 'rotation'], ['bronze', 'champion'], 5],
  ['kickoff-flips', 'freeplay', ['kickoff', 'speed_flip'], ['silver', 'supersonic-legend'], 10],
  ['ten-aerials', 'freeplay', ['aerials'], ['silver', 'champion'], 5],
  ['fast-aerial-rhythm', 'freeplay', ['fast_aerials'], ['gold', 'supersonic-legend'], 5],
  ['low-boost-aerials', 'freeplay', ['fast_aerials', 'low_boost'], ['platinum', 'supersonic-legend'], 10],
  ['hover', 'freeplay', ['aerial_control', 'air_roll'], ['gold', 'supersonic-legend'], 10],
  ['pillar-eights', 'freeplay', ['aerial_control'], ['platinum', 'supersonic-legend'], 10],
  ['backwards-aerial', 'freeplay', ['aerial_control', 'saves'], ['diamond', 'supersonic-legend'], 10],
  ['bounce-dribbles', 'freeplay', ['dribble'], ['gold', 'supersonic-legend'], 10],
  ['circle-dribbles', 'freeplay', ['dribble'], ['gold', 'champion'], 10],
  ['soft-touches', 'freeplay', ['first_touch', 'ball_control'], ['bronze', 'diamond'], 10],
  ['half-flip-ladder', 'freeplay', ['half_flip', 'recovery'], ['silver', 'champion'], 10],
  ['no-big-pads', 'match_habit', ['boost_management'], ['bronze', 'supersonic-legend'], 0],
  ['passes-on-purpose', 'match_habit', ['passing'], ['gold', 'supersonic-legend'], 0],
  ['know-your-mates', 'match_habit', ['rotation', 'awareness'], ['silver', 'supersonic-legend'], 0],
  ['bump-on-the-way-back', 'match_habit', ['demos', 'rotation'], ['platinum', 'supersonic-legend'], 0],
  ['name-your-touch', 'match_habit', ['decision_making'], ['bronze', 'supersonic-legend'], 0],
  ['last-man-waits', 'match_habit', ['last_man', 'shadow_defense'], ['bronze', 'supersonic-legend'], 0],
  ['touch-and-rotate', 'match_habit', ['rotation'], ['bronze', 'champion'], 0],
];
