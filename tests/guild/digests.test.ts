import { afterAll, beforeAll, expect, test } from 'vitest';
import { messageFlags, type StoredMessage } from '../../playground/discord/world/message.ts';
import { sumPermissions } from '../../playground/discord/world/permissions.ts';
import type { Channel, Guild } from '../../playground/discord/world/people.ts';
import { addGuild, addTextChannel, addUser } from '../../playground/discord/world/places.ts';
import { saveGuildSettings } from '../../src/db/guildSettings.ts';
import type { GuildSettingsChange } from '../../src/core/guildSettings.ts';
import { openGuildHouse, type GuildHouse } from './guildHouse.ts';
import { simulateGuild, type SimulatedGuild } from './simulatedGuild.ts';

const START = new Date('2026-10-05T16:00:00Z');
const DAY_MS = 86_400_000;

let house: GuildHouse;
let guild: Guild;
let channel: Channel;
let boards: Channel;
let played: SimulatedGuild;

const settings = (change: GuildSettingsChange) =>
  saveGuildSettings(house.db, { guildId: guild.id, actorId: '1', change, at: house.clock.now });

beforeAll(async () => {
  house = await openGuildHouse(START);
  const { world } = house.standIn;
  const people = Array.from({ length: 24 }, (_, index) => addUser(world, { name: `p${index}` }));
  guild = addGuild(world, { name: 'Arena', owner: people[0]!, members: people.slice(1) });
  channel = addTextChannel(world, guild, 'digest');
  boards = addTextChannel(world, guild, 'leaderboard');
  played = await simulateGuild(house.db, {
    guildId: guild.id,
    discordIds: people.map(({ id }) => id),
    seed: 7,
    eagerness: 0.5,
  });
  await settings({
    digestChannelId: channel.id,
    boardChannelId: boards.id,
    timezone: 'Europe/Berlin',
    boardPlaylists: ['ranked-standard'],
  });
});
afterAll(() => house?.close());

const messagesIn = ({ id }: Channel): readonly StoredMessage[] =>
  house.standIn.world.messages.inChannel(id);
/** Messages and edits; looking for members changes nothing. */
const sent = (): number =>
  house.standIn.history.requests.filter(({ method }) => method !== 'GET').length;
const digests = () => messagesIn(channel).map(({ embeds }) => embeds[0]!);

/** To a moment, with the matches of every day until then. */
async function goTo(text: string, plays = true): Promise<void> {
  const target = new Date(text);
  while (house.clock.now.getTime() + DAY_MS <= target.getTime()) {
    house.clock.now = new Date(house.clock.now.getTime() + DAY_MS);
    const day = new Date(house.clock.now.toISOString().slice(0, 10));
    if (plays) await played.playDay(day);
  }
  house.clock.now = target;
}

test('an empty week is silent', async () => {
  await house.refresh(guild.id);
  expect(messagesIn(channel)).toEqual([]);
  expect(messagesIn(boards)).toEqual([]);
});

test('the first matches post one message, more of them edit it, at most every ten minutes', async () => {
  await goTo('2026-10-06T23:00:00Z');
  await Promise.all([house.refresh(guild.id), house.refresh(guild.id)]);
  expect(messagesIn(channel)).toHaveLength(1);
  const [first] = digests();
  expect(first!.title).toBe('Your week: 5 October to 12 October');
  expect(first!.footer!.text).toBe('Kept up to date until Monday 18:00');

  await goTo('2026-10-07T23:00:00Z');
  await house.refresh(guild.id);
  expect(messagesIn(channel)).toHaveLength(1);
  const edited = digests()[0]!;
  expect(edited.description).not.toBe(first!.description);

  house.clock.now = new Date(house.clock.now.getTime() + 60_000);
  await played.playDay(new Date('2026-10-07'));
  house.asked.length = 0;
  await house.refresh(guild.id);
  expect(digests()[0]).toEqual(edited);
  expect(house.asked).toContainEqual({ guildId: guild.id, delayMs: 9 * 60_000 });
});

test('what has not changed is not sent', async () => {
  house.clock.now = new Date(house.clock.now.getTime() + 20 * 60_000);
  await house.refresh(guild.id);
  const calls = sent();
  house.clock.now = new Date(house.clock.now.getTime() + 60 * 60_000);
  await house.refresh(guild.id);
  expect(sent()).toBe(calls);
});

test('nobody who said no is named, and those who did not say yes are only counted', async () => {
  const rows = await house.db.preferences.findMany({ include: { user: true } });
  const text = JSON.stringify([...digests(), ...messagesIn(boards).map(({ embeds }) => embeds)]);
  const named = rows.filter(({ user }) => text.includes(`<@${user.discordId}>`));
  expect(named.length).toBeGreaterThan(5);
  expect(named.every((row) => row.visibility === 'server' && row.wantsDigest)).toBe(true);
  expect(text).toMatch(/and \d+ players? who (is|are) not named/);
});

test('at its end a message is finished, with its picture, and the next week is another one', async () => {
  await goTo('2026-10-12T15:59:00Z');
  await house.refresh(guild.id);
  expect(messagesIn(channel)).toHaveLength(1);
  await goTo('2026-10-12T16:07:00Z');
  await house.refresh(guild.id);
  expect(digests()[0]!.footer!.text).toBe(
    'Finished, with all replays handed in until Wednesday 18:00',
  );
  const [sealed] = messagesIn(channel);
  expect(sealed!.files.map(({ name, description }) => [name, description])).toEqual([
    ['week.png', expect.stringMatching(/^Matches of every day: \d+ in all/)],
  ]);
  expect(sealed!.flags & messageFlags.ephemeral).toBe(0);
  await goTo('2026-10-13T23:00:00Z');
  await house.refresh(guild.id);
  expect(digests().map(({ title }) => title)).toEqual([
    'Your week: 5 October to 12 October',
    'Your week: 12 October to 19 October',
  ]);
});

test('what is handed in late still gets into a finished message, for two days and no longer', async () => {
  const [before, current] = digests();
  await played.playDay(new Date('2026-10-11'));
  await house.refresh(guild.id);
  const [added] = digests();
  expect(added!.description).not.toBe(before!.description);
  expect(added!.footer).toEqual(before!.footer);
  expect(digests()[1]).toEqual(current);

  await played.playDay(new Date('2026-10-10'));
  house.asked.length = 0;
  await house.refresh(guild.id);
  expect(digests()[0]).toEqual(added);
  expect(house.asked).toContainEqual({ guildId: guild.id, delayMs: 10 * 60_000 });

  house.clock.now = new Date('2026-10-14T16:00:00Z');
  await house.refresh(guild.id);
  expect(digests()[0]).toEqual(added);
});

test('after a night of the clocks and days without us, what was missed is told once, and late', async () => {
  // The week of the change: nobody is up from Tuesday on until the Wednesday after.
  await goTo('2026-10-28T09:00:00Z');
  await house.refresh(guild.id);
  await house.refresh(guild.id);
  expect(
    digests().map(({ title, footer }) => [title, footer!.text.startsWith('Finished')]),
  ).toEqual([
    ['Your week: 5 October to 12 October', true],
    ['Your week: 12 October to 19 October', true],
    ['Your week: 19 October to 26 October', true],
    ['Your week: 26 October to 2 November', false],
  ]);
});

test('a deleted message is posted anew, a new channel gets its own', async () => {
  const { world } = house.standIn;
  world.messages.delete(messagesIn(channel).at(-1)!.id);
  await goTo('2026-10-29T20:00:00Z');
  await house.refresh(guild.id);
  expect(digests()).toHaveLength(4);

  const other = addTextChannel(world, guild, 'elsewhere');
  await settings({ digestChannelId: other.id, language: 'de' });
  await house.refresh(guild.id);
  expect(messagesIn(other)[0]!.embeds[0]!.title).toBe('Eure Woche: 26. Oktober bis 2. November');
});

test('a channel that refuses the digest does not hold up the leaderboard', async () => {
  const { world } = house.standIn;
  const elsewhere = messagesIn(channel)[0]!.channelId;
  await settings({ digestChannelId: elsewhere });
  channel.denied.set(world.application.botId, sumPermissions(['sendMessages']));
  const before = messagesIn(boards)[0]!.embeds;
  await goTo('2026-11-03T20:00:00Z');
  await expect(house.refresh(guild.id)).rejects.toMatchObject({ code: 'channel-not-writable' });
  expect(messagesIn(boards)).toHaveLength(1);
  expect(messagesIn(boards)[0]!.embeds).not.toEqual(before);
  channel.denied.clear();
});

test('a paused server is left alone', async () => {
  await settings({ isPaused: true });
  const calls = house.standIn.history.requests.length;
  await goTo('2026-11-05T20:00:00Z');
  await house.refresh(guild.id);
  expect(house.standIn.history.requests.length).toBe(calls);
});
