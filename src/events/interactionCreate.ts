import { Events, type Interaction } from 'discord.js';
import { defineEvent } from '../discord/defineEvent.ts';

export type InteractionCreateDeps = { dispatch(interaction: Interaction): Promise<void> };

export const interactionCreate = defineEvent<Events.InteractionCreate, InteractionCreateDeps>({
  name: Events.InteractionCreate,
  // Not one await before this: the dispatcher's first act is the acknowledgement.
  run: (deps, interaction) => deps.dispatch(interaction),
});
