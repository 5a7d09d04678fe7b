import { Client, Events, type ClientOptions, type Interaction } from 'discord.js';
import type { DiscordStandIn } from '../standIn.ts';

const GUILDS_INTENT = 1;

export type TestBot = {
  readonly client: Client<true>;
  /** What broke inside handlers; a test that expects none looks here. */
  readonly errors: unknown[];
  close(): Promise<void>;
};

/** An unchanged discord.js client on the stand-in, with one handler for every interaction. */
export async function connectBot(
  standIn: DiscordStandIn,
  handle: (interaction: Interaction) => Promise<unknown>,
  options: Partial<ClientOptions> = {},
): Promise<TestBot> {
  const client = new Client({
    intents: GUILDS_INTENT,
    waitGuildTimeout: 500,
    rest: { api: standIn.apiUrl, cdn: standIn.cdnUrl, version: '10' },
    ...options,
  });
  const errors: unknown[] = [];
  client.on(Events.Error, (error) => errors.push(error));
  client.on(Events.InteractionCreate, (interaction) => {
    handle(interaction).catch((error: unknown) => errors.push(error));
  });
  const ready = new Promise((resolve) => client.once(Events.ClientReady, resolve));
  await client.login(standIn.token);
  await ready;
  return { client: client as Client<true>, errors, close: () => client.destroy() };
}
