import {
  ButtonStyle,
  ComponentType,
  type APIButtonComponent,
  type APIButtonComponentWithCustomId,
} from 'discord.js';
import type { Messages } from '../../coaching/words/index.ts';
import { openWeekId, stopMessagesId } from '../controls.ts';

/** Nothing is sent unasked without a way to end it. */
export function stopButton({ week }: Messages): APIButtonComponentWithCustomId {
  return coachButton(week.buttons.stop, stopMessagesId.of());
}

export function openButton({ week }: Messages): APIButtonComponentWithCustomId {
  return { ...coachButton(week.buttons.open, openWeekId.of()), style: ButtonStyle.Primary };
}

export function coachButton(label: string, customId: string): APIButtonComponentWithCustomId {
  return {
    type: ComponentType.Button,
    style: ButtonStyle.Secondary,
    label,
    custom_id: customId,
  };
}

export function buttonRow(...components: APIButtonComponent[]) {
  return { type: ComponentType.ActionRow as const, components };
}
