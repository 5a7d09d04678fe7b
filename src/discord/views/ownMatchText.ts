import { playlistName } from '../../analysis/playlists.ts';
import { cleanName } from '../../core/cleanName.ts';
import { mapName } from '../../core/mapNames.ts';
import { resultOf, type MatchResult, type OwnMatch } from '../../core/ownMatch.ts';
import { clip, limits } from '../limits.ts';
import { playerName } from '../playerName.ts';
import { teamNames } from '../theme.ts';
import { matchDate } from './numbers.ts';

export const resultNames: Readonly<Record<MatchResult, string>> = {
  win: 'Victory',
  loss: 'Defeat',
  draw: 'Draw',
};

export const resultNouns: Readonly<Record<MatchResult, string>> = {
  win: 'won',
  loss: 'lost',
  draw: 'drawn',
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

/** Where it was, playlist and arena, for message text. */
export function placeText(match: OwnMatch): string {
  return place(match, playerName);
}

/** The same for menus, which show plain text. */
export function plainPlaceText(match: OwnMatch): string {
  return place(match, cleanName);
}

function place({ playlistId, mapCode }: OwnMatch, said: (word: string) => string): string {
  return `${playlistName(playlistId, said)} · ${mapName(mapCode, said)}`;
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

/** A whole match on one line of a list of suggestions. */
export function matchChoice(match: OwnMatch): string {
  const facts = [outcomeText(match), plainPlaceText(match), plainWhenText(match)];
  return clip(facts.filter((fact) => fact !== '').join(' · '), limits.choiceText);
}
