import { afterAll, beforeAll, expect, test } from 'vitest';
import type { StoredMessage } from '../../playground/discord/index.ts';
import type { Channel, User } from '../../playground/discord/world/people.ts';
import { addTextChannel, addUser } from '../../playground/discord/world/places.ts';
import type { PlayerId } from '../../src/core/ids.ts';
import { saveGuildSettings } from '../../src/db/guildSettings.ts';
import { savePreferences } from '../../src/db/preferences.ts';
import { takePartId } from '../../src/discord/guildControls.ts';
import { coachDeps } from '../../src/roles/coachDeps.ts';
import { tickCoach } from '../../src/usecases/tickCoach.ts';
import { trackMember } from '../../src/usecases/trackMember.ts';
import { linkMember, storeMatches, writtenMatch } from '../coaching/writtenMatches.ts';
import { createEmptyDatabase } from '../postgres.ts';
import { startStack, type Stack } from '../stack.ts';

/** What a goal of less time on empty comes from and goes to, %. */
const [FROM, TO] = [40, 36];

let stack: Stack;
let clock = Date.parse('2026-03-02T09:00:00Z');
const until = (date: string): void => void (clock = Date.parse(date));
let digest: Channel;
let climber: User;
let hidden: User;
let absent: User;
let grinder: User;

const accountOf = (user: User): PlayerId => ({
  platform: 'steam',
  id: `7656119796028${user.id.slice(-4)}`,
});

beforeAll(async () => {
  const DATABASE_URL = await createEmptyDatabase();
  stack = await startStack({ DATABASE_URL }, { now: () => new Date(clock) });
  const { guild, owner } = stack.scene;
  const { world } = stack.standIn;
  digest = addTextChannel(world, guild, 'digest');
  [climber, hidden, absent, grinder] = ['climber', 'hidden', 'absent', 'grinder'].map((name) =>
    join(name),
  ) as [User, User, User, User];
  const { db } = stack.house;
  for (const user of [climber, hidden, absent, grinder]) {
    await linkMember(db, user, accountOf(user));
    await db.guild.createMany({ data: [{ id: guild.id }], skipDuplicates: true });
    const { id } = await db.user.findUniqueOrThrow({ where: { discordId: user.id } });
    await db.guildMember.create({
      data: { guildId: guild.id, userId: id, seenAt: new Date(clock) },
    });
    await savePreferences(db, personOf(user), {
      visibility: user === hidden ? 'private' : 'server',
      wantsDigest: user !== absent,
    });
    await play(user, ['2026-02-16', '2026-02-23'], FROM);
  }
  const change = { digestChannelId: digest.id, timezone: 'UTC' } as const;
  const at = new Date(clock);
  await saveGuildSettings(db, { guildId: guild.id, actorId: owner.id, change, at });
});
afterAll(() => stack?.close());

const personOf = ({ id, name }: User) => ({ discordId: id, username: name });
const mentionOf = ({ id }: User): string => `<@${id}>`;

function join(name: string): User {
  const { guild, player } = stack.scene;
  const user = addUser(stack.standIn.world, { name });
  guild.members.set(user.id, { ...guild.members.get(player.id)!, userId: user.id });
  return user;
}

/** Two matches an evening, four evenings from each of the days on. */
async function play(user: User, mondays: readonly string[], percent: number): Promise<void> {
  const matches = mondays.flatMap((monday, week) =>
    Array.from({ length: 8 }, (_, index) => {
      const day = new Date(Date.parse(monday) + (index >> 1) * 86_400_000).toISOString();
      const date = `${day.slice(0, 10)}T20:${index % 2 === 0 ? '00' : '10'}:00`;
      const jitter = ((index * 7 + week * 3) % 5) - 2;
      const match = { date, percentZeroBoost: percent + jitter, won: index % 3 !== 0 };
      return writtenMatch(match, accountOf(user));
    }),
  );
  await storeMatches(stack.house.db, matches);
}

async function planWeek(user: User): Promise<void> {
  const { channel } = stack.scene;
  const options = { minutes: 30, days: 3 };
  await stack.standIn.driver
    .runCommand({ user, channel, command: 'plan', options })
    .untilMessage(({ embeds }) => embeds.length > 0, { timeoutMs: 20_000 });
}

/** The written matches differ in this number only, whatever the coach would choose. */
async function aimAtZeroBoost(): Promise<void> {
  const stat = { stat: 'percent_zero_boost', label: 'time at zero boost', unit: '%', digits: 0 };
  const goal = { ...stat, skill: 'boost_efficiency', mode: 'standard', from: FROM, to: TO };
  const { planGoal, planChallenge } = stack.house.db;
  await planGoal.updateMany({ data: { content: { ...goal, reason: 'part-of-the-way' } } });
  const challenge = { ...stat, better: 'lower', threshold: 35, needed: 3, matches: 5 };
  await planChallenge.updateMany({ data: { content: { ...challenge, mode: 'standard' } } });
}

const fieldsOf = ({ embeds }: StoredMessage): ReadonlyMap<string, string> =>
  new Map((embeds[0]!.fields ?? []).map(({ name, value }) => [name, value]));

/** The digest after another turn of the server, once `holds` is true of it. */
async function digestWhere(holds: (message: StoredMessage) => boolean): Promise<StoredMessage> {
  const { house, standIn, scene } = stack;
  const newest = () =>
    standIn.world.messages
      .inChannel(digest.id)
      .findLast(({ visibleTo }) => visibleTo === undefined);
  await house.requests.requestRefresh(scene.guild.id, 0);
  await expect
    .poll(() => newest() !== undefined && holds(newest()!), { timeout: 30_000 })
    .toBe(true);
  return newest()!;
}

test('stored verdicts and challenges reach the message, of those who may be named', async () => {
  const coach = coachDeps(stack.house);
  for (const user of [climber, hidden, absent]) await planWeek(user);
  await aimAtZeroBoost();
  // Those who must not be named went further than the one who is.
  await play(climber, ['2026-03-03'], 15);
  await play(hidden, ['2026-03-03'], 5);
  await play(absent, ['2026-03-03'], 5);
  await play(grinder, ['2026-03-03', '2026-03-04'], FROM);
  until('2026-03-07T20:30:00Z');
  for (const user of [climber, hidden, absent]) await trackMember(coach, user.id);
  until('2026-03-09T10:01:00Z');
  await tickCoach(coach);
  const unjudged = () => stack.house.db.trainingPlan.count({ where: { judgedAt: null } });
  await expect.poll(unjudged, { timeout: 30_000 }).toBe(3);
  expect(await stack.house.db.planChallenge.count({ where: { state: 'won' } })).toBe(3);

  const message = await digestWhere((posted) => fieldsOf(posted).has('Most improved'));
  const fields = fieldsOf(message);
  expect(fields.get('Most improved')).toMatch(
    new RegExp(`^${mentionOf(climber)}: time on empty from (39|40|41)[.\\d]* to 15 %`),
  );
  expect(fields.get('Challenges won')).toBe(mentionOf(climber));
  expect(fields.get('Who played')).toContain(mentionOf(grinder));
  const text = JSON.stringify(message.embeds);
  expect(text).not.toContain(hidden.id);
  expect(text).not.toContain(absent.id);
  // The one who is only counted counts; the one who opted out does not.
  expect(message.embeds[0]!.description).toContain('3 players');
  expect(fields.get('Who played')).toContain('and 1 player who is not named');
});

test('who is left out by the button is out of every part of it', async () => {
  const { driver, world } = stack.standIn;
  const message = world.messages.inChannel(digest.id).at(-1)!;
  const customId = takePartId.of('off');
  const said = await driver
    .use({ user: climber, channel: digest, message, customId })
    .untilMessage();
  expect(said.visibleTo).toBe(climber.id);
  until('2026-03-09T10:15:00Z');
  const edited = await digestWhere(({ embeds }) => !JSON.stringify(embeds).includes(climber.id));
  expect(edited.id).toBe(message.id);
  const names = [...fieldsOf(edited).keys()];
  expect(names).toContain('Who played');
  expect(names).not.toContain('Most improved');
  expect(names).not.toContain('Challenges won');
  expect(stack.standIn.history.violations).toEqual([]);
});
