/** Matches played in one sitting. */
export type PlayedMatch = {
  readonly matchId: string;
  /** Milliseconds since 1970. */
  readonly startedAt: number;
  readonly won: boolean;
};

/** Half an hour is a break, an hour is another sitting: a queue, a match and a drink fit in between. */
export const SESSION_GAP_MS = 60 * 60 * 1000;

export function sessionsOf<Match extends PlayedMatch>(matches: readonly Match[]): Match[][] {
  const sessions: Match[][] = [];
  for (const match of matches.toSorted((a, b) => a.startedAt - b.startedAt)) {
    const current = sessions.at(-1);
    const last = current?.at(-1);
    if (current && last && match.startedAt - last.startedAt <= SESSION_GAP_MS) current.push(match);
    else sessions.push([match]);
  }
  return sessions;
}

/** A session is over once nothing has come for the length of a gap. */
export function isOver(session: readonly PlayedMatch[], now: number): boolean {
  const last = session.at(-1);
  return last !== undefined && now - last.startedAt > SESSION_GAP_MS;
}

/** How well one match was played against the player's own usual, in deviations of a match; 0 is usual. */
export type MatchForm = PlayedMatch & { readonly form: number };

export type StopSignal = { readonly losses: number; readonly form: number };

/** Two losses are luck; three in a row happen to everyone in one session of ten. */
const LOSSES_IN_A_ROW = 3;

/**
 * Half a deviation below usual over three matches is beyond chance in nine of ten cases. A losing
 * run played at one's usual level is bad luck or strong opponents, and no reason to stop.
 */
const POOR_FORM = -0.5;

/** Says stop only where the play itself got worse, never because of the score alone. */
export function stopSignal(session: readonly MatchForm[]): StopSignal | undefined {
  const lastWin = session.findLastIndex(({ won }) => won);
  const run = session.slice(lastWin + 1);
  if (run.length < LOSSES_IN_A_ROW) return undefined;
  const form = run.reduce((sum, match) => sum + match.form, 0) / run.length;
  return form <= POOR_FORM ? { losses: run.length, form } : undefined;
}
