import { featureIds, readFeatures, type FeatureVector } from './features.ts';
import { StatReader } from './StatReader.ts';
import { HIGHEST_TIER, LOWEST_TIER } from './ranks.ts';

/** `otherSize` is played by the usual rules with a team size without a model; `otherRules` is not. */
export type Mode = 'standard' | 'doubles' | 'otherSize' | 'otherRules';

/** One player's share of one document, and what the others of that match did. */
export type PlayerMatch = {
  readonly platform: string;
  readonly id: string;
  readonly name: string;
  readonly mode: Mode;
  readonly modeName: string;
  readonly seconds: number;
  readonly tier: number | undefined;
  readonly values: FeatureVector;
  readonly others: readonly FeatureVector[];
  /** Why this match cannot be used. */
  readonly unusable: string | undefined;
};

/** Shorter than this is a forfeit: less than a fifth of a match says nothing about a player. */
const SHORTEST_SECONDS = 60;

/** Playlists played by the usual rules; the others bend ball, boost or physics. */
const plainPlaylists = new Set([
  'unranked-duels',
  'unranked-doubles',
  'unranked-standard',
  'unranked-chaos',
  'ranked-duels',
  'ranked-doubles',
  'ranked-standard',
  'ranked-solo-standard',
  'private',
  'season',
  'offline',
  'local-lobby',
  'tournament',
]);

type Loose = Readonly<Record<string, unknown>>;
type LoosePlayer = {
  readonly player: Loose;
  readonly seconds: number;
  readonly values: FeatureVector;
};

/** Every player of a document of unknown care. Throws nothing: what is missing becomes a reason. */
export function readPlayerMatches(document: unknown): PlayerMatch[] {
  const match = asRecord(document);
  const teams = [readTeam(match, 'blue'), readTeam(match, 'orange')];
  const players = teams.flat();
  const mode = modeOf(match, teams);
  const comparable = players.filter(
    ({ player, seconds }) => !isBot(player) && seconds >= SHORTEST_SECONDS,
  );
  return players.map((one) => ({
    ...identityOf(one.player),
    ...mode,
    seconds: one.seconds,
    values: one.values,
    tier: tierIn(one.player),
    others: comparable.filter((other) => other !== one).map(({ values }) => values),
    unusable: reasonAgainst(one),
  }));
}

function readTeam(match: Loose, team: string): LoosePlayer[] {
  const listed = asRecord(match[team])['players'];
  if (!Array.isArray(listed)) return [];
  return listed.map((entry: unknown) => {
    const player = asRecord(entry);
    const present = Number(player['end_time']) - Number(player['start_time'] ?? 0);
    const fallback = present > 0 ? present : Number(match['duration']);
    const reader = new StatReader(asRecord(player['stats']), fallback > 0 ? fallback : undefined);
    return { player, seconds: reader.seconds ?? 0, values: readFeatures(reader) };
  });
}

function reasonAgainst({ player, seconds, values }: LoosePlayer): string | undefined {
  if (isBot(player)) return 'it is a bot';
  if (values.every((value) => value === undefined)) return 'the document holds no statistics';
  if (seconds === 0) return 'the document does not say how long they played';
  if (seconds < SHORTEST_SECONDS)
    return `${Math.round(seconds)} seconds of play are too short to judge`;
  return undefined;
}

/** Bots carry no id of their own. */
function isBot(player: Loose): boolean {
  const id = asRecord(player['id'])['id'];
  return typeof id !== 'string' ? typeof id !== 'number' : id === '' || id === '0';
}

function identityOf(player: Loose): Pick<PlayerMatch, 'platform' | 'id' | 'name'> {
  const { platform, id } = asRecord(player['id']);
  return {
    platform: typeof platform === 'string' ? platform : 'unknown',
    id: typeof id === 'string' || typeof id === 'number' ? String(id) : '',
    name: typeof player['name'] === 'string' ? player['name'] : '',
  };
}

function tierIn(player: Loose): number | undefined {
  const tier = asRecord(player['rank'])['tier'];
  const known = typeof tier === 'number' && tier >= LOWEST_TIER && tier <= HIGHEST_TIER;
  return known ? tier : undefined;
}

function modeOf(
  match: Loose,
  teams: readonly (readonly LoosePlayer[])[],
): Pick<PlayerMatch, 'mode' | 'modeName'> {
  const playlist = match['playlist_id'];
  const plain = typeof playlist !== 'string' || playlist === '' || plainPlaylists.has(playlist);
  if (!plain) return { mode: 'otherRules', modeName: playlist };
  const size = sizeOf(match, teams);
  const modeName = `${size}v${size}`;
  if (size === 3) return { mode: 'standard', modeName };
  return { mode: size === 2 ? 'doubles' : 'otherSize', modeName };
}

/**
 * Matchmaking plays with as many as it says. A private match, such as a LAN final, is often opened
 * for four and played by three: there the players count, each as far as they were present. A player
 * with a distance to team-mates whose team-mates the document leaves out says nothing of the size.
 */
function sizeOf(match: Loose, teams: readonly (readonly LoosePlayer[])[]): number {
  const listed = match['team_size'];
  const known = typeof listed === 'number' && listed > 0 ? Math.round(listed) : undefined;
  const isPrivate = match['playlist_id'] === 'private' || match['playlist_id'] === undefined;
  if (known !== undefined && !isPrivate) return known;
  const whole = Math.max(0, ...teams.flat().map(({ seconds }) => seconds));
  const present = teams.map((team) => team.reduce((sum, { seconds }) => sum + seconds, 0) / whole);
  const seen = whole > 0 ? Math.round(Math.max(...present)) : 0;
  const hasMates = teams.flat().some(({ values }) => values[matesColumn] !== undefined);
  if (known !== undefined && (seen === 0 || (seen === 1 && hasMates))) return known;
  return Math.max(1, seen);
}

const matesColumn = featureIds.indexOf('avg_distance_to_mates');

function asRecord(value: unknown): Loose {
  return typeof value === 'object' && value !== null ? (value as Loose) : {};
}
