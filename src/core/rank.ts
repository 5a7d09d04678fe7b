/**
 * Where a rank is known from: Ballchasing's document of a match, what the player declared, or what
 * the play looks like. Trusted in this order, and every card says which it was.
 */
export const rankSources = ['document', 'declared', 'estimate'] as const;
export type RankSource = (typeof rankSources)[number];

/** `tier` is 1 to 22, with fractions where it is an estimate. */
export type KnownRank = { readonly tier: number; readonly source: RankSource };
