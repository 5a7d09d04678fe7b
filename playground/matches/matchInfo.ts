import type { Profile } from './roster.ts';
import type { MatchInfo } from './recordGame.ts';

export type MatchSetup = {
  readonly seed: number;
  readonly players: readonly Profile[];
  /** Length on the match clock. */
  readonly seconds: number;
  /** Unix seconds of the start. */
  readonly startEpoch?: number;
  /** 11 is Ranked Doubles; by default the ranked playlist of the team size. */
  readonly playlist?: number;
};

const RANKED_PLAYLISTS: readonly number[] = [10, 10, 11, 13];
const DEFAULT_EPOCH = 1_777_392_000;

export function describeMatch(
  { seconds, players, startEpoch, playlist }: MatchSetup,
  random: () => number,
): MatchInfo {
  const teamSize = Math.max(
    ...['blue', 'orange'].map((team) => players.filter((player) => player.team === team).length),
  );
  return {
    matchGuid: hexId(random),
    playlist: playlist ?? RANKED_PLAYLISTS[teamSize] ?? 6,
    matchTypeClass: 'TAGame.MatchType_PublicRanked_TA',
    teamSize,
    startEpoch: startEpoch ?? DEFAULT_EPOCH,
    matchSeconds: seconds,
  };
}

export function hexId(random: () => number): string {
  const digits = Array.from({ length: 32 }, () => Math.floor(random() * 16).toString(16));
  return digits.join('').toUpperCase();
}

/** The header's form: local time without a zone. */
export function dateOf(epoch: number): string {
  const [day, time] = new Date(epoch * 1000).toISOString().split('T') as [string, string];
  return `${day} ${time.slice(0, 8).replaceAll(':', '-')}`;
}
