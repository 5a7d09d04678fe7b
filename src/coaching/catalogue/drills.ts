import type { SkillId } from '../../core/skills.ts';
import { drillRows, type DrillKind } from './drillRows.ts';
import type { Band } from './packRows.ts';
import { skillsOf, type Tag } from './tags.ts';

export type Drill = {
  readonly id: string;
  readonly kind: DrillKind;
  readonly tags: readonly Tag[];
  readonly skills: readonly SkillId[];
  /** Lowest and highest band it helps; a drill above one's level teaches only frustration. */
  readonly bands: readonly [Band, Band];
  /** 0 for a habit: it is played inside matches and takes no time of its own. */
  readonly minutes: number;
  /** Proper name, the same in every language; other drills are named by the message catalogue. */
  readonly name?: string;
};

export const drills: readonly Drill[] = drillRows.map(([id, kind, tags, range, minutes, name]) => ({
  id,
  kind,
  tags,
  skills: skillsOf(tags),
  bands: range,
  minutes,
  ...(name === undefined ? {} : { name }),
}));

export const drillsById: ReadonlyMap<string, Drill> = new Map(
  drills.map((drill) => [drill.id, drill]),
);

/** Console players have no workshop maps, no plugins and no bots. */
export function runsOn({ kind }: Drill, platform: 'pc' | 'console'): boolean {
  return platform === 'pc' || kind === 'freeplay' || kind === 'match_habit';
}
