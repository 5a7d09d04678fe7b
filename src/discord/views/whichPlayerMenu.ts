import {
  ComponentType,
  type APIActionRowComponent,
  type APISelectMenuOption,
  type APIStringSelectComponent,
} from 'discord.js';
import type { DocumentPlayer } from '../../analysis/document.ts';
import type { MatchReport } from '../../analysis/report.ts';
import { linkablePlatforms, platformNames } from '../../core/accountId.ts';
import { cleanName } from '../../core/cleanName.ts';
import { teams } from '../../core/ids.ts';
import { whichPlayerId } from '../controls.ts';
import { clip, limits } from '../limits.ts';
import { teamIcons, teamNames } from '../theme.ts';

/** An account as the value of an option. */
export function playerValue({ platform, id }: DocumentPlayer['id']): string {
  return `${platform}:${id}`;
}

/** "Which player are you?", over everybody of a match whose account can be linked. */
export function whichPlayerMenu(
  replayId: string,
  { document }: MatchReport,
): APIActionRowComponent<APIStringSelectComponent>[] {
  const options = teams.flatMap((team) =>
    document[team].players.flatMap(({ id, name }): APISelectMenuOption[] => {
      const platform = linkablePlatforms.find((one) => one === id.platform);
      if (!platform || id.id === '') return [];
      return [
        {
          label: clip(cleanName(name) || 'Without a name', limits.optionLabel),
          description: `${teamNames[team]} · ${platformNames[platform]}`,
          value: playerValue(id),
          emoji: { name: teamIcons[team] },
        },
      ];
    }),
  );
  // Somebody who left and came back is there twice, and Discord refuses two options of one value.
  const distinct = [...new Map(options.map((option) => [option.value, option])).values()];
  if (distinct.length === 0) return [];
  const menu: APIStringSelectComponent = {
    type: ComponentType.StringSelect,
    custom_id: whichPlayerId.of(replayId),
    placeholder: 'Which player are you?',
    options: distinct.slice(0, limits.selectOptions),
  };
  return [{ type: ComponentType.ActionRow, components: [menu] }];
}
