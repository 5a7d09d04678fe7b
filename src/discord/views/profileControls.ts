import {
  ButtonStyle,
  ComponentType,
  type APIActionRowComponent,
  type APIComponentInMessageActionRow,
  type APIStringSelectComponent,
} from 'discord.js';
import { playlistName } from '../../analysis/playlists.ts';
import { cleanName } from '../../core/cleanName.ts';
import type { Profile } from '../../usecases/viewProfile.ts';
import { profileModeId, profileShareId } from '../controls.ts';
import { clip, limits } from '../limits.ts';
import { isFilterable } from '../matchListId.ts';
import { playlistsOf } from './matchListRows.ts';
import { counted } from './numbers.ts';
import { ownMatchMenu } from './ownMatchMenu.ts';

/** What one can do with one's own profile: open a match, see another playlist, show it around. */
export function profileControls(
  profile: Profile,
): APIActionRowComponent<APIComponentInMessageActionRow>[] {
  return [
    ...ownMatchMenu(profile.recent),
    ...playlistMenu(profile),
    {
      type: ComponentType.ActionRow,
      components: [
        {
          type: ComponentType.Button,
          style: ButtonStyle.Secondary,
          custom_id: profileShareId.of(shownPlaylist(profile)),
          label: '📣 Share',
        },
      ],
    },
  ];
}

/** A playlist whose id fits into no control is the default of the shared profile as well, or not shown. */
function shownPlaylist({ trend }: Profile): string {
  const playlistId = trend?.playlistId ?? '';
  return isFilterable({ playlistId, mapCode: '' }) ? playlistId : '';
}

function playlistMenu({
  places,
  trend,
}: Profile): APIActionRowComponent<APIStringSelectComponent>[] {
  const playlists = playlistsOf(places.filter(isFilterable)).slice(0, limits.selectOptions);
  if (playlists.length < 2) return [];
  const menu: APIStringSelectComponent = {
    type: ComponentType.StringSelect,
    custom_id: profileModeId.of(),
    placeholder: 'Another playlist',
    options: playlists.map(({ playlistId, matches }) => ({
      label: clip(playlistName(playlistId, cleanName), limits.optionLabel),
      description: counted(matches, 'match', 'matches'),
      value: playlistId,
      default: playlistId === trend?.playlistId,
    })),
  };
  return [{ type: ComponentType.ActionRow, components: [menu] }];
}
