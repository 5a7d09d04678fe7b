import { beforeAll, expect, test } from 'vitest';
import { FORGOTTEN_NAME } from '../../src/analysis/forgetPlayers.ts';
import type { MatchReport } from '../../src/analysis/report.ts';
import type { PlayerId } from '../../src/core/ids.ts';
import { saveLinkedAccount } from '../../src/db/accounts.ts';
import type { Database } from '../../src/db/client.ts';
import { exportMember } from '../../src/db/exportMember.ts';
import { deleteMember, forgetUnlinked } from '../../src/db/forgetMember.ts';
import { saveDeclaredRank, savePreferences } from '../../src/db/preferences.ts';
import {
  findMatchReport,
  saveAnalysis,
  saveUnreadable,
  storeReplay,
} from '../../src/db/replays.ts';
import { registerSubmission } from '../../src/db/submissions.ts';
import { createTestDatabase } from '../postgres.ts';
import { sampleReport } from '../reports.ts';
import { holdEverythingOf } from './heldRows.ts';

const leaver = { discordId: '700000000000000001', username: 'leaver-of-discord' };
const friend = { discordId: '700000000000000002', username: 'friend' };
const leaverId: PlayerId = { platform: 'epic', id: 'aaaabbbbccccddddeeeeffff00001111' };
const friendId: PlayerId = { platform: 'epic', id: '22223333444455556666777788889999' };
const leaverKey = { discordId: leaver.discordId };
const LEAVER_NAME = 'Quitting Comet';
const traces = [leaver.discordId, leaver.username, leaverId.id, LEAVER_NAME, 'Europe/Andorra'];

let db: Database;
beforeAll(async () => {
  const { database } = await createTestDatabase();
  db = database;
  return () => database.$disconnect();
});

/** A duel of the leaver against the friend or against a stranger. */
function duel(seed: number, against: PlayerId): MatchReport {
  const report = sampleReport({ teamSize: 1, seed, names: [LEAVER_NAME, 'Other Comet'] });
  const { blue, orange } = report.document;
  const title = `${LEAVER_NAME} wins`;
  return {
    ...report,
    document: {
      ...report.document,
      title,
      blue: { ...blue, players: [{ ...blue.players[0]!, id: { ...leaverId } }] },
      orange: { ...orange, players: [{ ...orange.players[0]!, id: { ...against } }] },
    },
  };
}

async function handIn(submitterId: string, seed: number): Promise<string> {
  const { items } = await registerSubmission(db, {
    submitterId,
    replyTo: {
      applicationId: '1',
      interactionToken: `token-of-${submitterId}`,
      tokenExpiresAt: new Date(),
      channelId: '2',
      isPrivate: true,
    },
    replays: [
      { name: `${seed}.replay`, source: { kind: 'file', url: 'https://cdn.example/file' } },
    ],
  });
  const bytes = new Uint8Array(new TextEncoder().encode(`${LEAVER_NAME} plays match ${seed}`));
  return (await storeReplay(db, items[0]!.id, bytes))!;
}

/** Everything in every table as text; bytes as hexadecimal digits, so that names in them show too. */
async function wholeDatabase(): Promise<string> {
  const tables = await db.$queryRaw<{ name: string }[]>`
    SELECT format('%I.%I', table_schema, table_name) AS name FROM information_schema.tables
    WHERE table_schema NOT IN ('pg_catalog', 'information_schema') AND table_type = 'BASE TABLE'`;
  const texts: string[] = [];
  for (const { name } of tables) {
    const rows = await db.$queryRawUnsafe<{ row: string }[]>(
      `SELECT one::text AS row FROM ${name} one`,
    );
    texts.push(...rows.map(({ row }) => `${name}: ${row}`));
  }
  return texts.join('\n');
}

const inHex = (text: string): string => Buffer.from(text).toString('hex');

test('somebody with 20 matches takes their data, deletes it, and leaves no trace', async () => {
  await saveLinkedAccount(db, { ...leaver, account: leaverId, displayName: LEAVER_NAME });
  await saveLinkedAccount(db, { ...friend, account: friendId });
  await savePreferences(db, leaver, { timezone: 'Europe/Andorra' });
  await saveDeclaredRank(db, leaver, { playlist: 'ranked-duels', tier: 9 });
  const stranger: PlayerId = { platform: 'steam', id: '76561197960287999' };
  const replays: string[] = [];
  for (let seed = 1; seed <= 20; seed++) {
    const replayId = await handIn(seed % 4 === 0 ? friend.discordId : leaver.discordId, seed);
    const report = duel(seed, seed % 2 === 0 ? friendId : stranger);
    await saveAnalysis(db, replayId, { report, chartPng: new Uint8Array([seed]) });
    replays.push(replayId);
  }
  const pending = await handIn(leaver.discordId, 21);

  await holdEverythingOf(db, leaver.discordId);
  const { id: userId } = await db.user.findUniqueOrThrow({ where: leaverKey });

  const taken = await exportMember(db, leaver.discordId);
  const { tables } = taken;
  expect(tables).toMatchObject({ Match: { length: 20 }, Submission: { length: 16 } });
  // A table that is new here wants its row in heldRows.ts.
  expect(Object.keys(tables).filter((table) => tables[table]!.length === 0)).toEqual([]);
  const words = JSON.stringify(taken);
  for (const trace of traces) expect(words).toContain(trace);
  expect(words).not.toContain('Other Comet');
  expect(words).not.toContain('token-of');
  const before = await wholeDatabase();
  for (const trace of traces) expect(before).toContain(trace);
  expect(before).toContain(inHex(LEAVER_NAME));

  await deleteMember(db, leaver.discordId);
  // What jobs under way do next: one was about to save, one about to give up.
  await saveAnalysis(db, pending, { report: duel(21, stranger) });
  const failure = { code: 'replay-unreadable', facts: {}, retryable: false } as const;
  await saveUnreadable(db, replays[0]!, { failure, at: undefined, analysisVersion: 1 });

  const after = await wholeDatabase();
  for (const trace of [...traces, userId]) expect(after).not.toContain(trace);
  expect(after).not.toContain(inHex(LEAVER_NAME));
  expect(await db.teamGroup.count()).toBe(0);
  // The friend played ten of them, and keeps those whole but for the name.
  expect(await db.match.count()).toBe(10);
  const kept = await findMatchReport(db, replays[1]!);
  expect(kept?.document.blue.players[0]).toMatchObject({ name: FORGOTTEN_NAME });
  expect(kept?.document.orange.players[0]).toMatchObject({ name: 'Other Comet', id: friendId });
});

test('who is forgotten stays so when a match comes in again, until they link once more', async () => {
  const again = await handIn(friend.discordId, 30);
  await saveAnalysis(db, again, { report: duel(30, friendId), chartPng: new Uint8Array([1]) });
  const stored = await wholeDatabase();
  expect(stored).not.toContain(LEAVER_NAME);
  expect(stored).not.toContain(inHex(LEAVER_NAME));

  await saveLinkedAccount(db, { ...leaver, account: leaverId });
  const fresh = await handIn(friend.discordId, 31);
  await saveAnalysis(db, fresh, { report: duel(31, friendId) });
  expect((await findMatchReport(db, fresh))?.document.blue.players[0]?.name).toBe(LEAVER_NAME);
});

test('a player nobody linked can be forgotten, a linked one only by themselves', async () => {
  const unlinked: PlayerId = { platform: 'ps4', id: 'Never_Linked' };
  const replayId = await handIn(friend.discordId, 40);
  const report = duel(40, friendId);
  const player = { ...report.document.blue.players[0]!, id: { ...unlinked }, name: 'Shy Comet' };
  const blue = { ...report.document.blue, players: [player] };
  await saveAnalysis(db, replayId, {
    report: { ...report, document: { ...report.document, blue } },
  });
  await forgetUnlinked(db, { platform: 'ps4', id: 'Never_Linked' });
  const stored = await wholeDatabase();
  expect(stored).not.toContain('Shy Comet');
  expect(stored).not.toContain('Never_Linked');
  await expect(forgetUnlinked(db, friendId)).rejects.toMatchObject({ code: 'link-taken' });
});

test('a match that is saved while somebody is deleted does not keep them', async () => {
  const person = { discordId: '700000000000000009', username: 'racer' };
  const account: PlayerId = { platform: 'switch', id: 'ab12cd34ef567890' };
  await saveLinkedAccount(db, { ...person, account });
  const ids = await Promise.all([50, 51, 52, 53].map((seed) => handIn(friend.discordId, seed)));
  const reports = [50, 51, 52, 53].map((seed) => {
    const report = duel(seed, friendId);
    const [first] = report.document.blue.players;
    const blue = { ...report.document.blue, players: [{ ...first!, id: { ...account } }] };
    return { ...report, document: { ...report.document, blue } };
  });
  const saves = ids.map((id, index) => saveAnalysis(db, id, { report: reports[index]! }));
  await Promise.all([...saves, deleteMember(db, person.discordId)]);
  expect(await wholeDatabase()).not.toContain(account.id);
});
