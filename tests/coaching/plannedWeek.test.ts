import { beforeAll, expect, test } from 'vitest';
import { wordsOf, type StoredMessage } from '../../playground/discord/index.ts';
import { blockActionId } from '../../src/discord/controls.ts';
import { packsByCode } from '../../src/coaching/catalogue/packs.ts';
import { coachingDeps } from '../../src/roles/coachingDeps.ts';
import { changeBlock } from '../../src/usecases/changeBlock.ts';
import { planWeek } from '../../src/usecases/planWeek.ts';
import { reportPack } from '../../src/usecases/reportPack.ts';
import { createEmptyDatabase } from '../postgres.ts';
import { startStack, type Stack } from '../stack.ts';
import { linkMember, storeMatches, writtenMatch } from './writtenMatches.ts';

let stack: Stack;

beforeAll(async () => {
  stack = await startStack({ DATABASE_URL: await createEmptyDatabase() });
  const { db } = stack.house;
  await linkMember(db, stack.scene.player);
  const days = [1, 2, 3, 4, 5, 6, 7];
  const matches = days.map((day) =>
    writtenMatch({ date: `2026-01-0${day}T20:00:00`, percentZeroBoost: 20 + day }),
  );
  await storeMatches(db, matches);
  return () => stack.close();
});

const ended = ({ embeds, content }: StoredMessage): boolean => embeds.length > 0 || content !== '';

function run(command: string, options = {}): Promise<StoredMessage> {
  const { player: user, channel } = stack.scene;
  const handle = stack.standIn.driver.runCommand({ user, channel, command, options });
  return handle.untilMessage(ended, { timeoutMs: 15_000 });
}

async function blocksOfPlan() {
  const plan = await stack.house.db.trainingPlan.findFirstOrThrow({
    include: { blocks: { orderBy: { position: 'asc' } }, goals: true, challenge: true },
  });
  return plan;
}

async function press(message: StoredMessage, blockId: string, action: 'done' | 'swap' | 'dead') {
  const { player: user, channel } = stack.scene;
  const customId = blockActionId.of(blockId, action);
  const handle = stack.standIn.driver.use({ user, channel, message, customId });
  return handle.untilMessage((after) => wordsOf(after) !== wordsOf(message), { timeoutMs: 5_000 });
}

test('a week is made once, kept, and ticked off block by block', async () => {
  const first = await run('plan', { minutes: 30, days: 2, platform: 'console', rank: 'Gold 2' });
  const plan = await blocksOfPlan();
  expect(plan).toMatchObject({ band: 'gold', platform: 'console', judgedAt: null });
  expect(plan.goals.length).toBeGreaterThan(0);
  expect(plan.challenge).toMatchObject({ state: 'open' });
  expect(wordsOf(first)).toContain(`0 of ${plan.blocks.length} done`);

  const today = ((new Date().getUTCDay() + 6) % 7) + 1;
  const next = plan.blocks.find(({ weekday }) => weekday >= today) ?? plan.blocks[0]!;
  const ticked = await press(first, next.id, 'done');
  expect(wordsOf(ticked)).toContain(`1 of ${plan.blocks.length} done`);
  const kept = await planWeek(coachingDeps(stack.house), stack.scene.player.id);
  expect(kept).toMatchObject({ isNew: false, plan: { id: plan.id } });
  expect(stack.standIn.history.violations).toEqual([]);
});

test('swapping takes a pack that rests nowhere, and two reports hide one from everybody', async () => {
  const deps = coachingDeps(stack.house);
  const { id: discordId, name: username } = stack.scene.player;
  const plan = await blocksOfPlan();
  const { id: blockId, content } = plan.blocks.find(({ content }) => codeOf(content))!;
  await changeBlock(deps, { discordId, username, blockId, action: 'swap' });
  const swapped = (await blocksOfPlan()).blocks.find(({ id }) => id === blockId);
  expect(codeOf(swapped?.content)).not.toBe(codeOf(content));
  const rested = await stack.house.db.packUse.findMany({ where: { code: codeOf(content)! } });
  expect(rested).toHaveLength(1);

  const dead = packsByCode.get(codeOf(swapped?.content) ?? codeOf(content)!)!;
  const reported = await changeBlock(deps, { discordId, username, blockId, action: 'dead' });
  expect(reported.note).toBe('reported');
  const replaced = reported.plan.blocks.find(({ id }) => id === blockId);
  expect(codeOf(replaced?.block)).not.toBe(dead.code);
  expect(await deps.findHiddenPacks()).toEqual(new Set());
  await reportPack(deps, { discordId, username, pack: dead });
  expect(await deps.findHiddenPacks()).toEqual(new Set());
  await reportPack(deps, { discordId: '77', username: 'other', pack: dead });
  expect(await deps.findHiddenPacks()).toEqual(new Set([dead.code]));
});

test('a week answers its owner only', async () => {
  const { blocks } = await blocksOfPlan();
  const press = { discordId: '77', username: 'other', blockId: blocks[0]!.id };
  const deps = coachingDeps(stack.house);
  await expect(changeBlock(deps, { ...press, action: 'done' })).rejects.toMatchObject({
    code: 'not-yours',
  });
});

function codeOf(content: unknown): string | undefined {
  return (content as { pack?: { code: string } } | undefined)?.pack?.code;
}
