import { playlistName as matchPlaylistName } from '../../analysis/playlists.ts';
import type { GuildWords } from '../../coaching/guild/words/index.ts';
import { boardPlaylistIds, type BoardPlaylistId } from '../../core/guildSettings.ts';

/** A playlist as players call it. */
export function playlistName(id: string, { playlists }: GuildWords): string {
  const known = boardPlaylistIds.find((playlist): playlist is BoardPlaylistId => playlist === id);
  return known ? playlists[known] : matchPlaylistName(id);
}
