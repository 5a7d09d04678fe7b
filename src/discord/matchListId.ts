import { z } from 'zod';
import { matchResults, type MatchFilter } from '../core/ownMatch.ts';
import type { ListWish } from '../usecases/listMatches.ts';
import { defineCustomId } from './customId.ts';

/** What a button does: two of one message may not have the same id, even where they lead to one page. */
const listButtons = ['newer', 'older', 'all', 'wins', 'losses'] as const;
type ListButton = (typeof listButtons)[number];

/** Ids and codes that fit into a custom id; nothing stands for any. */
const playlist = z.string().regex(/^[\w-]{0,20}$/);
const map = z.string().regex(/^[\w-]{0,36}$/);
const result = z.enum(['', ...matchResults]);
const since = z.string().regex(/^(\d{4}-\d{2}-\d{2})?$/);
const page = z.string().regex(/^\d{1,4}$/);

/** The whole state of the list, so that its buttons answer after a restart. */
export const matchListId = defineCustomId(
  'matches',
  1,
  z.tuple([z.enum(listButtons), page, playlist, map, result, since]),
);

/** The menu of playlists under the list: what else was chosen. */
export const matchModeId = defineCustomId('match-mode', 1, z.tuple([map, result, since]));

export function listButton(name: ListButton, { filter, page: at }: ListWish): string {
  const { playlistId = '', mapCode = '', since: day = '' } = filter;
  return matchListId.of(name, String(at), playlistId, mapCode, filter.result ?? '', day);
}

export function modeMenu({ mapCode = '', since: day = '', ...filter }: MatchFilter): string {
  return matchModeId.of(mapCode, filter.result ?? '', day);
}

/** The filter that fields of a custom id stand for. */
export function filterOf(fields: Readonly<Record<string, string | undefined>>): MatchFilter {
  const chosen = Object.entries(fields).filter(([, value]) => value !== '');
  return Object.fromEntries(chosen) as MatchFilter;
}

/** Workshop maps can be called anything; one whose name fits into no control is no filter. */
export function isFilterable(place: {
  readonly playlistId: string;
  readonly mapCode: string;
}): boolean {
  return playlist.safeParse(place.playlistId).success && map.safeParse(place.mapCode).success;
}
