import { afterAll, beforeAll, expect, test } from 'vitest';
import type { StoredMessage } from '../../playground/discord/world/message.ts';
import type { Channel } from '../../playground/discord/world/people.ts';
import { addGuild, addTextChannel, addUser } from '../../playground/discord/world/places.ts';
import { saveGuildSettings } from '../../src/db/guildSettings.ts';
import { openGuildHouse, type GuildHouse } from './guildHouse.ts';
import { simulateGuild, type SimulatedGuild } from './simulatedGuild.ts';
import { storeJudgedWeek } from './simulatedVerdicts.ts';

const START = new Date('2026-10-05T16:00:00Z');
const DAY_MS = 86_400_000;
const WEEKS = 8;

let house: GuildHouse;
beforeAll(async () => {
  house = await openGuildHouse(START);
}, 120_000);
afterAll(() => house?.close());

type Place = {
  readonly played: SimulatedGuild;
  readonly digest: Channel;
  readonly boards: Channel;
  readonly memberIds: ReadonlySet<string>;
};

async function openGuild(members: number, seed: number): Promise<Place> {
  const { world } = house.standIn;
  const people = Array.from({ length: members }, (_, index) =>
    addUser(world, { name: `m${seed}-${index}` }),
  );
  const [owner, ...others] = people;
  const guild = addGuild(world, { name: `Arena ${members}`, owner: owner!, members: others });
  const [digest, boards] = ['digest', 'boards'].map((name) => addTextChannel(world, guild, name));
  const discordIds = people.map(({ id }) => id);
  const plan = { guildId: guild.id, discordIds, seed, eagerness: 0.25 };
  const played = await simulateGuild(house.db, plan);
  const change = {
    digestChannelId: digest!.id,
    boardChannelId: boards!.id,
    timezone: 'Europe/Berlin',
    boardPlaylists: ['ranked-standard', 'ranked-doubles'],
  } as const;
  await saveGuildSettings(house.db, { guildId: guild.id, actorId: '1', change, at: START });
  return { played, digest: digest!, boards: boards!, memberIds: new Set(discordIds) };
}

const judge = ({ members }: SimulatedGuild, monday: Date): Promise<void> =>
  storeJudgedWeek(house.db, members, {
    monday,
    week: `before ${monday.toISOString().slice(0, 10)}`,
    seed: monday.getTime(),
    share: 0.15,
  });

const messagesIn = ({ id }: Channel): readonly StoredMessage[] =>
  house.standIn.world.messages.inChannel(id);

test(`200 members over ${WEEKS} weeks: a message a week, each finished, nobody named who must not be`, async () => {
  const { played, digest, boards, memberIds } = await openGuild(200, 11);
  house.clock.now = START;
  let matches = 0;
  for (let day = 0; day < 7 * WEEKS; day++) {
    const midnight = Date.parse('2026-10-05') + day * DAY_MS;
    matches += await played.playDay(new Date(midnight));
    if (day % 7 === 0 && day > 0) await judge(played, new Date(midnight));
    for (const hour of [16.2, 23]) {
      house.clock.now = new Date(midnight + hour * 3_600_000);
      if (house.clock.now >= START) await house.refresh(played.guildId);
    }
  }
  const end = START.getTime() + 7 * WEEKS * DAY_MS + 3_600_000;
  house.clock.now = new Date(end + 600_000);
  await house.refresh(played.guildId);

  const posts = messagesIn(digest);
  const weeks = posts.map(({ embeds }) => embeds[0]!);
  console.log(`${matches} matches, ${posts.length} digests, ${messagesIn(boards).length} boards`);
  for (const { title, description, fields, footer } of weeks.slice(0, 2)) {
    const lines = (fields ?? []).map(({ name, value }) => `  ${name}\n    ${value}`);
    console.log([title, description, ...lines, footer?.text].join('\n'));
  }
  const board = messagesIn(boards)[0]!.embeds[0]!;
  console.log(
    [board.title, ...board.fields!.map(({ name, value }) => `${name}\n${value}`)].join('\n'),
  );

  expect(weeks.filter(({ footer }) => footer?.text.startsWith('Finished'))).toHaveLength(WEEKS);
  const withField = (name: string) =>
    weeks.filter(({ fields }) => fields!.some((field) => field.name === name)).length;
  expect(withField('Match of the week')).toBe(WEEKS);
  expect(withField('Most improved')).toBeGreaterThanOrEqual(WEEKS - 1);
  expect(withField('Challenges won')).toBeGreaterThanOrEqual(WEEKS - 1);
  const seen = new Set(JSON.stringify(weeks).match(/(?<=<@)\d+(?=>)/g));
  const hidden = await house.db.preferences.findMany({
    where: { OR: [{ visibility: 'private' }, { wantsDigest: false }] },
    include: { user: true },
  });
  expect([...seen].filter((id) => !memberIds.has(id))).toEqual([]);
  expect(hidden.filter(({ user }) => seen.has(user.discordId))).toEqual([]);
  expect(house.standIn.history.violations).toEqual([]);
}, 900_000);
