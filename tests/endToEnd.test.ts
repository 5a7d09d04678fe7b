import { beforeAll, describe, expect, test } from 'vitest';
import { wordsOf, type FileToSend, type StoredMessage } from '../playground/discord/index.ts';
import { playMatch, evenSkill, pickTeams } from '../playground/matches/index.ts';
import { saveLinkedAccount } from '../src/db/accounts.ts';
import { createEmptyDatabase } from './postgres.ts';
import { hasRedis, noRedisReason, startRedis, type TestRedis } from './redis.ts';
import { startStack, type Stack } from './stack.ts';

const played = playMatch({ seed: 11, players: pickTeams(1, () => evenSkill(0.5)), seconds: 40 });
const replay: FileToSend = { name: 'duel.replay', bytes: played.bytes };

const hasCard = ({ files }: StoredMessage): boolean => files.length === 1;
const hasEnded = (message: StoredMessage): boolean =>
  hasCard(message) ||
  /broke on my side|could not|not a Rocket League|empty|too large|gone|only fetch/.test(
    wordsOf(message),
  );

const backends = [
  { name: 'PostgreSQL', missing: undefined },
  { name: 'Redis', missing: hasRedis ? undefined : noRedisReason },
];

describe.each(backends)('from /analyze to a card, queue on $name', ({ name, missing }) => {
  let stack: Stack;
  let redis: TestRedis | undefined;

  beforeAll(async () => {
    if (missing !== undefined) return undefined;
    redis = name === 'Redis' ? await startRedis() : undefined;
    const queue = redis ? { REDIS_URL: redis.url } : {};
    stack = await startStack({ DATABASE_URL: await createEmptyDatabase(), ...queue });
    return async () => {
      await stack.close();
      await redis?.stop();
    };
  });

  const flight = test.extend<{ analyze: (file: FileToSend) => Promise<StoredMessage> }>({
    analyze: async ({ task }, use) => {
      if (missing !== undefined) task.context.skip(missing);
      await use((file) => {
        const { player: user, channel } = stack.scene;
        const options = { replay: file };
        const handle = stack.standIn.driver.runCommand({
          user,
          channel,
          command: 'analyze',
          options,
        });
        return handle.untilMessage(hasEnded, { timeoutMs: 20_000 });
      });
    },
  });

  flight('a replay becomes one private card with a chart', async ({ analyze }) => {
    const message = await analyze(replay);
    expect(message.files.map(({ contentType }) => contentType)).toEqual(['image/png']);
    expect(message.files[0]?.description).toMatch(/boost/i);
    for (const { name } of played.truth.players) expect(wordsOf(message)).toContain(name);
    expect(message.visibleTo).toBe(stack.scene.player.id);
    expect(stack.standIn.history.violations).toEqual([]);
  });

  flight('the steps before it were shown in the same message', async ({ analyze }) => {
    const message = await analyze({ ...replay, bytes: withAnotherEnd(replay.bytes) });
    const shown = message.earlier.map((body) => wordsOf({ ...message, ...body }));
    expect(shown[0]).toMatch(/waiting/i);
    expect(stack.standIn.world.messages.get(message.id)).toBeDefined();
  });

  flight('a copy is answered from what is stored, and your line is yours', async ({ analyze }) => {
    const { db } = stack.house;
    const before = await db.match.count();
    const line = await db.playerLine.findFirstOrThrow({ where: { platform: 'steam' } });
    const { id: discordId, name: username } = stack.scene.player;
    const account = { platform: 'steam', id: line.accountId! } as const;
    await saveLinkedAccount(db, { discordId, username, account });
    const message = await analyze({ ...replay, name: 'copy.replay' });
    expect(wordsOf(message)).toContain('(you)');
    expect(await db.match.count()).toBe(before);
  });

  flight('what is stored is what was played', async () => {
    const { db } = stack.house;
    const match = await db.match.findFirstOrThrow({ include: { players: true, replay: true } });
    const goals = played.truth.players.reduce((sum, { goals }) => sum + goals, 0);
    expect(match.blueScore + match.orangeScore).toBe(goals);
    expect(match.players).toHaveLength(2);
    expect(match.replay).toMatchObject({ status: 'processed', reasonCode: null });
    expect(match).toMatchObject({ processed: true, teamSize: 1 });
  });
});

/** The same match as another file: trailing bytes are none of a reader's business. */
function withAnotherEnd(bytes: Uint8Array): Uint8Array {
  const longer = new Uint8Array(bytes.length + 1);
  longer.set(bytes);
  return longer;
}
