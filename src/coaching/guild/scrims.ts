import type { MemberLine } from './digestFacts.ts';

/** A scrim is played by appointment, not found by matchmaking. */
const PLAYLISTS = new Set(['private', 'tournament', 'local-lobby', 'season']);
const LEAST_MATCHES = 3;
const LEAST_MEMBERS = 2;

/** Whether members met for a block of matches, rather than happening to be online. */
export function isScrimNight(lines: readonly MemberLine[]): boolean {
  const members = new Map<string, Set<string>>();
  for (const { rocketLeagueId, userId, playlist } of lines) {
    if (!PLAYLISTS.has(playlist)) continue;
    members.set(rocketLeagueId, (members.get(rocketLeagueId) ?? new Set()).add(userId));
  }
  return [...members.values()].filter(({ size }) => size >= LEAST_MEMBERS).length >= LEAST_MATCHES;
}
