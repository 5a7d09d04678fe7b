import { teams, type PlayerId, type Team } from '../core/ids.ts';
import type { DocumentPlayer, ReplayDocument } from './document.ts';

export type SeatedPlayer = { readonly player: DocumentPlayer; readonly team: Team };

/** Everybody in the order of every per-player column of a report: blue, then orange. */
export function playersOf(document: ReplayDocument): readonly SeatedPlayer[] {
  return teams.flatMap((team) => document[team].players.map((player) => ({ player, team })));
}

/** Where an account sits in that order; -1 where it did not play. */
export function placeOf(document: ReplayDocument, { platform, id }: PlayerId): number {
  return playersOf(document).findIndex(
    ({ player }) => player.id.platform === platform && player.id.id === id,
  );
}
