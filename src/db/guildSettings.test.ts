import { beforeAll, expect, test } from 'vitest';
import { createTestDatabase } from '../../tests/postgres.ts';
import { defaultGuildSettings, type GuildSettingsChange } from '../core/guildSettings.ts';
import type { Database } from './client.ts';
import {
  findGuildChanges,
  findGuildSettings,
  findPostingGuilds,
  saveGuildSettings,
} from './guildSettings.ts';

let db: Database;
beforeAll(async () => {
  const { database } = await createTestDatabase();
  db = database;
  return () => database.$disconnect();
});

const at = new Date('2026-11-25T12:00:00Z');
const save = (guildId: string, change: GuildSettingsChange, actorId = '7') =>
  saveGuildSettings(db, { guildId, actorId, change, at });

test('a guild that never chose has the defaults, and asking does not make it known', async () => {
  expect(await findGuildSettings(db, '404')).toEqual(defaultGuildSettings);
  expect(await db.guild.count({ where: { id: '404' } })).toBe(0);
});

test('choices are kept one by one, taken back, and noted with who made them', async () => {
  await save('1', { digestChannelId: '11', timezone: 'Europe/Berlin' });
  const both = await save('1', { digestHour: 20, timezone: 'Europe/Berlin' }, '8');
  expect(both).toEqual({
    ...defaultGuildSettings,
    digestChannelId: '11',
    timezone: 'Europe/Berlin',
    digestHour: 20,
  });
  const back = await save('1', { digestChannelId: undefined }, '8');
  expect(back.digestChannelId).toBeUndefined();
  const changes = await findGuildChanges(db, '1', 10);
  expect(
    changes.map(({ actorId, setting, before, after }) => [actorId, setting, before, after]),
  ).toEqual(
    expect.arrayContaining([
      ['7', 'digestChannelId', undefined, '11'],
      ['7', 'timezone', undefined, 'Europe/Berlin'],
      ['8', 'digestHour', '18', '20'],
      ['8', 'digestChannelId', '11', undefined],
    ]),
  );
  expect(changes).toHaveLength(4);
});

test('two admins at the same moment: both changes stay, each noted from the one before', async () => {
  await Promise.all([save('2', { digestHour: 9 }), save('2', { digestHour: 10 }, '8')]);
  const [last, first] = await findGuildChanges(db, '2', 10);
  const ends = new Set([first?.after, last?.after]);
  expect(ends).toEqual(new Set(['9', '10']));
  expect([first?.before, last?.before]).toContain('18');
  expect(String((await findGuildSettings(db, '2')).digestHour)).not.toBe('18');
});

test('values that are no longer known count as not chosen', async () => {
  await save('3', { language: 'de', boardPlaylists: ['ranked-duels'] });
  await db.guildSettings.update({
    where: { guildId: '3' },
    data: {
      language: 'tlh',
      digestRhythm: 'hourly',
      digestHour: 25,
      boardPlaylists: ['ranked-duels', 'spike'],
    },
  });
  expect(await findGuildSettings(db, '3')).toEqual({
    ...defaultGuildSettings,
    boardPlaylists: ['ranked-duels'],
  });
});

test('guilds that post are read a page at a time', async () => {
  for (const id of ['5', '6', '7']) await save(id, { boardChannelId: '1' });
  const first = await findPostingGuilds(db, { after: '4', limit: 2 });
  expect(first.map(({ guildId }) => guildId)).toEqual(['5', '6']);
  const next = await findPostingGuilds(db, { after: '6', limit: 2 });
  expect(next.map(({ guildId }) => guildId)).toEqual(['7']);
});

test('a guild that is deleted takes everything along', async () => {
  await db.guild.delete({ where: { id: '1' } });
  expect(await db.guildSettings.count({ where: { guildId: '1' } })).toBe(0);
  expect(await db.guildChange.count({ where: { guildId: '1' } })).toBe(0);
});
