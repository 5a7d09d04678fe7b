import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Channel, Guild } from '../../playground/discord/world/people.ts';
import { addGuild, addTextChannel, addUser } from '../../playground/discord/world/places.ts';
import { saveGuildSettings } from '../../src/db/guildSettings.ts';
import { createTeam, findTeamsOf, inviteMember, joinTeam } from '../../src/db/teams.ts';
import { openGuildHouse, type GuildHouse } from './guildHouse.ts';
import { simulateGuild } from './simulatedGuild.ts';

const START = new Date('2026-10-05T16:00:00Z');
const DAY_MS = 86_400_000;
const MEMBERS = 9;

let house: GuildHouse;
let guild: Guild;
let digest: Channel;
let boards: Channel;

beforeAll(async () => {
  house = await openGuildHouse(START, { draws: false });
  const { world } = house.standIn;
  const people = Array.from({ length: MEMBERS }, (_, index) =>
    addUser(world, { name: `p${index}` }),
  );
  guild = addGuild(world, { name: 'Arena', owner: people[0]!, members: people.slice(1) });
  [digest, boards] = ['digest', 'boards'].map((name) => addTextChannel(world, guild, name)) as [
    Channel,
    Channel,
  ];
  const discordIds = people.map(({ id }) => id);
  const plan = { guildId: guild.id, discordIds, seed: 3, eagerness: 1 };
  const played = await simulateGuild(house.db, plan);
  await house.db.guildMember.updateMany({ data: { takesPart: true } });
  for (let day = -7; day < 6; day++) {
    await played.playDay(new Date(Date.parse('2026-10-05') + day * DAY_MS));
  }
  const change = {
    digestChannelId: digest.id,
    boardChannelId: boards.id,
    boardPlaylists: ['ranked-standard', 'ranked-doubles'],
  } as const;
  await saveGuildSettings(house.db, { guildId: guild.id, actorId: '1', change, at: START });
  house.clock.now = new Date('2026-10-11T12:00:00Z');
});
afterAll(() => house?.close());

/** Of the newest message. */
const textIn = ({ id }: Channel): string =>
  JSON.stringify(house.standIn.world.messages.inChannel(id).at(-1)!.embeds);
const looks = (): number =>
  house.standIn.history.requests.filter(({ route }) => route.includes('/members/')).length;

async function turn(): Promise<number> {
  const before = looks();
  house.clock.now = new Date(house.clock.now.getTime() + 11 * 60_000);
  await house.refresh(guild.id);
  return looks() - before;
}

test('everybody is looked for in a few turns, two a turn, and then trusted for a week', async () => {
  const asked: number[] = [];
  for (let count = 0; count < 6; count++) asked.push(await turn());
  expect(asked).toEqual([2, 2, 2, 2, 1, 0]);
  const { botId } = house.standIn.world.application;
  const people = [...guild.members.keys()].filter((id) => id !== botId);
  expect(people.filter((id) => !textIn(digest).includes(id))).toEqual([]);
});

test('who left is out of digest, leaderboard and team; their own things stay theirs', async () => {
  const { db } = house;
  const place = await db.boardPlace.findFirstOrThrow({ include: { user: true } });
  const { discordId } = place.user;
  const mate = [...guild.members.keys()].find(
    (id) => id !== discordId && id !== house.standIn.world.application.botId,
  )!;
  const team = (await createTeam(db, { guildId: guild.id, name: 'Owls', discordId }))!;
  await inviteMember(db, { teamId: team.id, discordId: mate }, 'player');
  await joinTeam(db, { teamId: team.id, discordId: mate });
  await db.weeklyPlace.create({
    data: { userId: place.userId, place: 'channel', guildId: guild.id },
  });
  expect(textIn(boards)).toContain(discordId);

  guild.members.delete(discordId);
  // Within one week: a message that is closed keeps who was there then.
  const longAgo = new Date(house.clock.now.getTime() - 8 * DAY_MS);
  await db.guildMember.updateMany({ data: { checkedAt: longAgo } });
  let turns = 0;
  while ((await db.guildMember.count()) === MEMBERS && turns < MEMBERS) {
    await turn();
    turns++;
  }
  await turn();
  expect(turns).toBeLessThanOrEqual(Math.ceil(MEMBERS / 2));
  expect(textIn(boards)).not.toContain(discordId);
  expect(textIn(digest)).not.toContain(discordId);
  const [left] = await findTeamsOf(db, guild.id, mate);
  expect(left!.members).toMatchObject([{ discordId: mate, role: 'captain' }]);
  expect(await db.weeklyPlace.count()).toBe(0);
  expect(await db.linkedAccount.count({ where: { userId: place.userId } })).toBe(1);
});

test('where Discord does not say, everybody stays and the message comes', async () => {
  const { standIn, db } = house;
  const members = await db.guildMember.count();
  house.clock.now = new Date(house.clock.now.getTime() + 8 * DAY_MS);
  standIn.faults.next({ route: '/members/', times: 9, fault: { kind: 'server-error' } });
  const before = standIn.world.messages.inChannel(boards.id).length;
  await db.guildPost.deleteMany({ where: { kind: 'board' } });
  await turn();
  standIn.faults.clear();
  expect(standIn.world.messages.inChannel(boards.id)).toHaveLength(before + 1);
  expect(await db.guildMember.count()).toBe(members);
  expect(await turn()).toBe(2);
});
