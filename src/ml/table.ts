import { features, readFeatures, type FeatureVector } from './features.ts';
import { StatReader } from './StatReader.ts';

/** One player in one ranked match (or a player's mean) with the rank it was played at. */
export type RankedRow = {
  /** Rows of one group are never split between training and test: the match, or the player. */
  readonly group: string;
  readonly tier: number;
  readonly values: FeatureVector;
  /** The match the row belongs to, where the table has whole matches. */
  readonly match?: { readonly team: string; readonly lost: boolean };
};

type Record_ = Readonly<Record<string, string>>;

/** Splits comma-separated text with a header line; quoted cells are not used by these tables. */
export function parseTable(text: string): Record_[] {
  const [header, ...lines] = text.trimEnd().split(/\r?\n/);
  const names = header!.split(',');
  return lines.map((line) => {
    const cells = line.split(',');
    return Object.fromEntries(names.map((name, k) => [name, cells[k] ?? '']));
  });
}

const sections = ['core', 'boost', 'movement', 'positioning', 'demo'] as const;

/** A table of `section_key` columns, one row a player and match, as scripts/collect writes it. */
export function readMatchTable(text: string): RankedRow[] {
  const records = parseTable(text).filter((record) => record['legacy_gc'] !== '1');
  const conceded = new Map(records.map((record) => [sideOf(record), goalsAgainst(record)]));
  return records.map((record) => {
    const stats = Object.fromEntries(
      sections.map((section) => [section, sectionOf(record, `${section}_`)]),
    );
    const values = readFeatures(new StatReader(stats, Number(record['duration']) || undefined));
    return {
      group: record['replay_id']!,
      tier: Number(record['rank_tier']),
      values,
      match: {
        team: record['team']!,
        lost: goalsAgainst(record) > (conceded.get(otherSideOf(record)) ?? Infinity),
      },
    };
  });
}

const goalsAgainst = (record: Record_): number => Number(record['core_goals_against']);
const sideOf = (record: Record_): string => `${record['replay_id']}/${record['team']}`;
const otherSideOf = (record: Record_): string =>
  `${record['replay_id']}/${record['team'] === 'blue' ? 'orange' : 'blue'}`;

function sectionOf(record: Record_, prefix: string): Record<string, number> {
  const cells = Object.entries(record).filter(
    ([name, cell]) => name.startsWith(prefix) && cell !== '',
  );
  return Object.fromEntries(cells.map(([name, cell]) => [name.slice(prefix.length), Number(cell)]));
}

/** Columns of the player-mean tables that hold a feature under another name, already per minute. */
const meanColumns: Readonly<Record<string, string>> = {
  bpm: 'boost_bpm',
  count_collected_small_per_minute: 'boost_count_collected_small',
  count_collected_big_per_minute: 'boost_count_collected_big',
  count_stolen_big_per_minute: 'boost_count_stolen_big',
  amount_used_while_supersonic_per_minute: 'boost_amount_used_while_supersonic',
  percent_zero_boost: 'boost_percent_zero_boost',
  percent_boost_0_25: 'boost_percent_boost_0_25',
  percent_full_boost: 'boost_percent_full_boost',
  percent_supersonic_speed: 'movement_percent_supersonic_speed',
  percent_ground: 'movement_percent_ground',
  percent_low_air: 'movement_percent_low_air',
  percent_high_air: 'movement_percent_high_air',
  percent_most_back: 'positioning_percent_most_back',
  percent_most_forward: 'positioning_percent_most_forward',
  percent_closest_to_ball: 'positioning_percent_closest_to_ball',
  percent_farthest_from_ball: 'positioning_percent_farthest_from_ball',
  percent_behind_ball: 'positioning_percent_behind_ball',
  percent_defensive_third: 'positioning_percent_defensive_third',
  percent_offensive_third: 'positioning_percent_offensive_third',
  saves_per_minute: 'core_saves',
  shots_per_minute: 'core_shots',
  shooting_percentage: 'core_shooting_percentage',
};

/** A table of players' means over their last matches. Exact duplicates count once. */
export function readMeanTable(text: string, mislabelled: readonly string[]): RankedRow[] {
  const lines = text.trimEnd().split(/\r?\n/);
  const records = parseTable([...new Set(lines)].join('\n')).filter(
    (record) =>
      !mislabelled.includes(record['rank']!.replace(/-\d$/, '')) &&
      !mislabelled.includes(record['rank']!),
  );
  return records.map((record) => ({
    group: record['player_id']!,
    tier: Number(record['rank-no']),
    values: features.map(({ id }) => meanValue(record, id)),
  }));
}

function meanValue(record: Record_, id: string): number | undefined {
  if (id === 'avg_speed') return Number(record['movement_avg_speed_percentage']) * 23;
  const column = meanColumns[id];
  return column === undefined ? undefined : Number(record[column]);
}
