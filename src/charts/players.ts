import type { DocumentPlayer } from '../analysis/document.ts';
import type { MatchReport } from '../analysis/report.ts';
import { cleanName } from '../core/cleanName.ts';
import type { Team } from '../core/ids.ts';

export type ChartPlayer = {
  readonly name: string;
  readonly team: Team;
  readonly player: DocumentPlayer;
};

/** Everybody in the order of every per-player column: blue, then orange. */
export function playersOf({ document }: MatchReport): readonly ChartPlayer[] {
  return (['blue', 'orange'] as const).flatMap((team) =>
    document[team].players.map((player) => ({ name: cleanName(player.name), team, player })),
  );
}
