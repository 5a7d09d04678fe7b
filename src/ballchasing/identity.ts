import { z } from 'zod';
import { platforms, type PlayerId } from '../core/ids.ts';
import { maybe } from './tolerance.ts';

/** `{}` for a bot. Groups write platforms with capitals (`XBox`, `PS4`), replays without. */
export const idSchema = z.looseObject({
  platform: maybe(z.string().transform((platform) => platform.toLowerCase())),
  id: maybe(z.string()),
  /** Set for the guests of a split screen, who share their host's id. */
  player_number: maybe(z.number()),
});

export const rankSchema = z.looseObject({
  id: z.string(),
  tier: z.number(),
  division: maybe(z.number()),
  name: maybe(z.string()),
});

export const uploaderSchema = z.looseObject({
  steam_id: maybe(z.string()),
  name: maybe(z.string()),
  profile_url: maybe(z.string()),
  avatar: maybe(z.string()),
});

/** Who that is; nobody for a bot, for a guest of a split screen and for a hidden id (`****`). */
export function playerIdOf(id: z.infer<typeof idSchema> | undefined): PlayerId | undefined {
  const platform = platforms.find((name) => name === id?.platform);
  if (!platform || !id?.id || /^\*+$/.test(id.id) || id.player_number) return undefined;
  return { platform, id: id.id };
}

/** Ids are text in which case has no meaning: hexadecimal digits, or names typed by people. */
export function samePlayer(one: PlayerId, other: PlayerId): boolean {
  return one.platform === other.platform && one.id.toLowerCase() === other.id.toLowerCase();
}
