import type { Platform, Team } from '../../src/core/ids.ts';

/** What a player can do, 0 (new to the game) to 1 (professional). */
export type Skill = {
  /** Keeps moving fast: boosts and flips on the way. */
  readonly speed: number;
  /** Aims: where a hit goes, and how often one misses. */
  readonly accuracy: number;
  /** Picks boost up on the way and does not waste it. */
  readonly boostEconomy: number;
  /** Goes up for high balls, and gets there. */
  readonly aerial: number;
  /** Leaves the ball to a closer mate and covers the goal meanwhile. */
  readonly rotation: number;
};

/** The same skill in everything. */
export function evenSkill(level: number): Skill {
  return { speed: level, accuracy: level, boostEconomy: level, aerial: level, rotation: level };
}

export type Profile = {
  readonly name: string;
  readonly platform: Platform;
  /** As the platform has it: decimal, on Epic 32 hex digits. */
  readonly id: string;
  readonly team: Team;
  readonly skill: Skill;
  /** Item id of the car body: 23 is the Octane. */
  readonly body?: number;
};

type Person = Omit<Profile, 'team' | 'skill'>;

/** Invented people. Their names try every kind of writing a card must show. */
export const PEOPLE: readonly Person[] = [
  { name: 'Möhrenblitz', platform: 'steam', id: '76561199000000017' },
  { name: 'VelvetPiston', platform: 'epic', id: '0badc0de0badc0de0badc0de0badc0de' },
  { name: 'Громкий Ёж', platform: 'ps4', id: '7300000000000000017' },
  { name: '空飛ぶ車🚀', platform: 'xbox', id: '2535400000000017' },
  { name: 'Kerbside', platform: 'switch', id: '9300000000000000017' },
  { name: 'Señor Aéreo', platform: 'epic', id: '5eed5eed5eed5eed5eed5eed5eed5eed' },
  { name: 'Żółw Turbo', platform: 'steam', id: '76561199000000034' },
  { name: 'halfflip_hana', platform: 'ps4', id: '7300000000000000034', body: 22 },
];

/** The first `size` people in blue, the next in orange. */
export function pickTeams(size: number, skillOf: (index: number) => Skill): readonly Profile[] {
  return PEOPLE.slice(0, size * 2).map((person, index) => ({
    ...person,
    team: index < size ? 'blue' : 'orange',
    skill: skillOf(index),
  }));
}
