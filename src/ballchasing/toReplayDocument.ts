import type { DocumentPlayer, DocumentTeam, ReplayDocument } from '../analysis/document.ts';
import type { Team } from '../core/ids.ts';
import { playerIdOf } from './identity.ts';
import type { BallchasingPlayer, BallchasingReplay, BallchasingTeam } from './replay.ts';
import { teamStatsSchema } from './stats.ts';

/**
 * An answer as the document our own analysis makes, or undefined until Ballchasing has analysed it.
 * Who uploaded it and where it is kept stay behind: they are not about the match.
 */
export function toReplayDocument(replay: BallchasingReplay): ReplayDocument | undefined {
  if (replay.status !== 'ok') return undefined;
  return definite({
    id: replay.id,
    rocket_league_id: replay.rocket_league_id ?? '',
    match_guid: replay.match_guid,
    title: replay.title,
    map_code: replay.map_code ?? '',
    map_name: replay.map_name,
    match_type: replay.match_type ?? '',
    team_size: replay.team_size ?? largestTeam(replay),
    playlist_id: replay.playlist_id ?? '',
    playlist_name: replay.playlist_name,
    duration: replay.duration ?? 0,
    overtime: replay.overtime ?? false,
    overtime_seconds: replay.overtime_seconds,
    season: replay.season,
    season_type: replay.season_type,
    date: replay.date ?? '',
    date_has_timezone: replay.date_has_timezone ?? false,
    min_rank: replay.min_rank,
    max_rank: replay.max_rank,
    blue: toTeam('blue', replay.blue),
    orange: toTeam('orange', replay.orange),
  });
}

function largestTeam({ blue, orange }: BallchasingReplay): number {
  return Math.max(blue?.players.length ?? 0, orange?.players.length ?? 0);
}

const noStats = teamStatsSchema.parse({
  ball: {},
  core: {},
  boost: {},
  movement: {},
  positioning: {},
  demo: {},
});

function toTeam(color: Team, team: BallchasingTeam | undefined): DocumentTeam {
  return definite({
    color,
    name: team?.name,
    players: (team?.players ?? []).flatMap((player) => toPlayer(player) ?? []),
    stats: team?.stats ?? noStats,
  });
}

/** Somebody without statistics has not played: no player of the document. */
function toPlayer(player: BallchasingPlayer): DocumentPlayer | undefined {
  if (!player.stats) return undefined;
  return definite({
    start_time: player.start_time ?? 0,
    end_time: player.end_time ?? 0,
    name: player.name ?? '',
    id: playerIdOf(player.id) ?? { platform: 'unknown', id: '' },
    mvp: player.mvp,
    rank: player.rank,
    car_id: player.car_id,
    car_name: player.car_name,
    camera: player.camera,
    steering_sensitivity: player.steering_sensitivity,
    stats: player.stats,
  });
}

type Definite<Value> = Value extends readonly (infer Entry)[]
  ? Definite<Entry>[]
  : Value extends object
    ? { [Key in keyof Value]: Definite<Exclude<Value[Key], undefined>> }
    : Value;

/** A document's optional fields are absent, never undefined; everything in it is JSON. */
function definite<Value>(value: Value): Definite<Value> {
  return JSON.parse(JSON.stringify(value)) as Definite<Value>;
}
