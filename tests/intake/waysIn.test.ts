import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  addGroupDm,
  addGuild,
  addTextChannel,
  addUser,
  controlsOf,
  openDm,
  until,
  wordsOf,
  type Channel,
  type FileToSend,
  type StoredMessage,
  type User,
} from '../../playground/discord/index.ts';
import { evenSkill, pickTeams, playMatch } from '../../playground/matches/index.ts';
import { saveGuildSettings } from '../../src/db/guildSettings.ts';
import { uploadId } from '../../src/discord/controls.ts';
import { createEmptyDatabase } from '../postgres.ts';
import { startStack, type Stack } from '../stack.ts';

const replays = [41, 42, 43].map((seed): FileToSend => {
  const players = pickTeams(1, () => evenSkill(0.5));
  return { name: `match-${seed}.replay`, bytes: playMatch({ seed, players, seconds: 12 }).bytes };
});
const page = { name: 'page.replay', bytes: new TextEncoder().encode('<!doctype html>') };

let stack: Stack;
/** The channel an admin switched on. */
let open: Channel;

beforeAll(async () => {
  stack = await startStack({ DATABASE_URL: await createEmptyDatabase() }, { messageContent: true });
  const { guild, owner } = stack.scene;
  open = addTextChannel(stack.standIn.world, guild, 'cards');
  const change = { analysisChannelId: open.id };
  const { db, requests } = stack.house;
  await saveGuildSettings(db, { guildId: guild.id, actorId: owner.id, change, at: new Date() });
  await requests.requestOpenChannel({ guildId: guild.id, channelId: open.id });
});
afterAll(() => stack?.close());

const isWorking = (message: StoredMessage): boolean =>
  /Waiting|Fetching|Reading|Analysing|Drawing|\d of \d replays/.test(wordsOf(message));
const hasEnded = (message: StoredMessage): boolean => !isWorking(message);
const patience = { timeoutMs: 60_000 };

/** The newest message of the bot in a channel that passes. */
function untilPosted(channel: Channel, passes: (message: StoredMessage) => boolean) {
  const { world } = stack.standIn;
  const look = () =>
    world.messages
      .inChannel(channel.id)
      .filter(({ authorId }) => authorId === world.application.botId)
      .findLast(passes);
  const describe = () => world.messages.inChannel(channel.id).map(wordsOf).join('\n---\n');
  return until(world.changes, look, { ...patience, describe });
}

function addMember(name: string): User {
  const { guild, player } = stack.scene;
  const user = addUser(stack.standIn.world, { name });
  guild.members.set(user.id, { ...guild.members.get(player.id)!, userId: user.id });
  return user;
}

async function upload(user: User, channel: Channel, files: readonly FileToSend[]) {
  const { driver } = stack.standIn;
  const shown = driver.runCommand({ user, channel, command: 'upload' });
  await shown.untilModal();
  return driver.submitModal(shown, { files }).untilMessage(hasEnded, patience);
}

test('the pop-up takes several files, the same one twice and one that is no replay', async () => {
  const { player, channel } = stack.scene;
  const message = await upload(player, channel, [...replays.slice(0, 2), replays[0]!, page]);
  const lines = message.embeds[0]!.description!.split('\n');
  expect(lines.map((line) => line.slice(0, 1))).toEqual(['✅', '✅', '✅', '❌']);
  expect(lines[3]).toContain('not a Rocket League replay');
  expect(message.visibleTo).toBe(player.id);
  expect(controlsOf(message)[0]?.values).toHaveLength(2);
});

test('the message command takes the files and links of a message', async () => {
  const { player: user, owner, channel } = stack.scene;
  const { driver } = stack.standIn;
  const content = 'gg https://ballchasing.com/replay/00000000-0000-4000-8000-000000000000';
  const target = driver.post({ user: owner, channel }, { content, files: [replays[0]!] });
  const call = { user, channel, command: 'Analyze replays' };
  const message = await driver
    .runCommand({ ...call, targetId: target.id })
    .untilMessage(hasEnded, patience);
  const [file, link] = message.embeds[0]!.description!.split('\n');
  expect(file).toMatch(/^✅/);
  expect(link).toMatch(/^❌.*no key/);

  const bare = driver.post({ user: owner, channel }, { content: 'nothing here' });
  const refused = await driver.runCommand({ ...call, targetId: bare.id }).untilMessage(hasEnded);
  expect(wordsOf(refused)).toContain('no `.replay` file and no ballchasing.com link');
});

test('a direct message becomes a card there, and other words get a hint', async () => {
  const { player: user } = stack.scene;
  const { world, driver } = stack.standIn;
  const channel = openDm(world, user);
  driver.post({ user, channel }, { files: [replays[1]!] });
  const card = await untilPosted(channel, ({ files }) => files.length === 1);
  expect(controlsOf(card).map(({ label }) => label)).toContain('Which player are you?');
  driver.post({ user, channel }, { content: 'hello' });
  await untilPosted(channel, (message) => wordsOf(message).includes('Send me'));
});

test('a channel that is switched on has a pinned button, and answers for everybody', async () => {
  const { player: user } = stack.scene;
  const { driver } = stack.standIn;
  const pinned = await untilPosted(open, (message) => message.pinned);
  const shown = driver.use({ user, channel: open, message: pinned, customId: uploadId.of() });
  await shown.untilModal();
  const card = await driver
    .submitModal(shown, { files: [replays[2]!] })
    .untilMessage(({ files }) => files.length === 1, patience);
  expect(card.visibleTo).toBeUndefined();
  const labels = controlsOf(card).map(({ label }) => label);
  expect(labels).not.toContain('📣 Share');
  expect(labels).not.toContain('Which player are you?');

  await stack.house.requests.requestOpenChannel({ guildId: open.guildId!, channelId: open.id });
  driver.post({ user, channel: open }, { content: 'look', files: [replays[0]!] });
  await untilPosted(open, ({ id, files }) => id !== card.id && files.length === 1);
  const pins = stack.standIn.world.messages.inChannel(open.id).filter((message) => message.pinned);
  expect(pins).toHaveLength(1);
});

test('posts elsewhere and words in the open channel are left alone', async () => {
  const { player: user, channel } = stack.scene;
  const { driver, world } = stack.standIn;
  const before = await stack.house.db.submission.count();
  driver.post({ user, channel }, { files: [replays[0]!] });
  driver.post({ user, channel: open }, { content: 'nice goal' });
  // What is written to us afterwards is answered, so those before it were seen.
  const newcomer = addMember('newcomer');
  const dm = openDm(world, newcomer);
  driver.post({ user: newcomer, channel: dm }, { content: '?' });
  await untilPosted(dm, (message) => wordsOf(message).includes('Send me'));
  expect(await stack.house.db.submission.count()).toBe(before);
});

test('where we may not write, the author is told in private', async () => {
  const { world, driver } = stack.standIn;
  const user = addMember('locked out');
  open.denied.set(world.application.botId, 1n << 11n);
  driver.post({ user, channel: open }, { files: [replays[0]!] });
  const told = await untilPosted(openDm(world, user), () => true);
  expect(wordsOf(told)).toMatch(/may not write/);
  open.denied.clear();
});

test('an app on one’s own account works in other servers and group chats', async () => {
  const { world } = stack.standIn;
  const user = addUser(world, { name: 'traveller', installedApp: true });
  const foreign = addGuild(world, { name: 'Elsewhere', owner: user, botInstalled: false });
  for (const channel of [addTextChannel(world, foreign, 'chat'), addGroupDm(world, [user])]) {
    const message = await upload(user, channel, [replays[0]!]);
    expect(message.files).toHaveLength(1);
  }
});

test('who says which player they are is asked once more, and then first on the card', async () => {
  const { world, driver } = stack.standIn;
  const user = addUser(world, { name: 'newly linked' });
  const channel = openDm(world, user);
  const card = await upload(user, channel, [replays[0]!]);
  const menu = controlsOf(card).find(({ label }) => label === 'Which player are you?')!;
  const place = { user, channel };
  const values = [menu.values.find((value) => value.startsWith('steam'))!];
  const question = await driver
    .use({ ...place, message: card, customId: menu.customId!, values })
    .untilMessage();
  expect(wordsOf(question)).toContain('Is this you?');
  const yes = controlsOf(question).find(({ label }) => label.startsWith('Yes'))!;
  driver.use({ ...place, message: question, customId: yes.customId! });
  await expect
    .poll(() => stack.house.db.linkedAccount.count({ where: { user: { discordId: user.id } } }))
    .toBe(1);
  expect(wordsOf(await upload(user, channel, [replays[0]!]))).toContain('(you)');
});

test('nothing of this broke a rule of Discord', () => {
  expect(stack.standIn.history.violations).toEqual([]);
});
