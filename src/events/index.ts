import type { BotEvent } from '../discord/defineEvent.ts';
import { clientReady, type ClientReadyDeps } from './clientReady.ts';
import { interactionCreate, type InteractionCreateDeps } from './interactionCreate.ts';

export type EventDeps = ClientReadyDeps & InteractionCreateDeps;

/** THE list of gateway events we answer; a root attaches each to its client. */
export const events: readonly BotEvent<EventDeps>[] = [clientReady, interactionCreate];
