import { skillNames } from '../charts/skillNames.ts';
import { playerKey } from '../core/ids.ts';
import { skillIds } from '../core/skills.ts';
import { momentLines } from './momentLines.ts';
import type {
  BoostStats,
  DocumentPlayer,
  MatchNote,
  MatchReport,
  MovementStats,
  PositioningStats,
} from '../analysis/index.ts';

type Row = readonly [label: string, value: (player: DocumentPlayer) => string];

const whole = (value: number): string => String(Math.round(value));
const percent = (value: number): string => `${Math.round(value)} %`;
const seconds = (value: number): string => `${value.toFixed(1)} s`;

const scoreRows: readonly Row[] = [
  ['Score', ({ stats }) => whole(stats.core.score)],
  ['Goals', ({ stats }) => whole(stats.core.goals)],
  ['Assists', ({ stats }) => whole(stats.core.assists)],
  ['Saves', ({ stats }) => whole(stats.core.saves)],
  ['Shots', ({ stats }) => whole(stats.core.shots)],
];

const boostRows: readonly Row[] = [
  ['Boost used a minute', boostCell(({ bpm }) => whole(bpm))],
  ['Boost collected a minute', boostCell(({ bcpm }) => whole(bcpm))],
  ['Boost on average', boostCell((boost) => whole(boost.avg_amount))],
  [
    'Big / small pads',
    boostCell((boost) => pair(boost.count_collected_big, boost.count_collected_small)),
  ],
  ['Stolen boost', boostCell((boost) => whole(boost.amount_stolen))],
  ['Empty tank', boostCell((boost) => percent(boost.percent_zero_boost))],
];

const demoRows: readonly Row[] = [
  ['Demos made / taken', ({ stats: { demo } }) => (demo ? pair(demo.inflicted, demo.taken) : '')],
];

const movementRows: readonly Row[] = [
  ['Average speed', movementCell((movement) => whole(movement.avg_speed))],
  ['Supersonic', movementCell((movement) => percent(movement.percent_supersonic_speed))],
  ['On the ground', movementCell((movement) => percent(movement.percent_ground))],
  ['High in the air', movementCell((movement) => percent(movement.percent_high_air))],
  ['Powerslide', movementCell((movement) => seconds(movement.time_powerslide))],
];

const placeRows: readonly Row[] = [
  ['Behind the ball', placeCell((place) => percent(place.percent_behind_ball))],
  ['Defensive third', placeCell((place) => percent(place.percent_defensive_third))],
  ['Offensive third', placeCell((place) => percent(place.percent_offensive_third))],
  ['Distance to the ball', placeCell((place) => whole(place.avg_distance_to_ball))],
];

function boostCell(print: (boost: BoostStats) => string): Row[1] {
  return ({ stats: { boost } }) => (boost ? print(boost) : '');
}

function movementCell(print: (movement: MovementStats) => string): Row[1] {
  return ({ stats: { movement } }) => (movement ? print(movement) : '');
}

function placeCell(print: (place: PositioningStats) => string): Row[1] {
  return ({ stats: { positioning } }) => (positioning ? print(positioning) : '');
}

/** Rows that no player of this match has a number for are left out. */
function rowsOf(report: MatchReport): readonly Row[] {
  const { blue, orange } = report.document;
  const [first] = [...blue.players, ...orange.players];
  return [
    ...scoreRows,
    ...(first?.stats.demo ? demoRows : []),
    ...(first?.stats.movement ? movementRows : []),
    ...(first?.stats.boost ? boostRows : []),
    ...(first?.stats.positioning ? placeRows : []),
    ...(report.moments ? skillRows(report) : []),
  ];
}

/** 0 to 100; a dash where the match showed too little. */
function skillRows({ document, skills = [] }: MatchReport): Row[] {
  const everyone = [...document.blue.players, ...document.orange.players];
  return skillIds.map((skill) => [
    `${skillNames[skill]}, of 100`,
    (player) => String(skills[everyone.indexOf(player)]?.[skill].score ?? '-'),
  ]);
}

const noteTexts: Readonly<Record<MatchNote, string>> = {
  'other-mode': 'Another mode than Soccar: boost, positions and play are not measured.',
  'other-arena': 'Another field than usual: boost, positions and play are not measured.',
  'boost-not-recorded': 'Files of this age do not record boost: it is not measured.',
  'boost-unlimited': 'Boost was unlimited: it is not measured.',
  'from-ballchasing': "Ballchasing's own statistics: there was no file to read.",
  'ball-still': 'Nobody played the ball.',
};

function pair(first: number, second: number): string {
  return `${first} / ${second}`;
}

/** A match as text: one column per player, or the one asked for. */
export function renderStatCard(
  report: MatchReport,
  { file, player }: { readonly file: string; readonly player: string | undefined },
): string {
  const { document } = report;
  const everyone = [...document.blue.players, ...document.orange.players];
  const wanted = everyone.filter((one) => player === undefined || keyOf(one) === player);
  const shown = wanted.length > 0 ? wanted : everyone;
  const blue = shown.filter((one) => document.blue.players.includes(one)).length;
  const rows = rowsOf(report);
  const table = [
    ['', ...shown.map((_, index) => (index < blue ? 'blue' : 'orange'))],
    ['', ...shown.map(({ name }) => shorten(name))],
    ...rows.map(([label, value]) => [label, ...shown.map(value)]),
  ];
  const notes = [
    ...(report.incomplete === 'header-only' ? ['Only the scoreboard could be read.'] : []),
    ...(report.notes ?? []).map((note) => noteTexts[note]),
    ...(wanted.length === 0 ? [`${player} did not play in this match.`] : []),
  ];
  return [
    title(report, file),
    goalLine(report),
    ...layOut(table),
    ...momentLines(report, player === undefined ? everyone : wanted),
    ...notes,
    '',
  ].join('\n');
}

function keyOf({ id }: DocumentPlayer): string {
  return id.platform === 'unknown' ? '' : playerKey({ platform: id.platform, id: id.id });
}

function title({ document }: MatchReport, file: string): string {
  const score = `${document.blue.stats.core.goals} : ${document.orange.stats.core.goals}`;
  const length = `${Math.floor(document.duration / 60)}:${String(document.duration % 60).padStart(2, '0')}`;
  const parts = [document.playlist_name ?? document.playlist_id, document.map_code, document.date];
  return `${file}\n${parts.filter(Boolean).join(' · ')} · ${length}\nblue ${score} orange`;
}

function goalLine({ goals }: MatchReport): string {
  const text = goals.map(({ team, scorer, clock }) => `${clock} ${scorer} (${team})`.trim());
  return text.length > 0 ? `Goals: ${text.join(', ')}\n` : '';
}

const MOST_NAME_LENGTH = 16;

function shorten(name: string): string {
  const letters = lettersOf(name);
  return letters.length <= MOST_NAME_LENGTH
    ? name
    : `${letters.slice(0, MOST_NAME_LENGTH - 1).join('')}…`;
}

function layOut(table: readonly (readonly string[])[]): string[] {
  const widths = table[0]!.map((_, column) =>
    Math.max(...table.map((row) => lettersOf(row[column]!).length)),
  );
  return table.map((row) =>
    row
      .map((cell, column) => pad(cell, widths[column]!, column === 0))
      .join('  ')
      .trimEnd(),
  );
}

function pad(cell: string, width: number, left: boolean): string {
  const space = ' '.repeat(width - lettersOf(cell).length);
  return left ? cell + space : space + cell;
}

const segmenter = new Intl.Segmenter();

/** What a reader sees as one letter, an emoji of several code points included. */
function lettersOf(text: string): string[] {
  return Array.from(segmenter.segment(text), ({ segment }) => segment);
}
