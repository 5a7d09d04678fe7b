import { beforeAll, expect, test } from 'vitest';
import { controlsOf, openDm, wordsOf, type StoredMessage } from '../../playground/discord/index.ts';
import { findCoachStandings } from '../../src/db/coachStandings.ts';
import { saveGuildSettings } from '../../src/db/guildSettings.ts';
import { coachDeps } from '../../src/roles/coachDeps.ts';
import { trackMember } from '../../src/usecases/trackMember.ts';
import { tickCoach } from '../../src/usecases/tickCoach.ts';
import type { PlayerId } from '../../src/core/ids.ts';
import { createEmptyDatabase } from '../postgres.ts';
import { startStack, type Stack } from '../stack.ts';
import { account, linkMember, storeMatches, writtenMatch } from './writtenMatches.ts';

let stack: Stack;
let clock = Date.parse('2026-03-02T09:00:00Z');
const until = (date: string): void => void (clock = Date.parse(date));
const tick = () => tickCoach(coachDeps(stack.house));

beforeAll(async () => {
  const DATABASE_URL = await createEmptyDatabase();
  stack = await startStack({ DATABASE_URL }, { now: () => new Date(clock) });
  await linkMember(stack.house.db, stack.scene.player);
  await playWeeks(['2026-02-03', '2026-02-10', '2026-02-17', '2026-02-24'], 40);
  return () => stack.close();
});

/** Four evenings of two matches in each week that begins on one of the days. */
async function playWeeks(mondays: readonly string[], percentZeroBoost: number, who?: PlayerId) {
  const matches = mondays.flatMap((monday, week) =>
    Array.from({ length: 8 }, (_, index) => {
      const day = new Date(Date.parse(monday) + (index >> 1) * 86_400_000).toISOString();
      const date = `${day.slice(0, 10)}T20:${index % 2 === 0 ? '00' : '10'}:00`;
      const jitter = ((index * 7 + week * 3) % 5) - 2;
      const match = { date, percentZeroBoost: percentZeroBoost + jitter, won: index % 3 !== 0 };
      return writtenMatch(match, who);
    }),
  );
  await storeMatches(stack.house.db, matches);
}

/** The written matches differ in this number only, whatever the coach would choose. */
async function aimAtZeroBoost(): Promise<void> {
  const stat = { stat: 'percent_zero_boost', label: 'time at zero boost', unit: '%', digits: 0 };
  const goal = { ...stat, skill: 'boost_efficiency', mode: 'standard', from: 40, to: 36 };
  const { planGoal, planChallenge } = stack.house.db;
  await planGoal.updateMany({ data: { content: { ...goal, reason: 'part-of-the-way' } } });
  const challenge = { ...stat, better: 'lower', threshold: 35, needed: 3, matches: 5 };
  await planChallenge.updateMany({ data: { content: { ...challenge, mode: 'standard' } } });
}

function directMessages(user = stack.scene.player): readonly StoredMessage[] {
  const { world } = stack.standIn;
  return world.messages.inChannel(openDm(world, user).id);
}

const said = (text: string) =>
  expect.poll(() => directMessages().map(wordsOf).join('\n'), { timeout: 20_000 }).toContain(text);

function run(command: string, options = {}): Promise<StoredMessage> {
  const { player: user, channel } = stack.scene;
  const handle = stack.standIn.driver.runCommand({ user, channel, command, options });
  const answered = ({ content, embeds }: StoredMessage) => content !== '' || embeds.length > 0;
  return handle.untilMessage(answered, { timeoutMs: 20_000 });
}

async function pressDirect(message: StoredMessage, label: string): Promise<StoredMessage> {
  const { world, driver } = stack.standIn;
  const { player: user } = stack.scene;
  const { customId } = controlsOf(message).find((control) => control.label === label)!;
  const handle = driver.use({ user, channel: openDm(world, user), message, customId: customId! });
  return handle.untilMessage((after) => wordsOf(after) !== wordsOf(message), { timeoutMs: 20_000 });
}

test('a reminder comes at the chosen time, once, and answers its buttons', async () => {
  const asked = await run('reminders', { time: '19:00' });
  expect(wordsOf(asked)).toContain('I remind you every day at 19:00 (UTC)');
  await run('plan', { minutes: 30, days: 3 });
  await aimAtZeroBoost();
  until('2026-03-02T18:59:30Z');
  expect(await tick()).toMatchObject({ sent: 0 });
  until('2026-03-02T19:00:05Z');
  expect(await tick()).toMatchObject({ sent: 1 });
  expect(await tick()).toMatchObject({ sent: 0 });
  await said('Time for a little training?');

  const snoozed = await pressDirect(directMessages().at(-1)!, 'In an hour');
  expect(wordsOf(snoozed)).toContain('again at 20:00');
  until('2026-03-02T20:00:10Z');
  expect(await tick()).toMatchObject({ sent: 1 });
  await expect.poll(() => directMessages().length).toBe(2);
  const done = await pressDirect(directMessages().at(-1)!, 'Done');
  expect(wordsOf(done)).toContain('Ticked off');
  const ticked = await stack.house.db.planBlock.count({ where: { state: 'done' } });
  expect(ticked).toBeGreaterThan(1);
});

test('a challenge won is celebrated once, and the session gets its note', async () => {
  await playWeeks(['2026-03-03'], 15);
  until('2026-03-06T20:30:00Z');
  const { id } = stack.scene.player;
  await trackMember(coachDeps(stack.house), id);
  await trackMember(coachDeps(stack.house), id);
  await said('You did it!');
  expect(
    await stack.house.db.coachMessage.count({ where: { key: { startsWith: 'challenge/' } } }),
  ).toBe(1);
  const watch = await stack.house.db.sessionWatch.findFirst();
  expect(watch?.lookAt.toISOString().slice(0, 16)).toBe('2026-03-06T21:10');
});

test('Monday brings the verdict and the new week, once', async () => {
  until('2026-03-09T07:00:00Z');
  expect(await tick()).toMatchObject({ weeks: 0 });
  until('2026-03-09T10:01:00Z');
  await tick();
  await said('What came of your week, 2 Mar to 8 Mar');
  await said('Your training week, 9 Mar to 15 Mar');
  await tick();
  const verdicts = directMessages().filter((message) => wordsOf(message).includes('What came of'));
  expect(verdicts).toHaveLength(1);
  expect(controlsOf(verdicts[0]!).map(({ label }) => label)).toContain('No more messages');
  const [standing] = await findCoachStandings(stack.house.db, [stack.scene.player.id], {
    from: new Date('2026-03-02'),
    to: new Date('2026-03-10'),
  });
  expect(standing).toMatchObject({ challengesWon: 1 });
  expect(standing).toMatchObject({
    goalsAchieved: 1,
    best: { before: expect.closeTo(40, 0), after: 15 },
  });
  expect(wordsOf(await run('verdict'))).toContain('What came of your week, 2 Mar to 8 Mar');
});

test('who chose the channel of their server gets it there, and unlinking ends it', async () => {
  const { player, owner, guild, channel } = stack.scene;
  const { db } = stack.house;
  const change = { digestChannelId: channel.id };
  const at = new Date(clock);
  await saveGuildSettings(db, { guildId: guild.id, actorId: owner.id, change, at });
  const asked = await run('reminders');
  const customId = 'weekly.1';
  const { driver, world } = stack.standIn;
  const handle = driver.use({
    user: player,
    channel,
    message: asked,
    customId,
    values: ['channel'],
  });
  await handle.untilMessage((after) => wordsOf(after).includes('digest channel'));
  until('2026-03-16T10:01:00Z');
  await tick();
  const posted = () => world.messages.inChannel(channel.id).map(wordsOf).join('\n');
  await expect.poll(posted, { timeout: 20_000 }).toContain('The week of player');

  await db.linkedAccount.deleteMany({ where: { accountId: account.id } });
  until('2026-03-23T10:01:00Z');
  await tick();
  await expect
    .poll(() => db.trainingPlan.count({ where: { judgedAt: null } }), { timeout: 20_000 })
    .toBe(0);
  expect(await db.trainingPlan.findMany({ where: { week: '2026-W13' } })).toEqual([]);
});

test('unasked messages speak the language Discord was last used in, unless one was chosen', async () => {
  const { player } = stack.scene;
  const { user, preferences } = stack.house.db;
  const seen = () => user.findUnique({ where: { discordId: player.id } });
  player.locale = 'de';
  await run('packs', { skill: 'boost_efficiency' });
  await expect.poll(async () => (await seen())?.seenLocale).toBe('de');
  const refused = wordsOf(await run('reminders', { time: 'late' }));
  expect(refused).toContain('`late` ist keine Uhrzeit');
  until('2026-03-23T19:00:30Z');
  expect(await tick()).toMatchObject({ sent: 1 });
  await said('Zeit für etwas Training?');
  await preferences.updateMany({ data: { language: 'en' } });
  until('2026-03-24T19:00:30Z');
  const asked = () => directMessages().filter((one) => wordsOf(one).includes('Time for a little'));
  const before = asked().length;
  expect(await tick()).toMatchObject({ sent: 1 });
  await expect.poll(() => asked().length, { timeout: 20_000 }).toBe(before + 1);
  player.locale = 'en-US';
});

test('closed direct messages are told with the next private answer, not in public', async () => {
  const { player, channel } = stack.scene;
  player.dmsClosed = true;
  until('2026-03-25T19:00:30Z');
  expect(await tick()).toMatchObject({ sent: 1 });
  const closed = () => stack.house.db.coachMessage.count({ where: { state: 'closed' } });
  await expect.poll(closed, { timeout: 20_000 }).toBe(1);
  await run('packs', { skill: 'boost_efficiency' });
  const seen = () => stack.standIn.world.messages.inChannel(channel.id);
  const note = () => seen().find((message) => wordsOf(message).includes('could not send you'));
  await expect.poll(() => note()?.visibleTo, { timeout: 20_000 }).toBe(player.id);
  expect(await closed()).toBe(0);
  expect(stack.standIn.history.violations).toEqual([]);
});
