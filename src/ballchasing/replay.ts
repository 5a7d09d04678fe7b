import { z } from 'zod';
import { isReplayId } from './links.ts';
import { idSchema, rankSchema, uploaderSchema } from './identity.ts';
import { playerStatsSchema, teamStatsSchema } from './stats.ts';
import { listOf, maybe } from './tolerance.ts';

const replayId = z
  .string()
  .refine(isReplayId)
  .transform((id) => id.toLowerCase());

const presence = {
  start_time: maybe(z.number()),
  end_time: maybe(z.number()),
  name: maybe(z.string()),
  id: maybe(idSchema),
  mvp: maybe(z.boolean()),
  rank: maybe(rankSchema),
};

const playerSchema = z.looseObject({
  ...presence,
  pro: maybe(z.boolean()),
  car_id: maybe(z.number()),
  car_name: maybe(z.string()),
  camera: maybe(
    z.looseObject({
      fov: z.number(),
      height: z.number(),
      pitch: z.number(),
      distance: z.number(),
      stiffness: z.number(),
      swivel_speed: z.number(),
      transition_speed: maybe(z.number()),
    }),
  ),
  steering_sensitivity: maybe(z.number()),
  stats: maybe(playerStatsSchema),
});

const teamSchema = z.looseObject({
  name: maybe(z.string()),
  players: listOf(playerSchema),
  stats: maybe(teamStatsSchema),
});

/** What a replay and its summary in a list have in common. */
const matchFields = {
  id: replayId,
  link: maybe(z.string()),
  created: maybe(z.string()),
  uploader: maybe(uploaderSchema),
  rocket_league_id: maybe(z.string()),
  map_code: maybe(z.string()),
  map_name: maybe(z.string()),
  playlist_id: maybe(z.string()),
  playlist_name: maybe(z.string()),
  duration: maybe(z.number()),
  overtime: maybe(z.boolean()),
  overtime_seconds: maybe(z.number()),
  season: maybe(z.number()),
  season_type: maybe(z.string()),
  date: maybe(z.string()),
  visibility: maybe(z.string()),
  min_rank: maybe(rankSchema),
  max_rank: maybe(rankSchema),
  groups: listOf(z.looseObject({ id: z.string(), name: maybe(z.string()) })),
};

/** `GET /replays/{id}`. Until `status` is `ok` only id, link, created and uploader are there. */
export const replaySchema = z.looseObject({
  ...matchFields,
  status: z.string(),
  match_guid: maybe(z.string()),
  title: maybe(z.string()),
  recorder: maybe(z.string()),
  match_type: maybe(z.string()),
  team_size: maybe(z.number()),
  date_has_timezone: maybe(z.boolean()),
  server: maybe(z.looseObject({ name: maybe(z.string()), region: maybe(z.string()) })),
  blue: maybe(teamSchema),
  orange: maybe(teamSchema),
});

const summaryTeam = z.looseObject({
  /** Left out when 0. */
  goals: z.number().catch(0),
  players: listOf(z.looseObject({ ...presence, score: maybe(z.number()) })),
});
const emptyTeam = { goals: 0, players: [] };

/** An entry of `GET /replays`. */
export const replaySummarySchema = z.looseObject({
  ...matchFields,
  replay_title: maybe(z.string()),
  date_has_tz: maybe(z.boolean()),
  blue: summaryTeam.catch(emptyTeam),
  orange: summaryTeam.catch(emptyTeam),
});

/** `count` is the number of all matches, not of those on this page. */
export const replayListSchema = z.looseObject({
  count: maybe(z.number()),
  list: listOf(replaySummarySchema),
  next: maybe(z.string()),
});

export const uploadSchema = z.looseObject({ id: replayId });

export type BallchasingReplay = z.infer<typeof replaySchema>;
export type BallchasingPlayer = z.infer<typeof playerSchema>;
export type BallchasingTeam = z.infer<typeof teamSchema>;
export type ReplaySummary = z.infer<typeof replaySummarySchema>;
export type ReplayList = z.infer<typeof replayListSchema>;
