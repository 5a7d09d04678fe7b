import { createHash, randomBytes } from 'node:crypto';
import {
  appendFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { emptyStats } from '../../src/analysis/emptyStats.ts';
import type { DocumentPlayer, PlayerStats, ReplayDocument } from '../../src/analysis/document.ts';

const coreKeys = [
  'shots',
  'shots_against',
  'goals',
  'goals_against',
  'saves',
  'assists',
  'score',
  'mvp',
  'shooting_percentage',
] as const;

const optionalKeys = ['avg_distance_to_mates', 'goals_against_while_last_defender'];

/** `section_key` of every statistic, in the order of Ballchasing's document. */
const statColumns: readonly (readonly [keyof PlayerStats, string])[] = [
  ...coreKeys.map((key) => ['core', key] as const),
  ...Object.entries(emptyStats()).flatMap(([section, stats]) =>
    Object.keys(stats).map((key) => [section as keyof PlayerStats, key] as const),
  ),
  ...optionalKeys.map((key) => ['positioning', key] as const),
].filter(([, key], at, all) => all.findIndex((column) => column[1] === key) === at);

const header = [
  'replay_id',
  'rank',
  'rank_tier',
  'team',
  'duration',
  ...statColumns.map(([section, key]) => `${section}_${key}`),
  'legacy_gc',
].join(',');

/**
 * The table on disk, one row a player and match. It holds no name and no id: matches go by a hash
 * salted with a secret that stays beside it, so that a second run knows what it has and nobody else
 * can look a match up. All rows of a match are written at once; a half-written end is cut off.
 */
export class RankedTable {
  readonly #file: string;
  readonly #salt: string;
  readonly #seen = new Set<string>();
  readonly #tiers = new Map<number, number>();

  constructor(folder: string, name: string) {
    mkdirSync(folder, { recursive: true });
    this.#file = path.join(folder, name);
    this.#salt = saltOf(path.join(folder, 'collect.salt'));
    if (existsSync(this.#file)) this.#readBack();
    else writeFileSync(this.#file, `${header}\n`);
  }

  get matches(): number {
    return this.#seen.size;
  }

  /** Matches whose first player held this tier. */
  matchesAt(tier: number): number {
    return this.#tiers.get(tier) ?? 0;
  }

  has(match: MatchIdentity): boolean {
    return this.#seen.has(this.#hash(match));
  }

  add(document: ReplayDocument): void {
    const id = this.#hash(document);
    const players = (['blue', 'orange'] as const).flatMap((team) =>
      document[team].players.map((player) => rowOf(player, { id, team, document })),
    );
    appendFileSync(this.#file, players.map((row) => `${row}\n`).join(''));
    this.#note(id, document.blue.players[0]!.rank!.tier);
  }

  #note(id: string, tier: number): void {
    this.#seen.add(id);
    this.#tiers.set(tier, this.matchesAt(tier) + 1);
  }

  #readBack(): void {
    const text = readFileSync(this.#file, 'utf8');
    const whole = text.slice(0, text.lastIndexOf('\n') + 1);
    const [first, ...rows] = whole.trimEnd().split('\n');
    if (first !== header)
      throw new RangeError(`${this.#file} has other columns; name a new folder`);
    const ids = rows.map((row) => row.slice(0, row.indexOf(',')));
    const last = ids.at(-1);
    const size = ids.filter((id) => id === ids[0]).length;
    const lastIsWhole = ids.filter((id) => id === last).length >= size;
    const kept = rows.filter((_, k) => lastIsWhole || ids[k] !== last);
    truncateSync(this.#file, Buffer.byteLength([first, ...kept, ''].join('\n')));
    for (const row of kept) {
      const [id, , tier] = row.split(',');
      if (!this.#seen.has(id!)) this.#note(id!, Number(tier));
    }
  }

  /** Two players upload the same match under two ids; the game's own id is one. */
  #hash({ rocket_league_id, id }: MatchIdentity): string {
    const key = rocket_league_id || (id ?? '');
    return createHash('sha256').update(`${this.#salt}${key}`).digest('hex').slice(0, 24);
  }
}

export type MatchIdentity = {
  readonly rocket_league_id?: string | undefined;
  readonly id?: string | undefined;
};

function saltOf(file: string): string {
  if (!existsSync(file)) writeFileSync(file, randomBytes(16).toString('hex'), { mode: 0o600 });
  return readFileSync(file, 'utf8');
}

function rowOf(
  { rank, stats }: DocumentPlayer,
  {
    id,
    team,
    document,
  }: { readonly id: string; readonly team: string; readonly document: ReplayDocument },
): string {
  const cells = statColumns.map(([section, key]) => {
    const value = (stats[section] as Readonly<Record<string, unknown>>)[key];
    return typeof value === 'number' || typeof value === 'boolean' ? String(value) : '';
  });
  return [id, rank!.id, rank!.tier, team, document.duration, ...cells, 0].join(',');
}
