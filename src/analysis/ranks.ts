import type { DocumentRank } from './document.ts';

const tiers = ['bronze', 'silver', 'gold', 'platinum', 'diamond', 'champion', 'grand-champion'];
const numerals = ['I', 'II', 'III'];
const SUPERSONIC_LEGEND = 22;

/** A tier of the game's 1 to 22 in Ballchasing's words. */
export function rankOf(tier: number): DocumentRank {
  if (tier === SUPERSONIC_LEGEND) {
    return { id: 'supersonic-legend', tier, name: 'Supersonic Legend' };
  }
  const league = tiers[Math.floor((tier - 1) / 3)] ?? 'unranked';
  const step = (tier - 1) % 3;
  const words = league.split('-').map((word) => word.charAt(0).toUpperCase() + word.slice(1));
  return { id: `${league}-${step + 1}`, tier, name: `${words.join(' ')} ${numerals[step]}` };
}
