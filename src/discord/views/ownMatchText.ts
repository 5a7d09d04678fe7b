import { playlistName } from '../../analysis/playlists.ts';
import { cleanName } from '../../core/cleanName.ts';
import { mapName } from '../../core/mapNames.ts';
import { resultOf, type MatchResult, type OwnMatch } from '../../core/ownMatch.ts';
import { teamNames } from '../theme.ts';
import { matchDate } from './numbers.ts';

export const resultNames: Readonly<Record<MatchResult, string>> = {
  win: 'Victory',
  loss: 'Defeat',
  draw: 'Draw',
};

export const resultIcons: Readonly<Record<MatchResult, string>> = {
  win: '🟩',
  loss: '🟥',
  draw: '⬜',
};

/** `Victory 3–2`, from the person's side; both teams by name where they did not play. */
export function outcomeText(match: OwnMatch): string {
  const { goals, line, overtime } = match;
  const result = resultOf(match);
  const extra = overtime ? ' after overtime' : '';
  if (!line || !result) {
    return `${teamNames.blue} ${goals.blue}–${goals.orange} ${teamNames.orange}${extra}`;
  }
  const theirs = goals[line.team === 'blue' ? 'orange' : 'blue'];
  return `${resultNames[result]} ${goals[line.team]}–${theirs}${extra}`;
}

/** Where it was: playlist and map, safe as plain text. */
export function placeText({ playlistId, mapCode }: OwnMatch): string {
  return cleanName(`${playlistName(playlistId)} · ${mapName(mapCode)}`);
}

/** When it was, for message text: readers see their own time where the replay has a zone. */
export function whenText({ date }: OwnMatch): string {
  return matchDate(date, hasZone(date));
}

/** The same for menus, which show no Discord times. */
export function plainWhenText({ date }: OwnMatch): string {
  return matchDate(date, false);
}

function hasZone(date: string): boolean {
  return /(?:Z|[+-]\d{2}:?\d{2})$/.test(date);
}
