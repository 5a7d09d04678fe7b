import { afterAll, beforeAll, expect, test } from 'vitest';
import { wordsOf, type FileToSend, type StoredMessage } from '../playground/discord/index.ts';
import type { CdnFault } from '../playground/discord/index.ts';
import { evenSkill, pickTeams, playMatch } from '../playground/matches/index.ts';
import { MAX_REPLAY_BYTES } from '../src/core/limits.ts';
import { createEmptyDatabase } from './postgres.ts';
import { startStack, type Stack } from './stack.ts';

const { bytes: whole } = playMatch({
  seed: 3,
  players: pickTeams(1, () => evenSkill(0.4)),
  seconds: 15,
});

let stack: Stack;
beforeAll(async () => {
  stack = await startStack({ DATABASE_URL: await createEmptyDatabase() });
});
afterAll(() => stack.close());

function analyze(file: FileToSend): Promise<StoredMessage> {
  const { player: user, channel } = stack.scene;
  const handle = stack.standIn.driver.runCommand({
    user,
    channel,
    command: 'analyze',
    options: { replay: file },
  });
  const hasEnded = (message: StoredMessage): boolean =>
    message.files.length > 0 ||
    !/Waiting|Fetching|Reading|Analysing|Drawing/.test(wordsOf(message));
  return handle.untilMessage(hasEnded, { timeoutMs: 20_000 });
}

type Case = {
  readonly what: string;
  readonly bytes: Uint8Array;
  readonly cdn?: CdnFault;
  readonly says: RegExp;
  /** Kept with the item; nothing where the file was refused before it was recorded. */
  readonly stored?: string;
};

const page = new TextEncoder().encode('<!doctype html><title>Sign in</title>');

const cases: readonly Case[] = [
  {
    what: 'a page behind a .replay name',
    bytes: page,
    says: /not a Rocket League replay/,
    stored: 'replay-not-a-replay',
  },
  {
    what: 'a cut-off replay',
    bytes: whole.subarray(0, whole.length / 2),
    says: /damaged or cut off/,
    stored: 'replay-unreadable',
  },
  {
    what: 'a replay cut in its header',
    bytes: whole.subarray(0, 200),
    says: /damaged or cut off/,
    stored: 'replay-unreadable',
  },
  {
    what: 'a replay that claims a billion frames',
    bytes: claimingFrames(1_000_000_000),
    says: /damaged or cut off/,
    stored: 'replay-unreadable',
  },
  { what: 'an empty file', bytes: new Uint8Array(0), says: /empty/ },
  { what: 'a file over the limit', bytes: new Uint8Array(MAX_REPLAY_BYTES + 1), says: /too large/ },
  {
    what: 'a file that is gone',
    bytes: whole,
    cdn: { kind: 'not-found' },
    says: /gone/,
    stored: 'download-not-found',
  },
  {
    what: 'a redirect to a foreign host',
    bytes: whole,
    cdn: { kind: 'redirect', to: 'http://example.org/x' },
    says: /only fetch/,
    stored: 'download-host-not-allowed',
  },
  {
    what: 'other bytes than announced',
    bytes: whole,
    cdn: { kind: 'other-bytes', bytes: page },
    says: /not a Rocket League replay/,
    stored: 'replay-not-a-replay',
  },
];

test.each(cases)(
  '$what gets its answer, and a reason is kept',
  async ({ bytes, cdn, says, stored }) => {
    const { db } = stack.house;
    const before = await db.submissionItem.count();
    if (cdn) stack.standIn.cdnFaults.next(cdn);
    const message = await analyze({ name: 'offered.replay', bytes });
    expect(wordsOf(message)).toMatch(says);
    expect(message.visibleTo).toBe(stack.scene.player.id);

    const items = await db.submissionItem.findMany({ orderBy: { createdAt: 'asc' }, skip: before });
    expect(items.map(({ state, reasonCode }) => [state, reasonCode])).toEqual(
      stored === undefined ? [] : [['failed', stored]],
    );
    // Nothing of it is waiting to be tried again.
    const { fetch, parse } = stack.house.requester.queues;
    const waiting = [...(await fetch.getDelayed()), ...(await parse.getDelayed())];
    expect(waiting.map(({ name }) => name)).not.toContain('fetch-replay');
    expect(waiting.map(({ name }) => name)).not.toContain('analyze-replay');
  },
);

test('a download that breaks off once is simply tried again', async () => {
  stack.standIn.cdnFaults.next({ kind: 'cut' });
  const message = await analyze({ name: 'good.replay', bytes: whole });
  expect(message.files).toHaveLength(1);
});

test('what an unreadable file left is where reading stopped, and nothing of its player', async () => {
  const failed = await stack.house.db.replay.findFirstOrThrow({ where: { status: 'failed' } });
  expect(failed).toMatchObject({ reasonCode: 'replay-unreadable' });
  expect(failed.reasonAt).toMatchObject({ section: expect.any(String) });
});

/** The header's NumFrames, which the reader must not size anything by. */
function claimingFrames(frames: number): Uint8Array {
  const bytes = Uint8Array.from(whole);
  const at = Buffer.from(bytes).indexOf('NumFrames\0');
  // Name, then its length-prefixed type and a 64-bit size, then the value.
  const value = at + 'NumFrames\0'.length + 4 + 'IntProperty\0'.length + 8;
  new DataView(bytes.buffer).setInt32(value, frames, true);
  return bytes;
}
