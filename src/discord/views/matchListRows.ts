import {
  ButtonStyle,
  ComponentType,
  type APIActionRowComponent,
  type APIButtonComponent,
  type APIComponentInMessageActionRow,
  type APISelectMenuOption,
  type APIStringSelectComponent,
} from 'discord.js';
import { playlistName } from '../../analysis/playlists.ts';
import { cleanName } from '../../core/cleanName.ts';
import type { MatchFilter } from '../../core/ownMatch.ts';
import type { MatchList, MatchPlace } from '../../usecases/listMatches.ts';
import { clip, limits } from '../limits.ts';
import { isFilterable, listButton, modeMenu } from '../matchListId.ts';
import { counted } from './numbers.ts';

/** What turns the pages of a list and filters it. */
export function matchListRows(
  list: MatchList,
): APIActionRowComponent<APIComponentInMessageActionRow>[] {
  const buttons = [...turning(list), ...byResult(list)];
  return [...playlistMenu(list), { type: ComponentType.ActionRow, components: buttons }];
}

function playlistMenu({
  filter,
  places,
}: MatchList): APIActionRowComponent<APIStringSelectComponent>[] {
  const playlists = playlistsOf(places.filter(isFilterable)).slice(0, limits.selectOptions - 1);
  if (playlists.length < 2) return [];
  const options: APISelectMenuOption[] = [
    { label: 'All playlists', value: ALL, default: filter.playlistId === undefined },
    ...playlists.map(({ playlistId, matches }) => ({
      label: clip(playlistName(playlistId, cleanName), limits.optionLabel),
      description: counted(matches, 'match', 'matches'),
      value: playlistId,
      default: playlistId === filter.playlistId,
    })),
  ];
  const menu: APIStringSelectComponent = {
    type: ComponentType.StringSelect,
    custom_id: modeMenu(filter),
    placeholder: 'Playlist',
    options,
  };
  return [{ type: ComponentType.ActionRow, components: [menu] }];
}

/** The choice that takes the filter away; no playlist is called so. */
const ALL = 'all';

/** The playlist chosen in the menu. */
export function chosenPlaylist(value: string | undefined): string | undefined {
  return value === ALL ? undefined : value;
}

/** Matches by playlist, the most played first. */
export function playlistsOf(
  places: readonly MatchPlace[],
): readonly { readonly playlistId: string; readonly matches: number }[] {
  const counts = new Map<string, number>();
  for (const { playlistId, matches } of places)
    counts.set(playlistId, (counts.get(playlistId) ?? 0) + matches);
  return [...counts]
    .map(([playlistId, matches]) => ({ playlistId, matches }))
    .toSorted((a, b) => b.matches - a.matches);
}

function turning({ filter, page, pages }: MatchList): APIButtonComponent[] {
  return [
    button({
      id: listButton('newer', { filter, page: Math.max(0, page - 1) }),
      label: '◀ Newer',
      disabled: page === 0,
    }),
    button({
      id: listButton('older', { filter, page: page + 1 }),
      label: 'Older ▶',
      disabled: page + 1 >= pages,
    }),
  ];
}

/** Who has not linked an account has neither won nor lost anything yet. */
function byResult({ filter, matches }: MatchList): APIButtonComponent[] {
  const { result, ...others } = filter;
  if (result === undefined && matches.every(({ line }) => !line)) return [];
  const wished = (wanted: MatchFilter['result']) => ({
    filter: { ...others, result: wanted },
    page: 0,
  });
  return [
    button({ id: listButton('all', wished(undefined)), label: 'All', on: result === undefined }),
    button({ id: listButton('wins', wished('win')), label: 'Wins', on: result === 'win' }),
    button({ id: listButton('losses', wished('loss')), label: 'Losses', on: result === 'loss' }),
  ];
}

type Button = {
  readonly id: string;
  readonly label: string;
  readonly disabled?: boolean;
  readonly on?: boolean;
};

function button({ id, label, disabled = false, on = false }: Button): APIButtonComponent {
  return {
    type: ComponentType.Button,
    style: on ? ButtonStyle.Primary : ButtonStyle.Secondary,
    custom_id: id,
    label,
    disabled,
  };
}
