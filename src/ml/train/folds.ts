import { seededRandom, shuffled } from '../seededRandom.ts';

/** The fold of each row: whole groups, shuffled by the seed, dealt round. */
export function foldsOf(rowGroups: readonly string[], count: number, seed: number): number[] {
  const order = shuffled([...new Set(rowGroups)], seededRandom(seed));
  const dealt = new Map(order.map((group, index) => [group, index % count]));
  return rowGroups.map((group) => dealt.get(group)!);
}
