import { boardPlaylistIds, type BoardPlaylistId } from '../../core/guildSettings.ts';
import { boardPlaylistNames } from './setupWords.ts';

/** A playlist as players call it; one without a name of its own by its words. */
export function playlistName(id: string): string {
  const known = boardPlaylistIds.find((playlist): playlist is BoardPlaylistId => playlist === id);
  if (known) return boardPlaylistNames[known];
  return id
    .split('-')
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join(' ');
}
