import type { DocumentPlayer, MatchMoment, MatchReport } from '../analysis/index.ts';

/** What cost something, and what is worth showing; kickoffs and what happens all the time are left out. */
const words: Readonly<Partial<Record<MatchMoment['kind'], string>>> = {
  whiff: 'missed the ball',
  'beaten-to-ball': 'beaten to the ball',
  'double-commit': 'went for the ball of a mate',
  'cut-rotation': 'cut off a mate',
  'caught-up-field': 'caught up-field on a goal against',
  'boost-starved': 'defended without boost',
  demolition: 'demolition',
  'flip-reset': 'flip reset',
  'double-tap': 'double tap',
  'air-dribble': 'air dribble',
  'ceiling-shot': 'ceiling shot',
  flick: 'flick',
};
const MOST_CLOCKS = 6;

/** One line per player and kind, with the match clocks to look at. */
export function momentLines(report: MatchReport, players: readonly DocumentPlayer[]): string[] {
  const { blue, orange } = report.document;
  const everyone = [...blue.players, ...orange.players];
  const lines = players.flatMap((player) => {
    const own = (report.moments ?? []).filter(
      ({ playerIndex }) => everyone[playerIndex] === player,
    );
    return Object.entries(words).flatMap(([kind, text]) => {
      const clocks = own.filter((moment) => moment.kind === kind).map(({ clock }) => clock);
      return clocks.length === 0 ? [] : [`${player.name}: ${text} ${listed(clocks)}`];
    });
  });
  return lines.length === 0 ? [] : ['', ...lines];
}

function listed(clocks: readonly string[]): string {
  const more = clocks.length - MOST_CLOCKS;
  return `${clocks.slice(0, MOST_CLOCKS).join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}
