import type { SkillId } from '../../core/skills.ts';
import { bands, packRows, type Band, type Trust } from './packRows.ts';
import { skillsOf, tagSkills, type Tag } from './tags.ts';

export type Pack = {
  /** As the game takes it: four groups of four hex digits. */
  readonly code: string;
  readonly name: string;
  /** Empty where no source names one. */
  readonly creator: string;
  readonly trust: Trust;
  /** Lowest and highest rank band it is made for; undefined where nobody says. */
  readonly bands: readonly [Band, Band] | undefined;
  readonly tags: readonly Tag[];
  readonly skills: readonly SkillId[];
  readonly minutes: number;
};

export const packs: readonly Pack[] = packRows.map(([code, name, creator, trust, range, tags]) => ({
  code,
  name,
  creator,
  trust,
  bands: range,
  tags,
  skills: skillsOf(tags),
  minutes: packMinutes(tags),
}));

export const packsByCode: ReadonlyMap<string, Pack> = new Map(
  packs.map((pack) => [pack.code, pack]),
);

/**
 * A pack holds some ten to fifty shots of about ten seconds with the reset. Ten minutes are three
 * to six rounds of a short pack or one of a long one: long enough for a correction to settle, short
 * enough that attention holds. Flights to the ball and set-ups from the wall take about twice as
 * long a try, so they get fifteen; a warm-up is over when the hands are warm.
 */
function packMinutes(tags: readonly Tag[]): number {
  const slow: readonly Tag[] = ['air_dribble', 'flip_reset', 'ceiling_shot', 'double_tap', 'wall'];
  if (tags.includes('warmup')) return 5;
  return tags.some((tag) => slow.includes(tag)) ? 15 : 10;
}

/** How many bands `band` lies outside what the pack is made for; 0 inside, undefined unknown. */
export function bandDistance(pack: Pick<Pack, 'bands'>, band: Band): number | undefined {
  if (!pack.bands) return undefined;
  const at = bands.indexOf(band);
  const [low, high] = pack.bands.map((name) => bands.indexOf(name)) as [number, number];
  return Math.max(0, low - at, at - high);
}

export type PackSearch = {
  readonly skill?: SkillId | undefined;
  readonly band?: Band | undefined;
  /** Part of a creator's or pack's name, or a tag; case does not matter. */
  readonly text?: string | undefined;
  /** Codes reported as dead, and how far to believe the rest. */
  readonly hidden?: ReadonlySet<string>;
  readonly confirmed?: ReadonlySet<string>;
};

/** Best first: made for the band, then believed most, then the skill's main packs. */
export function searchPacks(search: PackSearch): readonly Pack[] {
  return packs
    .filter((pack) => isShown(pack, search) && matches(pack, search))
    .map((pack) => ({ pack, order: orderOf(pack, search) }))
    .toSorted((a, b) => a.order - b.order || a.pack.name.localeCompare(b.pack.name, 'en'))
    .map(({ pack }) => pack);
}

/** Trust D stays hidden until a player has confirmed the code; two reports hide any pack. */
function isShown({ code, trust }: Pack, { hidden, confirmed }: PackSearch): boolean {
  if (hidden?.has(code)) return false;
  return trust !== 'D' || confirmed?.has(code) === true;
}

function matches(pack: Pack, { skill, band, text }: PackSearch): boolean {
  if (skill && !pack.skills.includes(skill)) return false;
  if (band && (bandDistance(pack, band) ?? 0) > 1) return false;
  if (!text) return true;
  const needle = text.trim().toLowerCase();
  const hay = [pack.name, pack.creator, pack.code, ...pack.tags].join(' ').toLowerCase();
  return hay.replaceAll('_', ' ').includes(needle.replaceAll('_', ' '));
}

function orderOf(pack: Pack, { skill, band }: PackSearch): number {
  const trust = { A: 0, B: 1, C: 2, D: 3 }[pack.trust];
  const away = band ? (bandDistance(pack, band) ?? 0.5) : 0;
  const side = skill && mainSkill(pack) !== skill ? 0.25 : 0;
  return away * 4 + trust + side;
}

function mainSkill(pack: Pack): SkillId | undefined {
  return pack.tags.map((tag) => tagSkills[tag]?.[0]).find((skill) => skill !== undefined);
}
