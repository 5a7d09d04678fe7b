import type { GoalMoment } from '../../analysis/report.ts';
import type { Team } from '../../core/ids.ts';
import type { DigestMember, MemberLine } from './digestFacts.ts';

/** The match worth watching, before anybody has looked into it. */
export type MatchOfTheWeek = {
  readonly replayId: string;
  readonly playlist: string;
  readonly team: Team;
  readonly goalsFor: number;
  readonly goalsAgainst: number;
  readonly overtime: boolean;
  readonly discordIds: readonly string[];
};

/** What happened in it, and where to look. */
export type Highlight = {
  readonly kind: 'comeback' | 'overtime' | 'late-winner' | 'goal';
  /** The match clock of the goal that decided it. */
  readonly clock: string;
  /** Goals behind at the worst, of a comeback. */
  readonly behind: number;
};

/**
 * The tightest match that members won, with as many of them as possible in it. A match that was lost
 * is somebody's bad evening; it is never put up.
 */
export function matchOfTheWeek(
  lines: readonly MemberLine[],
  members: ReadonlyMap<string, DigestMember>,
): MatchOfTheWeek | undefined {
  const played = new Map<string, MemberLine[]>();
  for (const line of lines) {
    if (!line.won || !members.get(line.userId)?.isNamed) continue;
    const key = `${line.rocketLeagueId} ${line.team}`;
    played.set(key, [...(played.get(key) ?? []), line]);
  }
  const best = [...played.values()].toSorted(
    (a, b) => thrill(b) - thrill(a) || a[0]!.rocketLeagueId.localeCompare(b[0]!.rocketLeagueId),
  )[0];
  if (!best) return undefined;
  const { replayId, playlist, team, goalsFor, goalsAgainst, overtime } = best[0]!;
  const discordIds = best.map(({ userId }) => members.get(userId)!.discordId).toSorted();
  return { replayId, playlist, team, goalsFor, goalsAgainst, overtime, discordIds };
}

/** Members together weigh most: the digest is theirs. Then a close end, then many goals. */
function thrill(lines: readonly MemberLine[]): number {
  const { goalsFor, goalsAgainst, overtime } = lines[0]!;
  const margin = goalsFor - goalsAgainst;
  return (
    3 * lines.length + (overtime ? 3 : 0) + (margin === 1 ? 2 : 0) + (goalsFor + goalsAgainst) / 4
  );
}

const COMEBACK = 2;
/** Match clock left at the winner, as players see it. */
const LATE_SECONDS = 30;

/** The moment of a match that was won: the goal after which the other side never drew level. */
export function highlightOf(
  goals: readonly Pick<GoalMoment, 'team' | 'clock'>[],
  team: Team,
): Highlight | undefined {
  const other = goals.filter((goal) => goal.team !== team).length;
  const winner = goals.filter((goal) => goal.team === team)[other];
  if (!winner) return undefined;
  let balance = 0;
  let behind = 0;
  for (const goal of goals) {
    balance += goal.team === team ? 1 : -1;
    behind = Math.max(behind, -balance);
  }
  const found = { clock: winner.clock, behind };
  if (behind >= COMEBACK) return { kind: 'comeback', ...found };
  if (winner.clock.startsWith('+')) return { kind: 'overtime', ...found };
  return { kind: secondsOf(winner.clock) <= LATE_SECONDS ? 'late-winner' : 'goal', ...found };
}

function secondsOf(clock: string): number {
  const [minutes, seconds] = clock.split(':').map(Number);
  return (minutes ?? 0) * 60 + (seconds ?? 0);
}
