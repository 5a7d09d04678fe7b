import { beforeAll, expect, test } from 'vitest';
import { wordsOf, type StoredMessage } from '../../playground/discord/index.ts';
import { evenSkill, pickTeams, playMatch } from '../../playground/matches/index.ts';
import { keptDays } from '../../src/core/keptDays.ts';
import { saveLinkedAccount } from '../../src/db/accounts.ts';
import { markDeauthorized, markReturned } from '../../src/db/leaving.ts';
import { findPreferences, savePreferences } from '../../src/db/preferences.ts';
import { purgeOldData } from '../../src/db/retention.ts';
import { createEmptyDatabase } from '../postgres.ts';
import { startStack, type Stack } from '../stack.ts';

const played = playMatch({ seed: 31, players: pickTeams(1, () => evenSkill(0.5)), seconds: 60 });
const DAY_MS = 24 * 60 * 60 * 1_000;

let stack: Stack;
beforeAll(async () => {
  stack = await startStack({ DATABASE_URL: await createEmptyDatabase() });
  return () => stack.close();
});

const saying = (words: string) => (message: StoredMessage) => wordsOf(message).includes(words);

test('/data delete while a replay is being analysed leaves nothing, and nothing fails', async () => {
  const { standIn, scene, house } = stack;
  const { db, requester } = house;
  const place = { user: scene.player, channel: scene.channel };
  const options = { replay: { name: 'duel.replay', bytes: played.bytes } };
  standIn.driver.runCommand({ ...place, command: 'analyze', options });
  await expect.poll(() => db.submission.count(), { timeout: 30_000, interval: 10 }).toBe(1);
  const question = await standIn.driver
    .runCommand({ ...place, command: 'data delete' })
    .untilMessage(saying('Delete everything about you?'));
  await standIn.driver
    .use({ ...place, message: question, customId: 'delete-me.1' })
    .untilMessage(saying('everything I held about you is deleted'));

  const isIdle = async (): Promise<boolean> => {
    const queues = Object.values(requester.queues);
    const counts = await Promise.all(queues.map((queue) => queue.getJobCounts()));
    return counts.every(({ active = 0, waiting = 0, prioritized = 0 }) => {
      return active + waiting + prioritized === 0;
    });
  };
  await expect.poll(isIdle, { timeout: 30_000, interval: 50 }).toBe(true);
  expect(await db.submission.count()).toBe(0);
  expect(await db.replay.count()).toBe(0);
  expect(await db.match.count()).toBe(0);
  const queues = Object.values(requester.queues);
  const failed = await Promise.all(queues.map((queue) => queue.getFailedCount()));
  expect(failed.every((count) => count === 0)).toBe(true);
});

test('who takes the app off their account is left alone at once, and deleted after some days', async () => {
  const { db } = stack.house;
  const leaver = { discordId: '700000000000000021', username: 'leaver' };
  const back = { discordId: '700000000000000022', username: 'back' };
  for (const person of [leaver, back]) {
    await savePreferences(db, person, { allowsDirectMessages: true });
    await markDeauthorized(db, person.discordId, new Date());
    expect((await findPreferences(db, person.discordId)).allowsDirectMessages).toBe(false);
  }
  await markReturned(db, back.discordId);
  const later = (days: number) => new Date(Date.now() + days * DAY_MS);
  expect(await purgeOldData(db, later(keptDays.deauthorizedUsers - 1))).toMatchObject({ users: 0 });
  expect(await purgeOldData(db, later(keptDays.deauthorizedUsers + 1))).toMatchObject({ users: 1 });
  const left = await db.user.findMany({ where: { username: { in: ['leaver', 'back'] } } });
  expect(left.map(({ username }) => username)).toEqual(['back']);
});

test('a match of strangers goes after its days, a match of somebody with an account stays', async () => {
  const { db } = stack.house;
  const account = { platform: 'epic', id: '0123456789abcdef0123456789abcdef' } as const;
  await saveLinkedAccount(db, { discordId: '700000000000000023', username: 'stays', account });
  const line = { position: 0, team: 'blue', name: 'A', platform: 'epic' } as const;
  const zero = { goals: 0, assists: 0, saves: 0, shots: 0, score: 0, boostUsage: 0 };
  const still = {
    averageSpeed: 0,
    timeSupersonic: 0,
    timeOnGround: 0,
    timeLowAir: 0,
    timeHighAir: 0,
  };
  const match = { playlist: 'x', mapCode: 'x', teamSize: 1, durationSeconds: 1, overtime: false };
  for (const accountId of [account.id, 'f'.repeat(32)]) {
    await db.replay.create({
      data: {
        contentHash: accountId,
        sizeBytes: 1,
        match: {
          create: {
            ...match,
            rocketLeagueId: accountId,
            blueScore: 0,
            orangeScore: 0,
            playedAt: '',
            statistics: {},
            players: { create: { ...line, ...zero, ...still, accountId } },
          },
        },
      },
    });
  }
  const later = new Date(Date.now() + (keptDays.strangersMatches + 1) * DAY_MS);
  expect(await purgeOldData(db, later)).toMatchObject({ matches: 1 });
  expect((await db.replay.findMany()).map(({ contentHash }) => contentHash)).toEqual([account.id]);
});
