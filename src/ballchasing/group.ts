import { z } from 'zod';
import { uploaderSchema } from './identity.ts';
import { isGroupId } from './links.ts';
import { listOf, maybe } from './tolerance.ts';

const groupId = z.string().refine(isGroupId);

/** Blocks like a player's in a replay; here `mvp` is a count. */
const statBlock = z.looseObject({}).catch({});
const totals = z.looseObject({
  games: maybe(z.number()),
  wins: maybe(z.number()),
  win_percentage: maybe(z.number()),
  play_duration: maybe(z.number()),
  core: statBlock,
  boost: statBlock,
  movement: statBlock,
  positioning: statBlock,
  demo: statBlock,
});

const memberFields = {
  platform: maybe(z.string().transform((platform) => platform.toLowerCase())),
  id: maybe(z.string()),
  name: maybe(z.string()),
  team: maybe(z.string()),
};

const groupFields = {
  id: groupId,
  link: maybe(z.string()),
  name: maybe(z.string()),
  created: maybe(z.string()),
  player_identification: maybe(z.string()),
  team_identification: maybe(z.string()),
  shared: maybe(z.boolean()),
};

/** `GET /groups/{id}`. */
export const groupSchema = z.looseObject({
  ...groupFields,
  status: maybe(z.string()),
  creator: maybe(uploaderSchema),
  players: listOf(
    z.looseObject({ ...memberFields, cumulative: maybe(totals), game_average: maybe(totals) }),
  ),
  teams: listOf(
    z.looseObject({
      name: maybe(z.string()),
      players: listOf(z.looseObject(memberFields)),
      cumulative: maybe(totals),
      game_average: maybe(totals),
    }),
  ),
});

/** `GET /groups`. */
export const groupListSchema = z.looseObject({
  list: listOf(
    z.looseObject({
      ...groupFields,
      direct_replays: maybe(z.number()),
      indirect_replays: maybe(z.number()),
      user: maybe(uploaderSchema),
    }),
  ),
  next: maybe(z.string()),
});

export const newGroupSchema = z.looseObject({ id: groupId, link: maybe(z.string()) });

export type BallchasingGroup = z.infer<typeof groupSchema>;
export type GroupList = z.infer<typeof groupListSchema>;
