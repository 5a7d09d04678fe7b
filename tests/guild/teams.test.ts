import { afterAll, beforeAll, expect, test } from 'vitest';
import { evenSkill, pickTeams, playMatch } from '../../playground/matches/index.ts';
import type { StoredMessage } from '../../playground/discord/world/message.ts';
import type { Channel, User } from '../../playground/discord/world/people.ts';
import { addTextChannel, addUser } from '../../playground/discord/world/places.ts';
import { analyzeReplay, type MatchReport } from '../../src/analysis/index.ts';
import { measureChemistry } from '../../src/coaching/team/chemistry.ts';
import { compareHeadToHead } from '../../src/coaching/team/headToHead.ts';
import { lastBlock, reportBlock } from '../../src/coaching/team/scrimBlock.ts';
import { savePreferences } from '../../src/db/preferences.ts';
import { storeMatches } from '../coaching/writtenMatches.ts';
import { createEmptyDatabase } from '../postgres.ts';
import { startStack, type Stack } from '../stack.ts';

const accounts = ['76561197960287930', '76561197960287931', '76561197960287932'];
let base: MatchReport;

/** A to b twice where they are mates, and once back; the last is nobody's: an opponent took it. */
const touches = ([[0, 'pass'], [1, 'pass'], [0, 'pass'], [1], [0, 'pass'], [4]] as const).map(
  ([playerIndex, ...kinds]) => ({
    playerIndex,
    kinds,
    timeSeconds: 20,
    clock: '4:40',
    impulse: 800,
    strength: 'medium' as const,
    surface: 'ground' as const,
    isFirst: true,
    isAerial: false,
  }),
);

type Written = {
  readonly date: string;
  readonly score: readonly [number, number];
  readonly other?: 'mate' | 'opponent';
};

/** A match of a and b on blue, or of b against a. */
function written({ date, score, other = 'mate' }: Written): MatchReport {
  const { document } = base;
  const account = (id: string) => ({ platform: 'steam' as const, id });
  const [first, second, ...rest] = document.blue.players;
  const [against, ...opponents] = document.orange.players;
  const [a, b] = accounts as [string, string];
  const isMate = other === 'mate';
  const core = (goals: number) => ({ ...document.blue.stats.core, goals });
  return {
    ...base,
    document: {
      ...document,
      date,
      rocket_league_id: date.padEnd(32, '0'),
      blue: {
        ...document.blue,
        stats: { ...document.blue.stats, core: core(score[0]) },
        players: [
          { ...first!, id: account(a) },
          isMate ? { ...second!, id: account(b) } : second!,
          ...rest,
        ],
      },
      orange: {
        ...document.orange,
        stats: { ...document.orange.stats, core: core(score[1]) },
        players: [isMate ? against! : { ...against!, id: account(b) }, ...opponents],
      },
    },
    goals: [
      {
        team: 'blue',
        scorer: 'a',
        scorerId: account(a),
        assistIndex: 1,
        timeSeconds: 20,
        clock: '4:40',
      },
    ],
    touches,
    moments: [
      {
        kind: 'double-commit',
        playerIndex: 0,
        otherIndex: 1,
        timeSeconds: 30,
        clock: '4:30',
        confidence: 0.9,
      },
    ],
  };
}

const players = accounts.slice(0, 2).map((id, index) => ({
  discordId: `d${index}`,
  accounts: [{ platform: 'steam' as const, id }],
}));

let stack: Stack;
let people: User[];
let channel: Channel;

beforeAll(async () => {
  const setup = { seed: 5, players: pickTeams(3, () => evenSkill(0.4)), seconds: 45 };
  base = analyzeReplay(playMatch(setup).bytes);
  stack = await startStack({ DATABASE_URL: await createEmptyDatabase() });
  const { world } = stack.standIn;
  const { guild } = stack.scene;
  people = ['ann', 'bob', 'cat'].map((name) => addUser(world, { name }));
  channel = addTextChannel(world, guild, 'team');
  for (const [index, person] of people.entries()) {
    const member = guild.members.get(stack.scene.player.id)!;
    guild.members.set(person.id, { ...member, userId: person.id });
    const { id: discordId, name: username } = person;
    const account = { platform: 'steam', accountId: accounts[index]! } as const;
    const data = { discordId, username, linkedAccounts: { create: account } };
    await stack.house.db.user.create({ data });
  }
});
afterAll(() => stack?.close());

test('chemistry counts what two did together, and nothing of matches apart', () => {
  const reports = [
    written({ date: '2026-11-20T20:00:00', score: [3, 1] }),
    written({ date: '2026-11-20T20:10:00', score: [0, 1] }),
    written({ date: '2026-11-20T20:20:00', score: [2, 1], other: 'opponent' }),
  ];
  const [pair, ...others] = measureChemistry(reports, players);
  expect(others).toEqual([]);
  expect(pair).toMatchObject({
    discordIds: ['d0', 'd1'],
    matches: 2,
    wins: 1,
    doubleCommits: 1,
    assists: [0, 2],
  });
  expect(pair!.spacing).toBeGreaterThan(500);
  expect(pair!.passes).toEqual([2, 1]);
  expect(pair!.cover!.every((share) => share > 0 && share < 100)).toBe(true);
});

test('a block is the last evening, each match once', () => {
  const early = written({ date: '2026-11-18T20:00:00', score: [1, 0] });
  const evening = ['20:00:00', '20:10:00', '21:30:00'].map((time) =>
    written({ date: `2026-11-20T${time}`, score: [2, 1] }),
  );
  const block = lastBlock([early, ...evening, evening[0]!], players);
  expect(block).toHaveLength(3);
  expect(reportBlock(block, players)).toMatchObject({
    matches: 3,
    wins: 3,
    goalsFor: 6,
    goalsAgainst: 3,
    players: [{ discordId: 'd0' }, { discordId: 'd1' }],
  });
  expect(reportBlock([], players)).toBeUndefined();
});

test('head to head tells sides apart', () => {
  const reports = [
    written({ date: '2026-11-20T20:00:00', score: [3, 1] }),
    written({ date: '2026-11-20T20:20:00', score: [2, 1], other: 'opponent' }),
    written({ date: '2026-11-20T20:30:00', score: [0, 4], other: 'opponent' }),
  ];
  expect(compareHeadToHead(reports, [players[0]!, players[1]!])).toMatchObject({
    against: 2,
    wins: 1,
    losses: 1,
    together: 1,
    togetherWins: 1,
  });
});

const run = (user: User, command: string, options = {}) =>
  stack.standIn.driver.runCommand({ user, channel, command, options });
const said = ({ content, embeds }: StoredMessage): string => content + JSON.stringify(embeds);

test('nobody is in a team who did not say yes, and only they can say it', async () => {
  const [ann, bob, cat] = people as [User, User, User];
  await storeMatches(stack.house.db, [written({ date: '2026-11-20T20:00:00', score: [3, 1] })]);
  await run(ann, 'team create', { name: 'Night Owls' }).untilMessage();
  const asked = await run(ann, 'team invite', { member: bob.id }).untilMessage();
  expect(said(await run(ann, 'team chemistry').untilMessage())).toContain('no match yet');
  expect(said(await run(bob, 'team show').untilMessage())).toContain('in no team');

  const yes = (user: User) => {
    const customId = JSON.stringify(asked.components).match(/team-answer\.1:[^"]+:yes/)![0];
    return stack.standIn.driver.use({ user, channel, message: asked, customId }).untilMessage();
  };
  expect(said(await yes(cat))).toContain('belongs to somebody else');
  expect(said(await yes(bob))).toContain('You are in');
  const chemistry = said(await run(bob, 'team chemistry').untilMessage());
  expect(chemistry).toContain('1 match, 1 won');
  expect(chemistry).toContain('Passes that arrive: 3.0 a match');
  expect(chemistry).toContain('Who covers');
  expect(said(await run(bob, 'team report').untilMessage())).toContain('1 won');
});

test('captain and coach see focus and plan of who shares them, and their comment reaches them', async () => {
  const [ann, bob] = people as [User, User];
  const { standIn, house } = stack;
  const look = (user: User, player: User, comment?: string) =>
    run(user, 'coach', { player: player.id, ...(comment && { comment }) }).untilMessage();
  expect(said(await look(ann, bob))).toContain('does not share');
  expect(said(await look(bob, ann))).toContain('for the captain or the coach');

  const shown = await run(bob, 'team show').untilMessage();
  const share = JSON.stringify(shown.components).match(/team-share\.1:[^"]+:on/)![0];
  await standIn.driver.use({ user: bob, channel, message: shown, customId: share }).untilMessage();
  expect((await look(ann, bob)).embeds.length).toBeGreaterThan(0);

  expect(said(await look(ann, bob, 'Rotate wider.'))).toContain('takes no direct messages');
  const person = { discordId: bob.id, username: 'bob' };
  await savePreferences(house.db, person, { allowsDirectMessages: true });
  expect(said(await look(ann, bob, 'Rotate wider.'))).toContain('has your comment');
  const dm = [...standIn.world.channels.values()].find(
    ({ kind, recipientIds }) => kind === 'dm' && recipientIds[0] === bob.id,
  )!;
  expect(said(standIn.world.messages.inChannel(dm.id)[0]!)).toContain('Rotate wider.');
});
