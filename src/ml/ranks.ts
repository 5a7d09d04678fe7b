/** Ballchasing's rank scale: 1 is bronze-1, 22 is supersonic legend; fractions lie between tiers. */
export const LOWEST_TIER = 1;
export const HIGHEST_TIER = 22;

const bands = ['Bronze', 'Silver', 'Gold', 'Platinum', 'Diamond', 'Champion', 'Grand Champion'];
export const TIERS_PER_BAND = 3;

/** `12.4` is `Platinum 3`. */
export function rankName(rank: number): string {
  const tier = Math.min(HIGHEST_TIER, Math.max(LOWEST_TIER, Math.round(rank)));
  if (tier === HIGHEST_TIER) return 'Supersonic Legend';
  const band = bands[Math.floor((tier - 1) / TIERS_PER_BAND)]!;
  return `${band} ${((tier - 1) % TIERS_PER_BAND) + 1}`;
}

/** Accepts what players and documents write: `gold-2`, `Gold 2`, `ssl`. */
export function tierOf(text: string): number | undefined {
  const word = text
    .trim()
    .toLowerCase()
    .replaceAll(/[\s_]+/g, '-');
  if (word === 'ssl' || word === 'supersonic-legend') return HIGHEST_TIER;
  const names = bands.map((band) => band.toLowerCase().replace(' ', '-'));
  const match = /^(.+)-([123])$/.exec(word);
  const band = match ? names.indexOf(match[1]!) : -1;
  return band === -1 ? undefined : band * TIERS_PER_BAND + Number(match![2]);
}

/**
 * Above grand champion 2 the scale of Ballchasing ends while play goes on: professionals read
 * higher than supersonic legends. Readings there are drawn together so that order is kept and none
 * passes 22.
 */
export function toScale(rank: number): number {
  const knee = HIGHEST_TIER - 1;
  const high = rank <= knee ? rank : knee + 1 - 1 / (1 + (rank - knee));
  return Math.max(LOWEST_TIER, high);
}
