import type { DetectorKind, Judged } from '../../src/analysis/detectors.ts';

export type Tallies = Partial<Record<DetectorKind, Judged>>;

export function addTallies(into: Tallies, from: Tallies): void {
  for (const [kind, judged] of Object.entries(from) as [DetectorKind, Judged][]) {
    const before = into[kind] ?? { agreed: 0, ours: 0, theirs: 0 };
    into[kind] = {
      agreed: before.agreed + judged.agreed,
      ours: before.ours + judged.ours,
      theirs: before.theirs + judged.theirs,
    };
  }
}

/** What a judge says happened: once, between two times, by one of these. */
export type Claim = {
  readonly from: number;
  readonly to: number;
  readonly isBy: (player: number) => boolean;
};

/** Each claim confirms one moment at most, the nearest in time that is left. */
export function judge(
  moments: readonly { readonly time: number; readonly player: number }[],
  claims: readonly Claim[],
): Judged {
  const open = new Set(claims);
  let agreed = 0;
  for (const { time, player } of moments) {
    const near = [...open].filter(
      ({ from, to, isBy }) => time >= from && time <= to && isBy(player),
    );
    const middle = ({ from, to }: Claim): number => Math.abs((from + to) / 2 - time);
    const [claim] = near.toSorted((a, b) => middle(a) - middle(b));
    if (!claim) continue;
    open.delete(claim);
    agreed++;
  }
  return { agreed, ours: moments.length, theirs: claims.length };
}
