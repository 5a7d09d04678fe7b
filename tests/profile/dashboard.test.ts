import { setTimeout as wait } from 'node:timers/promises';
import { beforeAll, describe, expect, test } from 'vitest';
import {
  addGuild,
  addTextChannel,
  addUser,
  controlsOf,
  wordsOf,
  type RunCommand,
  type StoredMessage,
} from '../../playground/discord/index.ts';
import type { PlayerId } from '../../src/core/ids.ts';
import { saveLinkedAccount } from '../../src/db/accounts.ts';
import { saveDeclaredRank, savePreferences } from '../../src/db/preferences.ts';
import { createEmptyDatabase } from '../postgres.ts';
import { startStack, type Stack } from '../stack.ts';
import { playedReport, storeReports, variantOf, type HistoryMatch } from './history.ts';

const ownAccount: PlayerId = { platform: 'steam', id: '76561197960287930' };
const friendAccount: PlayerId = { platform: 'epic', id: '0a1b2c3d4e5f60718293a4b5c6d7e8f9' };

let stack: Stack;
beforeAll(async () => {
  stack = await startStack({ DATABASE_URL: await createEmptyDatabase() });
  const { db } = stack.house;
  const { player, owner } = stack.scene;
  const report = playedReport(3);
  for (const [{ id: discordId, name: username }, account] of [
    [player, ownAccount],
    [owner, friendAccount],
  ] as const) {
    await saveLinkedAccount(db, { discordId, username, account });
    await storeReports(
      db,
      evening(account).map((match) => variantOf(report, match)),
    );
  }
  await saveDeclaredRank(
    db,
    { discordId: player.id, username: player.name },
    { playlist: 'ranked-doubles', tier: 11 },
  );
  return () => stack.close();
});

/** Sixteen Standard matches: the newer half is faster, and the last three are won. */
function evening(account: PlayerId): readonly HistoryMatch[] {
  const noise = [0, 0.01, -0.01, 0.02, -0.02, 0.005, -0.005, 0];
  return Array.from({ length: 16 }, (_, index) => ({
    account,
    won: index >= 13 || index % 3 === 0,
    date: `2026-03-${String(index + 1).padStart(2, '0')}T20:00:00`,
    speed: 1 + noise[index % 8]! + (index >= 8 ? 0.08 : 0),
    boost: 1 + noise[(index * 3) % 8]!,
  }));
}

type Who = 'player' | 'owner';
type Options = Readonly<Record<string, string>>;

function run(command: string, options: Options = {}, who: Who = 'player') {
  const { channel, [who]: user } = stack.scene;
  return ask({ user, channel, command, options });
}

/** As people do: whoever is told to wait a second asks again. */
async function ask(call: RunCommand): Promise<StoredMessage> {
  const message = await stack.standIn.driver.runCommand(call).untilMessage();
  if (!wordsOf(message).startsWith('One moment')) return message;
  await wait(1_000);
  return ask(call);
}

const hidden = (message: StoredMessage) => wordsOf(message).includes('keep their profile');

describe('/profile', () => {
  test('accounts, ranks with their source, streaks, trend and last matches on one card', async () => {
    const message = await run('profile');
    const words = wordsOf(message);
    expect(words).toContain('16 matches · 8 wins, 8 losses (50 % won)');
    expect(words).toContain('not verified');
    expect(words).toMatch(/Ranked Doubles: \*\*Platinum 2\*\* \(declared/);
    expect(words).toMatch(/Ranked Standard: \*\*.+\*\* \(estimated from 16 matches\)/);
    expect(words).toContain('🔥 4 wins in a row now');
    expect(words).toMatch(/average speed rose from [\d,]+ uu\/s to [\d,]+ uu\/s/);
    expect(words).toMatch(/16 Mar[^]*12 Mar/);
    const [chart] = message.files;
    expect(chart).toMatchObject({ contentType: 'image/png' });
    expect(chart?.description).toMatch(/8 won, 8 lost.*average speed rose/);
    expect(message.visibleTo).toBe(stack.scene.player.id);
  });

  test('Share posts it for the channel, without the controls that are the owner’s', async () => {
    const message = await run('profile');
    const { channel, player: user } = stack.scene;
    const { customId } = controlsOf(message).find(({ label }) => label === '📣 Share')!;
    const pressed = { user, channel, message, customId: customId! };
    const shared = await stack.standIn.driver.use(pressed).untilMessage();
    expect(shared.visibleTo).toBeUndefined();
    expect(wordsOf(shared)).toContain('8 wins');
    expect(controlsOf(shared)).toEqual([]);
  });

  test('others see it as far as the person allows: nobody, the server, everybody', async () => {
    const { db } = stack.house;
    const { owner, player, guild } = stack.scene;
    const person = { discordId: owner.id, username: owner.name };
    const look = () => run('profile', { user: owner.id });
    expect(hidden(await look())).toBe(true);

    await savePreferences(db, person, { visibility: 'server' });
    expect(wordsOf(await look())).toContain('8 wins');
    expect(controlsOf(await look())).toEqual([]);
    const elsewhere = addGuild(stack.standIn.world, { name: 'Other', owner: player });
    const channel = addTextChannel(stack.standIn.world, elsewhere, 'lobby');
    const afar = { user: player, channel, command: 'profile', options: { user: owner.id } };
    expect(hidden(await ask(afar))).toBe(true);

    await savePreferences(db, person, { visibility: 'public' });
    expect(wordsOf(await ask(afar))).toContain('8 wins');
    await savePreferences(db, person, { visibility: 'private' });
    expect(guild.id).not.toBe(elsewhere.id);
  });

  test('the menu behind a person shows the same, under the same rules', async () => {
    const { channel, player, owner } = stack.scene;
    const menu = (targetId: string) =>
      ask({ user: player, channel, command: 'View profile', targetId });
    expect(wordsOf(await menu(player.id))).toContain('Your profile');
    expect(hidden(await menu(owner.id))).toBe(true);
    const stranger = addUser(stack.standIn.world, { name: 'stranger' });
    expect(hidden(await menu(stranger.id))).toBe(true);
  });
});

describe('/compare', () => {
  test('wins and losses, from five of each on', async () => {
    const message = await run('compare results');
    const words = wordsOf(message);
    expect(words).toContain('Wins and Losses · Ranked Standard');
    expect(words).toContain('8 wins and 8 losses');
    expect(message.files[0]?.description).toMatch(/Wins and Losses.*chance/);
  });

  test('the own rank says where it is known from; another one is as asked', async () => {
    const { player } = stack.scene;
    const person = { discordId: player.id, username: player.name };
    const standard = { playlist: 'ranked-standard', tier: 8 } as const;
    await saveDeclaredRank(stack.house.db, person, standard);
    const own = wordsOf(await run('compare rank'));
    expect(own).toContain('You and Gold 2 · Ranked Standard');
    expect(own).toMatch(/your rank, \*\*Gold 2\*\* \(declared/);
    expect(wordsOf(await run('compare rank', { rank: 'ssl' }))).toContain('Supersonic Legend');
  });

  test('a friend only as far as they allow', async () => {
    const { owner } = stack.scene;
    const person = { discordId: owner.id, username: owner.name };
    expect(hidden(await run('compare friend', { user: owner.id }))).toBe(true);
    await savePreferences(stack.house.db, person, { visibility: 'public' });
    const words = wordsOf(await run('compare friend', { user: owner.id }));
    expect(words).toContain('You and owner · Ranked Standard');
    expect(words).toContain('16 matches of yours, 16 matches of theirs');
    expect(words).toContain('Nothing differs further than chance explains');
    const self = await run('compare friend', { user: stack.scene.player.id });
    expect(wordsOf(self)).toContain('That is you');
  });

  test('too few matches are counted, not guessed from', async () => {
    const report = playedReport(3);
    const few = [1, 2].map((day) => ({
      account: ownAccount,
      won: true,
      date: `2026-02-0${day}T20:00:00`,
      playlistId: 'unranked-standard',
    }));
    await storeReports(
      stack.house.db,
      few.map((match) => variantOf(report, match)),
    );
    const words = wordsOf(await run('compare results', { playlist: 'Standard' }));
    expect(words).toContain('I have 2 of 5 wins');
    expect(stack.standIn.history.violations).toEqual([]);
  });
});
