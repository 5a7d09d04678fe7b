import {
  addTextChannel,
  addUser,
  addGuild,
  wordsOf,
  type Channel,
  type FileToSend,
  type OptionValue,
  type StoredMessage,
  type User,
} from '../../playground/discord/index.ts';
import type { Town } from './openTown.ts';

/** One thing handed in, and the milliseconds from there to its end on the screen. */
export type HandedIn = {
  readonly what: 'file' | 'link';
  readonly ms: number;
  /** The message it ended in; nothing where the time was up. */
  readonly message: StoredMessage | undefined;
};

export type Crowd = { readonly channel: Channel; readonly users: readonly User[] };

const ENOUGH_MS = 180_000;

export function gatherCrowd({ standIn: { world } }: Town, people: number): Crowd {
  const users = Array.from({ length: people }, (_, n) => addUser(world, { name: `player${n}` }));
  const guild = addGuild(world, { name: 'Final day', owner: users[0]!, members: users.slice(1) });
  return { users, channel: addTextChannel(world, guild, 'replays') };
}

const isWorking = (message: StoredMessage): boolean =>
  /Waiting|Fetching|Reading|Analysing|Drawing|place \d+/i.test(wordsOf(message));

type Place = { readonly town: Town; readonly crowd: Crowd };

export function handInFile(place: Place, file: FileToSend): Promise<HandedIn> {
  return handIn(place, { what: 'file', options: { replay: file } });
}

export function handInLink(place: Place, link: string): Promise<HandedIn> {
  return handIn(place, { what: 'link', options: { link } });
}

let turn = 0;

type Offer = Pick<HandedIn, 'what'> & { readonly options: Readonly<Record<string, OptionValue>> };

/** By one after the other of the crowd. */
async function handIn(
  { town: { standIn }, crowd: { users, channel } }: Place,
  { what, options }: Offer,
): Promise<HandedIn> {
  const user = users[turn++ % users.length]!;
  const startedAt = performance.now();
  const handle = standIn.driver.runCommand({ user, channel, command: 'analyze', options });
  const message = await handle
    .untilMessage((one) => !isWorking(one), { timeoutMs: ENOUGH_MS })
    .catch(() => undefined);
  return { what, ms: performance.now() - startedAt, message };
}
