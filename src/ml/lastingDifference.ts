import { normalBelow } from './normal.ts';

/**
 * Chance that a player is truly worse than the ones they are compared with, from what single
 * matches show. `spread` is that of one match's difference, `playerShare` the share of its variance
 * that lasts: the little of one match that is the player is drawn to "as good as the others".
 */
export function chanceOfWorse(
  differences: readonly { readonly value: number; readonly weight: number }[],
  { spread, playerShare }: { readonly spread: number; readonly playerShare: number },
): number {
  const total = differences.reduce((sum, { weight }) => sum + weight, 0);
  if (total === 0) return 0.5;
  const mean = differences.reduce((sum, { value, weight }) => sum + value * weight, 0) / total;
  const lasting = spread ** 2 * playerShare;
  const trust = lasting / (lasting + (spread ** 2 * (1 - playerShare)) / total);
  return normalBelow(-(mean * trust) / Math.sqrt(lasting * (1 - trust)));
}
