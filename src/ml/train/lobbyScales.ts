import { round } from '../forest.ts';
import { lobbyColumns, lobbyFeature, lobbySkills, type LobbySkill } from '../lobby.ts';
import type { LobbyScale } from '../lobby.ts';
import { variance } from '../linearAlgebra.ts';
import type { RankedRow } from '../table.ts';
import type { DetectorReport, WeaknessDetector } from '../WeaknessDetector.ts';
import { lobbyTable } from './detectorExamples.ts';
import { measureStatShare, type MeanTable } from './playerShare.ts';

/** A forest that cannot tell lost matches from won ones knows nothing of what a difference is worth. */
export const LOWEST_LOBBY_AUC = 0.55;

/** How widely one match's chances of losing spread, and how much of the statistics behind it lasts. */
export function measureLobbyScales(
  detector: WeaknessDetector,
  reports: readonly DetectorReport[],
  { rows, means }: { readonly rows: readonly RankedRow[]; readonly means: MeanTable },
): Partial<Record<LobbySkill, LobbyScale>> {
  const scales: Partial<Record<LobbySkill, LobbyScale>> = {};
  for (const skill of lobbySkills) {
    const report = reports.find(({ weakness }) => weakness === skill);
    const share = measureStatShare(lobbyColumns(skill), rows, means);
    if (!report || share === undefined || report.auc < LOWEST_LOBBY_AUC) continue;
    const chances = lobbyTable(rows).flatMap((row) => chanceOf(detector, skill, row) ?? []);
    scales[skill] = {
      spread: round(Math.sqrt(variance(chances)), 4),
      playerShare: round(share, 3),
      auc: round(report.auc, 4),
    };
  }
  return scales;
}

function chanceOf(
  detector: WeaknessDetector,
  skill: LobbySkill,
  differences: readonly (number | undefined)[],
): number | undefined {
  const named = lobbyColumns(skill).map((column) => [lobbyFeature(column), differences[column]]);
  return detector.predictWeaknesses(Object.fromEntries(named))[skill];
}
