import type { DocumentPlayer, ReplayDocument } from '../analysis/document.ts';
import { teams, type PlayerId, type Team } from '../core/ids.ts';
import { samePlayer } from './identity.ts';

export type PlayerExtract = { readonly team: Team; readonly player: DocumentPlayer };

/**
 * One person's part of a match, found by platform id: names are aliases, and Ballchasing mangles
 * some. Somebody who changed sides is there twice; the longer stay counts.
 */
export function extractPlayerStats(
  document: Pick<ReplayDocument, Team>,
  playerId: PlayerId,
): PlayerExtract | undefined {
  return teams
    .flatMap((team) => document[team].players.map((player) => ({ team, player })))
    .filter(({ player: { id } }) => {
      return id.platform !== 'unknown' && samePlayer({ ...id, platform: id.platform }, playerId);
    })
    .sort((one, other) => stay(other) - stay(one))[0];
}

function stay({ player }: PlayerExtract): number {
  return player.end_time - player.start_time;
}
