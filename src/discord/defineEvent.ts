import type { Client, ClientEvents } from 'discord.js';

export type EventDefinition<Name extends keyof ClientEvents, Deps> = {
  readonly name: Name;
  run(deps: Deps, ...values: ClientEvents[Name]): Promise<void>;
};

/** A gateway event we answer, ready to be attached to a client. */
export type BotEvent<Deps> = { readonly name: string; attach(client: Client, deps: Deps): void };

/** A rejection reaches the client's `error` event, which logs it. */
export function defineEvent<Name extends keyof ClientEvents, Deps>(
  event: EventDefinition<Name, Deps>,
): BotEvent<Deps> {
  return {
    name: event.name,
    attach(client, deps) {
      client.on(event.name, (...values) => {
        event.run(deps, ...values).catch((error: unknown) => client.emit('error', asError(error)));
      });
    },
  };
}

function asError(value: unknown): Error {
  return value instanceof Error ? value : new Error(String(value));
}
