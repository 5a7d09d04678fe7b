/** What a judge said of one detector's moments. */
export type Tally = {
  /** Ours that the judge confirmed. */
  agreed: number;
  ours: number;
  judges: number;
};

export type Tallies = Record<string, Tally>;

export function tallyOf(tallies: Tallies, kind: string): Tally {
  return (tallies[kind] ??= { agreed: 0, ours: 0, judges: 0 });
}

export function addTallies(into: Tallies, from: Tallies): void {
  for (const [kind, { agreed, ours, judges }] of Object.entries(from)) {
    const tally = tallyOf(into, kind);
    tally.agreed += agreed;
    tally.ours += ours;
    tally.judges += judges;
  }
}

/** 1.96 standard errors: 95 of 100 such intervals hold the true share. */
const Z = 1.96;

/** Wilson's interval of a share; wide where little was seen. */
export function wilson(hits: number, of: number): readonly [number, number] {
  if (of === 0) return [0, 1];
  const share = hits / of;
  const square = (Z * Z) / of;
  const centre = share + square / 2;
  const spread = Z * Math.sqrt((share * (1 - share)) / of + square / (4 * of));
  return [(centre - spread) / (1 + square), (centre + spread) / (1 + square)];
}

export type Claim = {
  readonly from: number;
  readonly to: number;
  readonly isBy: (player: number) => boolean;
};

/** Each claim confirms one moment at most. */
export function judge(
  moments: readonly { readonly time: number; readonly player: number }[],
  claims: readonly Claim[],
): Tally {
  const open = new Set(claims);
  let agreed = 0;
  for (const { time, player } of moments) {
    const claim = [...open].find(
      ({ from, to, isBy }) => time >= from && time <= to && isBy(player),
    );
    if (!claim) continue;
    open.delete(claim);
    agreed++;
  }
  return { agreed, ours: moments.length, judges: claims.length };
}
