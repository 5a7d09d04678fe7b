import { afterAll, beforeAll, expect, test } from 'vitest';
import { sumPermissions, type PermissionName } from '../../playground/discord/world/permissions.ts';
import type { StoredMessage } from '../../playground/discord/world/message.ts';
import type { Channel, User } from '../../playground/discord/world/people.ts';
import {
  addGuild,
  addRole,
  addTextChannel,
  addUser,
} from '../../playground/discord/world/places.ts';
import { findGuildChanges, findGuildSettings } from '../../src/db/guildSettings.ts';
import {
  setupChannelId,
  setupChoiceId,
  setupClearId,
  setupPageId,
  setupPauseId,
  setupRoleId,
  setupTestId,
} from '../../src/discord/controls.ts';
import { createEmptyDatabase } from '../postgres.ts';
import { startStack, type Stack } from '../stack.ts';

let stack: Stack;
beforeAll(async () => {
  // Each panel looks at its channels anew, and here thirty are opened in a few seconds.
  stack = await startStack({ DATABASE_URL: await createEmptyDatabase() }, { rateLimits: false });
});
afterAll(() => stack?.close());

async function openPanel(user: User, channel: Channel = stack.scene.channel) {
  return stack.standIn.driver.runCommand({ command: 'setup', user, channel }).untilMessage();
}

/** Uses a control of a panel and answers the panel afterwards, or what was said beside it. */
async function use(message: StoredMessage, customId: string, values?: readonly string[]) {
  const { driver } = stack.standIn;
  const { owner: user, channel } = stack.scene;
  return driver
    .use({ user, channel, message, customId, ...(values && { values }) })
    .untilMessage(({ embeds }) => embeds.length > 0);
}

async function choose(message: StoredMessage, page: string, customId: string, value: string) {
  const opened = await changed(message, () => use(message, setupPageId.of(), [page]));
  return changed(opened, () => use(opened, customId, [value]));
}

/** An update edits the message it came from: wait until it looks different. */
async function changed(message: StoredMessage, act: () => Promise<unknown>) {
  const before = JSON.stringify(message);
  await act();
  await expect
    .poll(() => JSON.stringify(stack.standIn.world.messages.get(message.id)), { timeout: 10_000 })
    .not.toBe(before);
  return stack.standIn.world.messages.get(message.id)!;
}

const textOf = ({ embeds }: StoredMessage): string => JSON.stringify(embeds);

test('an admin sets channels, hour and language, and the log says who', async () => {
  const { owner, guild, channel } = stack.scene;
  const panel = await openPanel(owner);
  expect(panel.visibleTo).toBe(owner.id);
  const withDigest = await choose(
    panel,
    'digestChannelId',
    setupChannelId.of('digestChannelId'),
    channel.id,
  );
  expect(textOf(withDigest)).toContain(`<#${channel.id}>`);
  await choose(withDigest, 'digestHour', setupChoiceId.of('digestHour'), '21');
  const { driver, world } = stack.standIn;
  const zone = await driver
    .runCommand({
      command: 'setup',
      user: owner,
      channel,
      options: { timezone: 'Berlin' },
    })
    .untilMessage();
  expect(textOf(zone)).toContain('Europe/Berlin');

  const { database } = { database: stack.house.db };
  expect(await findGuildSettings(database, guild.id)).toMatchObject({
    digestChannelId: channel.id,
    digestHour: 21,
    timezone: 'Europe/Berlin',
  });
  const changes = await findGuildChanges(database, guild.id, 10);
  expect(changes.map(({ actorId, setting }) => [actorId, setting])).toEqual([
    [owner.id, 'timezone'],
    [owner.id, 'digestHour'],
    [owner.id, 'digestChannelId'],
  ]);
  expect(world.messages.get(zone.id)!.embeds[0]!.fields!.at(-1)!.value).toContain('18 → 21');
});

test.each<[PermissionName, string]>([
  ['viewChannel', 'View Channel'],
  ['sendMessages', 'Send Messages'],
  ['embedLinks', 'Embed Links'],
  ['attachFiles', 'Attach Files'],
])('a test post without %s says what is missing and where', async (name, words) => {
  const { owner, channel } = stack.scene;
  const { world } = stack.standIn;
  const panel = await choose(
    await openPanel(owner),
    'digestChannelId',
    setupChannelId.of('digestChannelId'),
    channel.id,
  );
  channel.denied.set(world.application.botId, sumPermissions([name]));
  const before = world.messages.inChannel(channel.id).length;
  const answer = await use(panel, setupTestId.of());
  channel.denied.clear();
  expect(textOf(answer)).toContain(`<#${channel.id}>`);
  expect(textOf(answer)).toContain(`**${words}**`);
  const posted = world.messages.inChannel(channel.id).slice(before);
  expect(posted.filter(({ visibleTo }) => visibleTo === undefined)).toEqual([]);
});

test('a test post arrives once where everything is allowed', async () => {
  const { owner, channel } = stack.scene;
  const panel = await openPanel(owner);
  const answer = await use(panel, setupTestId.of());
  expect(textOf(answer)).toContain('posted');
  const posts = stack.standIn.world.messages
    .inChannel(channel.id)
    .filter(({ embeds }) => embeds[0]?.title?.startsWith('It works'));
  expect(posts).toHaveLength(1);
});

test('a channel that is gone and one where Discord refuses all the same each say so', async () => {
  const { owner, guild, channel } = stack.scene;
  const { world, faults } = stack.standIn;
  faults.next({ route: 'POST /channels/', fault: { kind: 'refuse', status: 403, code: 50_013 } });
  const refused = await use(await openPanel(owner), setupTestId.of());
  expect(textOf(refused)).toContain('Discord refused my message. Try again in a minute.');

  const doomed = addTextChannel(world, guild, 'doomed');
  const board = ['boardChannelId', setupChannelId.of('boardChannelId')] as const;
  const panel = await choose(await openPanel(owner), ...board, doomed.id);
  world.channels.delete(doomed.id);
  const answer = await use(panel, setupTestId.of());
  expect(textOf(answer)).toContain(`<#${doomed.id}>: that channel is gone. Choose another one.`);
  expect(textOf(answer)).toContain(`<#${channel.id}>: posted.`);
  await choose(await openPanel(owner), ...board, channel.id);
});

test('whoever speaks German sets up in German, and their channel hears its own language', async () => {
  const { owner, channel } = stack.scene;
  const { world } = stack.standIn;
  Object.assign(owner, { locale: 'de' });
  const panel = await openPanel(owner);
  expect(textOf(panel)).toContain('Einrichtung des Servers');
  expect(JSON.stringify(panel.components)).toContain('Probepost');
  const tested = await use(panel, setupTestId.of());
  expect(textOf(tested)).toContain('gepostet.');
  Object.assign(owner, { locale: 'en-US' });
  const posts = world.messages.inChannel(channel.id);
  const [newest] = posts.filter(({ visibleTo }) => visibleTo === undefined).slice(-1);
  expect(textOf(newest!)).toContain('It works: I may post here');
});

test('pause, and a channel turned off', async () => {
  const { owner, guild } = stack.scene;
  const panel = await openPanel(owner);
  const paused = await changed(panel, () => use(panel, setupPauseId.of('on')));
  expect(textOf(paused)).toContain('paused');
  const opened = await changed(paused, () => use(paused, setupPageId.of(), ['digestChannelId']));
  await changed(opened, () => use(opened, setupClearId.of('digestChannelId')));
  const settings = await findGuildSettings(stack.house.db, guild.id);
  expect(settings).toMatchObject({ isPaused: true });
  expect(settings.digestChannelId).toBeUndefined();
});

test('a member may not, a manager role may, and it may not make itself wider', async () => {
  const { owner, player, guild, channel } = stack.scene;
  const { world, driver } = stack.standIn;
  expect(() => driver.runCommand({ command: 'setup', user: player, channel })).toThrow(
    'permissions',
  );
  // Discord lets a server open a command to anybody, so the handler asks again.
  const command = world.commands.available(guild.id).find(({ name }) => name === 'setup')!;
  Object.assign(command, { default_member_permissions: null });
  const refused = await driver
    .runCommand({ command: 'setup', user: player, channel })
    .untilMessage(({ content }) => content !== '');
  expect(refused.content).toContain('Manage Server');

  const role = addRole(world, guild, 'Captains');
  await choose(await openPanel(owner), 'managerRoleId', setupRoleId.of(), role.id);
  guild.members.get(player.id)!.roleIds.add(role.id);
  const panel = await openPanel(player);
  expect(textOf(panel)).toContain('Server set-up');
  const other = addRole(world, guild, 'Everyone else');
  const opened = driver.use({
    user: player,
    channel,
    message: panel,
    customId: setupPageId.of(),
    values: ['managerRoleId'],
  });
  const page = await opened.untilMessage(({ components }) => components.length === 3);
  const widen = driver.use({
    user: player,
    channel,
    message: page,
    customId: setupRoleId.of(),
    values: [other.id],
  });
  const said = await widen.untilFollowUp();
  expect(said.content).toContain('Manage Server');
});

test('an admin of another server changes nothing here', async () => {
  const { owner, guild } = stack.scene;
  const { world, driver } = stack.standIn;
  const stranger = addUser(world, { name: 'stranger' });
  const elsewhere = addGuild(world, { name: 'Elsewhere', owner: stranger, members: [owner] });
  const theirs = addTextChannel(world, elsewhere, 'lobby');
  const before = await findGuildSettings(stack.house.db, guild.id);
  const panel = await driver
    .runCommand({ command: 'setup', user: stranger, channel: theirs })
    .untilMessage();
  expect(textOf(panel)).not.toContain('21:00');
  await driver
    .use({ user: stranger, channel: theirs, message: panel, customId: setupPauseId.of('on') })
    .untilMessage(({ embeds }) => JSON.stringify(embeds).includes('paused'));
  expect(await findGuildSettings(stack.house.db, guild.id)).toEqual(before);
  expect(await findGuildSettings(stack.house.db, elsewhere.id)).toMatchObject({ isPaused: true });
});
