import { createHash } from 'node:crypto';
import { evenSkill, pickTeams, playMatch } from '../../playground/matches/index.ts';
import { analyzeReplay, type DocumentPlayer, type MatchReport } from '../../src/analysis/index.ts';
import type { PlayerId } from '../../src/core/ids.ts';
import type { Database } from '../../src/db/client.ts';
import { saveAnalysis } from '../../src/db/replays.ts';

/** The whole report of one short match, made once: the matches of a history are variants of it. */
export function playedReport(teamSize: 1 | 2 | 3): MatchReport {
  const players = pickTeams(teamSize, () => evenSkill(0.5));
  return analyzeReplay(playMatch({ seed: 7, players, seconds: 60 }).bytes);
}

export type HistoryMatch = {
  readonly account: PlayerId;
  readonly won: boolean;
  /** `2026-03-12T20:15:44` */
  readonly date: string;
  readonly playlistId?: string;
  readonly mapCode?: string;
  /** Factors on the player's boost use and speed, 1 being the played match's. */
  readonly boost?: number;
  readonly speed?: number;
};

/** The played match as the account's, with its result, date and a few statistics changed. */
export function variantOf(report: MatchReport, match: HistoryMatch): MatchReport {
  const { document } = report;
  const [first, ...mates] = document.blue.players;
  const own = ownPlayer(first!, match);
  const [blue, orange] = match.won ? [3, 1] : [1, 3];
  const id = createHash('md5').update(JSON.stringify(match)).digest('hex').toUpperCase();
  return {
    ...report,
    document: {
      ...document,
      rocket_league_id: id,
      date: match.date,
      date_has_timezone: false,
      duration: 300,
      overtime: false,
      playlist_id: match.playlistId ?? 'ranked-standard',
      map_code: match.mapCode ?? 'stadium_p',
      blue: { ...withGoals(document.blue, blue), players: [own, ...mates] },
      orange: withGoals(document.orange, orange),
    },
  };
}

function ownPlayer(player: DocumentPlayer, match: HistoryMatch): DocumentPlayer {
  const { boost: boostFactor = 1, speed: speedFactor = 1, account } = match;
  const { boost, movement } = player.stats;
  return {
    ...player,
    id: account,
    stats: {
      ...player.stats,
      ...(boost && {
        boost: { ...boost, bpm: boost.bpm * boostFactor, bcpm: boost.bcpm * boostFactor },
      }),
      ...(movement && {
        movement: { ...movement, avg_speed: movement.avg_speed * speedFactor },
      }),
    },
  };
}

function withGoals(team: MatchReport['document']['blue'], goals: number) {
  return { ...team, stats: { ...team.stats, core: { ...team.stats.core, goals } } };
}

/** Keeps reports as the worker does; answers the ids of their replays. */
export async function storeReports(
  db: Database,
  reports: readonly MatchReport[],
): Promise<readonly string[]> {
  const ids: string[] = [];
  for (const report of reports) {
    const contentHash = createHash('sha256')
      .update(`${report.document.rocket_league_id}${ids.length}`)
      .digest('hex');
    const { id } = await db.replay.create({ data: { contentHash, sizeBytes: 1 } });
    await saveAnalysis(db, id, { report });
    ids.push(id);
  }
  return ids;
}
