import type { Preferences, RankedPlaylist } from '../core/preferences.ts';

export type FindPreferencesDeps = {
  /** What a Discord user chose in /settings; defaults for somebody unknown. */
  findPreferences(discordId: string): Promise<Preferences>;
};

/** The rank a person declared for a playlist; casual matches go by the ranked one of that size. */
export function declaredRank(
  { ranks }: Pick<Preferences, 'ranks'>,
  playlistId: string,
): number | undefined {
  const ranked = playlistId.replace(/^unranked-/, 'ranked-');
  return ranks[ranked as RankedPlaylist];
}
