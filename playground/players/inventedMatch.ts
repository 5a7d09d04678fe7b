import { along } from '../../src/ml/rankModel.ts';
import { features } from '../../src/ml/features.ts';
import type { Models } from '../../src/ml/models.ts';
import { seededRandom, type RandomInteger } from '../../src/ml/seededRandom.ts';

type Stats = Record<string, Record<string, number>>;

export type InventedPlayer = {
  readonly id: string;
  /** What they play like. */
  readonly rank: number;
  /** Statistics moved by this many spreads. */
  readonly moved?: Readonly<Record<string, number>>;
};

const sectionOf: Readonly<Record<string, string>> = {
  boost: 'boost',
  air: 'movement',
  speed: 'movement',
  recovery: 'movement',
  rotation: 'positioning',
  positioning: 'positioning',
  saving: 'core',
  shooting: 'core',
};

const MINUTES = 5;

/** A match of invented players, each with what is usual at their rank and some chance. */
export function inventedMatch(
  { standard, doubles }: Models,
  players: readonly InventedPlayer[],
  { seed = 1, chance = 1 }: { readonly seed?: number; readonly chance?: number } = {},
): Record<string, unknown> {
  const random = seededRandom(seed);
  const half = players.length / 2;
  const typical = (half === 2 ? doubles : standard).typical;
  const team = (members: readonly InventedPlayer[]): object => ({
    players: members.map((player) => ({
      name: player.id,
      id: { platform: 'steam', id: player.id },
      start_time: 0,
      end_time: MINUTES * 60,
      stats: inventedStats(typical, player, { random, chance }),
    })),
  });
  return {
    team_size: half,
    playlist_id: 'private',
    duration: MINUTES * 60,
    blue: team(players.slice(0, half)),
    orange: team(players.slice(half)),
  };
}

function inventedStats(
  typical: Models['standard']['typical'],
  { rank, moved = {} }: InventedPlayer,
  { random, chance }: { readonly random: RandomInteger; readonly chance: number },
): Stats {
  const stats: Stats = { core: {}, boost: {}, movement: {}, positioning: {} };
  features.forEach(({ id, group }, column) => {
    const { centre, spread } = typical[column]!;
    if (centre.ranks.length === 0) return;
    const off = roughlyNormal(random) * chance + (moved[id] ?? 0);
    const value = Math.max(0, along(centre, rank) + off * spread);
    const total = id.endsWith('_per_minute');
    const key = total ? id.slice(0, -'_per_minute'.length) : id;
    stats[sectionOf[group]!]![key] = total ? value * MINUTES : value;
  });
  return stats;
}

function roughlyNormal(random: RandomInteger): number {
  let sum = 0;
  for (let draw = 0; draw < 12; draw++) sum += random(1000) / 1000;
  return sum - 6;
}

export function lobbyOf(rank: number, names = 'abcdef'): InventedPlayer[] {
  return names.split('').map((id) => ({ id, rank }));
}
