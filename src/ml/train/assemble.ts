import { features, columnsOf, groups, type Group } from '../features.ts';
import { round } from '../forest.ts';
import { mean, variance } from '../linearAlgebra.ts';
import type { HeuristicScale, RankModel, TypicalValues } from '../modelFile.ts';
import type { PartModel, RankCore } from '../rankModel.ts';
import { signedMean } from '../heuristics.ts';
import { lobbyMeans } from '../lobby.ts';
import type { RankedRow } from '../table.ts';
import type { PartFit } from './fitParts.ts';
import { areaUnderCurve } from './metrics.ts';
import { toSingle } from './playerShare.ts';
import type { PopulationShifts } from './population.ts';

/** Joins the core trained on all rows with what the held-out readings said of its kind. A part without a share is held to last wholly. */
export function assembleParts(
  core: RankCore,
  fits: ReadonlyMap<string, PartFit>,
  playerShares: ReadonlyMap<string, number>,
): PartModel[] {
  return core.parts.map((part) => {
    const { aucs, used, stack, curve, spread } = fits.get(part.part)!;
    const edges = part.edges.map(({ tier, forest }, k) => ({
      tier,
      auc: round(aucs[k]!, 4),
      ...(used[k] && forest ? { forest } : {}),
    }));
    const playerShare = round(playerShares.get(part.part) ?? 1, 3);
    return { ...part, edges, stack, curve, spread, playerShare };
  });
}

const bandStarts = [7, 10, 13, 16, 19, 22];
/** Fewer rows than this do not tell what is typical. */
const FEWEST = 24;

/** Means by band, with bronze, silver and professionals where the population puts them. */
export function measureTypical(
  rows: readonly RankedRow[],
  core: RankCore,
  shifts: PopulationShifts,
): TypicalValues {
  const bands = bandStarts
    .map((first) => rows.filter(({ tier }) => tier >= first && tier < first + 3))
    .filter((band) => band.length >= FEWEST);
  const ranks = bands.map((band) => mean(band.map(({ tier }) => tier)));
  return features.map((_, column) => {
    const known = bands.map((band) => band.flatMap(({ values }) => values[column] ?? []));
    if (known.some((values) => values.length < FEWEST))
      return { centre: { ranks: [], values: [] }, spread: 0 };
    const spread = Math.sqrt(mean(known.map(variance)));
    const moved = (from: number, shift: readonly number[]): number =>
      Math.max(0, from + shift[column]! * core.space.spreads[column]!);
    const centres = known.map(mean);
    const top = ranks.at(-1)! < shifts.professionals.rank - 1;
    return {
      centre: {
        ranks: [2, 5, ...ranks, ...(top ? [shifts.professionals.rank] : [])].map((v) =>
          round(v, 5),
        ),
        values: [
          moved(centres[0]!, shifts.bronze),
          moved(centres[0]!, shifts.silver),
          ...centres,
          ...(top ? [moved(centres.at(-1)!, shifts.professionals.shift)] : []),
        ].map((v) => round(v, 5)),
      },
      spread: round(spread, 5),
    };
  });
}

/** How the plain comparison of a group spreads among players of one match, or of one rank. */
export function measureHeuristics(
  rows: readonly RankedRow[],
  typical: TypicalValues,
  { shareOf, matches }: { readonly shareOf: (group: Group) => number; readonly matches: number },
): RankModel['heuristics'] {
  const byPeers = new Map<string, RankedRow[]>();
  for (const row of rows) {
    const peers = row.match ? row.group : String(row.tier);
    byPeers.set(peers, [...(byPeers.get(peers) ?? []), row]);
  }
  const scales: [Group, HeuristicScale][] = [];
  for (const group of groups) {
    const scored = [...byPeers.values()].flatMap((peers) => peerScores(peers, group, typical));
    if (scored.length < FEWEST) continue;
    const spread = round(Math.sqrt(variance(scored.map(({ score }) => score))), 4);
    const playerShare = round(shareOf(group), 3);
    scales.push([
      group,
      { spread: toSingle(spread, playerShare, matches), playerShare, ...winningOf(scored) },
    ]);
  }
  return Object.fromEntries(scales);
}

type Scored = { readonly score: number; readonly lost: boolean | undefined };

function peerScores(peers: readonly RankedRow[], group: Group, typical: TypicalValues): Scored[] {
  return peers.flatMap((row) => {
    const others = peers.filter((other) => other !== row);
    const baseline = lobbyMeans(others.map(({ values }) => values));
    const score = signedMean(columnsOf(group), row.values, { baseline, typical });
    return score === undefined ? [] : [{ score, lost: row.match?.lost }];
  });
}

function winningOf(scored: readonly Scored[]): Pick<HeuristicScale, 'winning'> {
  const decided = scored.filter(({ lost }) => lost !== undefined);
  if (decided.length === 0) return {};
  const auc = areaUnderCurve(
    decided.map(({ score }) => score),
    decided.map(({ lost }) => !lost),
  );
  return { winning: round(auc, 4) };
}
