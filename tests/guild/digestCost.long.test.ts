import { afterAll, beforeAll, expect, test } from 'vitest';
import { addGuild, addTextChannel, addUser } from '../../playground/discord/world/places.ts';
import { saveGuildSettings } from '../../src/db/guildSettings.ts';
import { openGuildHouse, type GuildHouse } from './guildHouse.ts';
import { simulateGuild, type SimulatedGuild } from './simulatedGuild.ts';

/** Everything a server may switch on, after two weeks in which a quarter of it plays each day. */
const sizes = [10, 200, 2_000];
const START = new Date('2026-09-28T00:00:00Z');
const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;

let house: GuildHouse;
beforeAll(async () => {
  house = await openGuildHouse(START, { draws: false });
}, 120_000);
afterAll(() => house?.close());

async function openGuild(members: number): Promise<SimulatedGuild> {
  const { standIn, db } = house;
  const { world } = standIn;
  const people = Array.from({ length: members }, (_, index) =>
    addUser(world, { name: `m${members}-${index}` }),
  );
  const [owner, ...others] = people;
  const guild = addGuild(world, { name: `Arena ${members}`, owner: owner!, members: others });
  const [digest, boards] = ['digest', 'boards'].map((name) => addTextChannel(world, guild, name));
  const discordIds = people.map(({ id }) => id);
  const plan = { guildId: guild.id, discordIds, seed: members, eagerness: 0.25 };
  const played = await simulateGuild(db, plan);
  const change = {
    digestChannelId: digest!.id,
    boardChannelId: boards!.id,
    timezone: 'Europe/Berlin',
    boardPlaylists: ['ranked-standard', 'ranked-doubles'],
  } as const;
  await saveGuildSettings(db, { guildId: guild.id, actorId: '1', change, at: START });
  for (let day = 0; day < 14; day++) {
    await played.playDay(new Date(START.getTime() + day * DAY_MS));
  }
  // As the server's own housekeeping does: without it the first plan of a big insert is a guess.
  await db.$executeRaw`ANALYZE`;
  return played;
}

async function cost(guildId: string): Promise<{ queries: number; ms: number }> {
  const before = house.queries.count;
  const startedAt = performance.now();
  await house.refresh(guildId);
  return {
    queries: house.queries.count - before,
    ms: Math.round(performance.now() - startedAt),
  };
}

test('a turn takes as many queries in a server of 2,000 as in one of 10', async () => {
  const costs: object[] = [];
  const queries = new Set<number>();
  const laterMs: number[] = [];
  for (const members of sizes) {
    const played = await openGuild(members);
    const { guildId } = played;
    house.clock.now = new Date('2026-10-11T20:00:00Z');
    house.queries.ms.clear();
    const first = await cost(guildId);
    const slowest = [...house.queries.ms].toSorted(([, a], [, b]) => b - a)[0]!;
    const turns: number[] = [];
    for (let turn = 0; turn < 3; turn++) {
      await played.playDay(new Date('2026-10-11'));
      house.clock.now = new Date(house.clock.now.getTime() + 11 * MINUTE_MS);
      turns.push((await cost(guildId)).ms);
    }
    laterMs.push(Math.min(...turns));
    const [text, ms] = slowest;
    const query = `${Math.round(ms)} ms ${text.slice(0, 40)}`;
    costs.push({ members, ...first, laterMs: laterMs.at(-1), slowest: query });
    queries.add(first.queries);
  }
  console.table(costs);
  expect(queries.size).toBe(1);
  // Of ten times the members: a loop within a loop would be a hundred.
  expect(laterMs[2]).toBeLessThan(20 * Math.max(laterMs[1]!, 20));
}, 600_000);
