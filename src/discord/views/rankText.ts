import type { KnownRank } from '../../core/rank.ts';
import { rankName } from '../../ml/ranks.ts';
import { counted } from './numbers.ts';

/** A rank and where it is known from, which no card leaves out. */
export function rankLine({
  tier,
  source,
  matches,
}: KnownRank & { readonly matches?: number }): string {
  const from = {
    document: 'from Ballchasing',
    declared: 'declared in `/settings`',
    estimate: `estimated${matches === undefined ? '' : ` from ${counted(matches, 'match', 'matches')}`}`,
  };
  return `**${rankName(tier)}** (${from[source]})`;
}
