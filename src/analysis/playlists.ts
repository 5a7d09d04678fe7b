/** Playlist numbers of the game, with Ballchasing's names for them. */
const playlists: Readonly<Record<number, readonly [id: string, name: string]>> = {
  1: ['unranked-duels', 'Duels'],
  2: ['unranked-doubles', 'Doubles'],
  3: ['unranked-standard', 'Standard'],
  4: ['unranked-chaos', 'Chaos'],
  6: ['private', 'Private'],
  7: ['season', 'Season'],
  8: ['offline', 'Offline'],
  9: ['training', 'Training'],
  10: ['ranked-duels', 'Ranked Duels'],
  11: ['ranked-doubles', 'Ranked Doubles'],
  12: ['ranked-solo-standard', 'Ranked Solo Standard'],
  13: ['ranked-standard', 'Ranked Standard'],
  15: ['snowday', 'Snow Day'],
  16: ['rocketlabs', 'Rocket Labs'],
  17: ['hoops', 'Hoops'],
  18: ['rumble', 'Rumble'],
  22: ['tournament', 'Tournament'],
  23: ['dropshot', 'Dropshot'],
  24: ['local-lobby', 'Local Lobby'],
  27: ['ranked-hoops', 'Ranked Hoops'],
  28: ['ranked-rumble', 'Ranked Rumble'],
  29: ['ranked-dropshot', 'Ranked Dropshot'],
  30: ['ranked-snowday', 'Ranked Snow Day'],
  34: ['tournament', 'Tournament'],
};

/** Match types of headers before the playlist was recorded. */
const byMatchType: Readonly<Record<string, readonly [id: string, name: string]>> = {
  Private: ['private', 'Private'],
  Season: ['season', 'Season'],
  Offline: ['offline', 'Offline'],
  Training: ['training', 'Training'],
  Tournament: ['tournament', 'Tournament'],
  Lan: ['local-lobby', 'Local Lobby'],
  LAN: ['local-lobby', 'Local Lobby'],
};

const bySize: Readonly<Record<number, string>> = {
  1: 'duels',
  2: 'doubles',
  3: 'standard',
  4: 'chaos',
};

export type Playlist = { readonly id: string; readonly name: string };

export function playlistOf(
  playlist: number | undefined,
  matchType: string | undefined,
  teamSize: number,
): Playlist {
  const known = (playlist && playlists[playlist]) || (matchType && byMatchType[matchType]);
  if (known) return { id: known[0], name: known[1] };
  const size = bySize[teamSize];
  return size
    ? { id: `unranked-${size}`, name: capital(size) }
    : { id: 'unknown', name: 'Unknown' };
}

const names: ReadonlyMap<string, string> = new Map(
  [...Object.values(playlists), ...Object.values(byMatchType)].map(([id, name]) => [id, name]),
);

/** The name of one of Ballchasing's ids; an id we do not know stands for itself, as `said` puts it. */
export function playlistName(id: string, said: (word: string) => string = (word) => word): string {
  return names.get(id) ?? said(id);
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
