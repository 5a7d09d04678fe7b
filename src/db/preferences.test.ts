import { beforeAll, expect, test } from 'vitest';
import { createTestDatabase } from '../../tests/postgres.ts';
import { defaultPreferences } from '../core/preferences.ts';
import type { Database } from './client.ts';
import { findPreferences, saveDeclaredRank, savePreferences } from './preferences.ts';

let db: Database;
beforeAll(async () => {
  const { database } = await createTestDatabase();
  db = database;
  return () => database.$disconnect();
});

const ann = { discordId: '100', username: 'ann' };

test('somebody unknown has the defaults, and asking does not make them known', async () => {
  expect(await findPreferences(db, '404')).toEqual(defaultPreferences);
  expect(await db.user.count({ where: { discordId: '404' } })).toBe(0);
});

test('choices are kept one by one and can be taken back', async () => {
  await savePreferences(db, ann, { language: 'de', trainingDays: [1, 3], minutesADay: 45 });
  const both = await savePreferences(db, ann, { timezone: 'Europe/Berlin', wantsDigest: false });
  expect(both).toEqual({
    ...defaultPreferences,
    language: 'de',
    trainingDays: [1, 3],
    minutesADay: 45,
    timezone: 'Europe/Berlin',
    wantsDigest: false,
  });
  const back = await savePreferences(db, ann, { language: undefined, trainingDays: undefined });
  expect(back.language).toBeUndefined();
  expect(back.trainingDays).toBeUndefined();
  expect(back.minutesADay).toBe(45);
});

test('a rank is declared per playlist', async () => {
  await saveDeclaredRank(db, ann, { playlist: 'ranked-doubles', tier: 12 });
  const two = await saveDeclaredRank(db, ann, { playlist: 'ranked-duels', tier: 9 });
  expect(two.ranks).toEqual({ 'ranked-doubles': 12, 'ranked-duels': 9 });
  const one = await saveDeclaredRank(db, ann, { playlist: 'ranked-duels', tier: undefined });
  expect(one.ranks).toEqual({ 'ranked-doubles': 12 });
});

test('a value that is no longer known counts as not chosen', async () => {
  const bob = { discordId: '101', username: 'bob' };
  await savePreferences(db, bob, { language: 'en', visibility: 'public' });
  await db.preferences.updateMany({
    where: { user: { discordId: '101' } },
    data: { language: 'tlh', visibility: 'friends', trainingDays: [9] },
  });
  expect(await findPreferences(db, '101')).toEqual(defaultPreferences);
});
