import {
  ComponentType,
  type APIActionRowComponent,
  type APISelectMenuOption,
  type APIStringSelectComponent,
} from 'discord.js';
import type { ReplayCard } from '../../usecases/submission.ts';
import { cardId } from '../controls.ts';
import { mapName } from '../../core/mapNames.ts';
import { clip, limits } from '../limits.ts';
import { cleanName } from '../../core/cleanName.ts';
import { teamNames } from '../theme.ts';

/** Opens the card of one of several matches. Menus show plain text, so nothing is escaped. */
export function cardMenu(
  cards: readonly ReplayCard[],
): APIActionRowComponent<APIStringSelectComponent>[] {
  const options = distinct(cards).slice(0, limits.selectOptions).map(optionOf);
  if (options.length === 0) return [];
  const menu: APIStringSelectComponent = {
    type: ComponentType.StringSelect,
    custom_id: cardId.of(),
    placeholder: 'Open a match',
    options,
  };
  return [{ type: ComponentType.ActionRow, components: [menu] }];
}

/** The same file handed in twice is one card, and Discord refuses two options of one value. */
function distinct(cards: readonly ReplayCard[]): ReplayCard[] {
  return [...new Map(cards.map((card) => [card.replayId, card])).values()];
}

function optionOf({ replayId, report: { document } }: ReplayCard): APISelectMenuOption {
  const { blue, orange } = document;
  const label = `${teamNames.blue} ${blue.stats.core.goals} – ${orange.stats.core.goals} ${teamNames.orange}`;
  const place = `${document.playlist_name ?? document.playlist_id} · ${document.map_name ?? mapName(document.map_code)}`;
  return {
    label: clip(label, limits.optionLabel),
    description: clip(cleanName(place), limits.optionLabel),
    value: replayId,
  };
}
