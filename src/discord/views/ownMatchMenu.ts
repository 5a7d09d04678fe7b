import {
  ComponentType,
  type APIActionRowComponent,
  type APISelectMenuOption,
  type APIStringSelectComponent,
} from 'discord.js';
import { resultOf, type OwnMatch } from '../../core/ownMatch.ts';
import { cardId } from '../controls.ts';
import { clip, limits } from '../limits.ts';
import { outcomeText, plainPlaceText, plainWhenText, resultIcons } from './ownMatchText.ts';

/** Opens the card of one of somebody's matches. */
export function ownMatchMenu(
  matches: readonly OwnMatch[],
): APIActionRowComponent<APIStringSelectComponent>[] {
  const options = matches.slice(0, limits.selectOptions).map(optionOf);
  if (options.length === 0) return [];
  const menu: APIStringSelectComponent = {
    type: ComponentType.StringSelect,
    custom_id: cardId.of(),
    placeholder: 'Open a match',
    options,
  };
  return [{ type: ComponentType.ActionRow, components: [menu] }];
}

function optionOf(match: OwnMatch): APISelectMenuOption {
  const result = resultOf(match);
  const facts = [plainPlaceText(match), plainWhenText(match)].filter((fact) => fact !== '');
  return {
    label: clip(outcomeText(match), limits.optionLabel),
    description: clip(facts.join(' · '), limits.optionLabel),
    value: match.replayId,
    ...(result && { emoji: { name: resultIcons[result] } }),
  };
}
