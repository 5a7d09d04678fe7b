import type { Team } from '../core/ids.ts';
import type { HeaderPlayer, MatchSummary } from '../replay/index.ts';
import type { DocumentPlayer, DocumentTeam, PlayerStats } from './document.ts';
import { headerPlayerId } from './identity.ts';
import { matchDocument } from './matchDocument.ts';
import { coreStats, teamCore, type ScoreLine } from './measure/core.ts';
import type { MatchReport } from './report.ts';
import { lineOf } from './scoreboard.ts';
import { ANALYSIS_VERSION } from './version.ts';

/** The scoreboard alone: for files without frames, and from games newer than the tables. */
export function headerReport(summary: MatchSummary): MatchReport {
  const rows = summary.players.map((row) => ({ row, line: lineOf(row) }));
  const lines = rows.map(({ line }) => line);
  const teamOf = (team: Team): DocumentTeam => {
    const players = rows
      .filter(({ line }) => line.team === team)
      .map(({ row, line }) => headerPlayer(row, line, lines));
    return {
      color: team,
      players,
      stats: { core: teamCore(lines, team) },
    };
  };
  const duration = Math.floor(summary.secondsPlayed ?? 0);
  return {
    analysisVersion: ANALYSIS_VERSION,
    document: {
      ...matchDocument({ summary, playlist: undefined }, duration, undefined),
      blue: teamOf('blue'),
      orange: teamOf('orange'),
    },
    goals: summary.goals.map(({ playerName, team }) => ({
      team: team === 1 ? 'orange' : 'blue',
      scorer: playerName,
      timeSeconds: 0,
      clock: '',
    })),
    series: { stepSeconds: 1, boost: [] },
    incomplete: 'header-only',
  };
}

function headerPlayer(
  row: HeaderPlayer,
  line: ScoreLine,
  lines: readonly ScoreLine[],
): DocumentPlayer {
  const core = coreStats(line, lines);
  const stats: PlayerStats = { core };
  return {
    start_time: 0,
    end_time: 0,
    name: row.name,
    id: headerPlayerId(row) ?? { platform: 'unknown', id: '' },
    ...(core.mvp ? { mvp: true } : {}),
    stats,
  };
}
