import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { BallchasingStandIn } from '../../playground/ballchasing/BallchasingStandIn.ts';
import { startBallchasingStandIn } from '../../playground/ballchasing/startBallchasingStandIn.ts';
import {
  createBallchasingClient,
  type BallchasingClient,
} from '../../src/ballchasing/createBallchasingClient.ts';
import { readMatchTable } from '../../src/ml/table.ts';
import { collectRanked, type CollectPlan } from './collectRanked.ts';
import { RankedTable } from './rankedTable.ts';

const token = 'Sec7et-Token-0f-The-C0llector';
const folder = mkdtempSync(path.join(tmpdir(), 'collect-'));
const name = 'ranked-standard-3v3-per-match.csv';
const file = path.join(folder, name);
const plan: CollectPlan = {
  playlist: 'ranked-standard',
  seasons: ['f20'],
  tiers: [7, 13],
  perTier: 4,
};
let site: BallchasingStandIn;
let client: BallchasingClient;

beforeAll(async () => {
  site = await startBallchasingStandIn();
  site.tokens.set(token, { steamId: '76561197960287930', name: 'Collector', type: 'regular' });
  site.limits.enforced = false;
  client = createBallchasingClient({
    token,
    baseUrl: site.apiUrl,
    backOffMs: 5,
    attempts: 8,
    acquire: async () => async () => undefined,
  });
  for (const tier of [7, 13]) for (let k = 0; k < 6; k++) addMatch(`match ${tier} ${k}`, tier);
  addMatch('a party', 13, 20);
});
afterAll(async () => {
  await client.close();
  await site.close();
  rmSync(folder, { recursive: true });
});

function addMatch(seed: string, tier: number, guest = tier): void {
  const player = (k: number, own: number): object => ({
    name: `Secret Name ${seed} ${k}`,
    id: { platform: 'steam', id: `7656119796028${seed.length}${k}` },
    tier: own,
  });
  const team = (from: number): never[] =>
    [0, 1, 2].map((k) => player(from + k, from + k === 5 ? guest : tier)) as never[];
  site.shelf.add({
    match: { seed, playlist: 'ranked-standard', season: 20, blue: team(0), orange: team(3) },
  });
}

function run(limit = plan): Promise<string[]> {
  const skipped: string[] = [];
  const events = {
    added: () => undefined,
    waiting: () => undefined,
    skipped: (why: string) => void skipped.push(why),
  };
  return collectRanked(client, new RankedTable(folder, name), { plan: limit, events }).then(
    () => skipped,
  );
}

test('it gathers as many matches a rank as asked, in the form that training reads, without a name', async () => {
  await run();
  const text = readFileSync(file, 'utf8');
  const rows = readMatchTable(text);
  expect(rows.length).toBe(2 * 4 * 6);
  expect(rows.filter(({ tier }) => tier === 7).length).toBe(24);
  expect(new Set(rows.map(({ group }) => group)).size).toBe(8);
  expect(rows[0]!.values.filter((value) => value === undefined).length).toBe(0);
  expect(text).not.toMatch(/Secret Name|7656119/);
});

test('a second run asks for no match twice and adds what is new only', async () => {
  const before = readFileSync(file, 'utf8');
  site.calls.length = 0;
  await run();
  expect(readFileSync(file, 'utf8')).toBe(before);
  expect(site.calls.length).toBe(0);
  const skipped = await run({ ...plan, perTier: 10 });
  expect(readMatchTable(readFileSync(file, 'utf8')).length).toBe(12 * 6);
  expect(skipped).not.toContain('forfeit');
});

test('a match that was half written when the run was killed is fetched again', async () => {
  const text = readFileSync(file, 'utf8');
  writeFileSync(file, text.slice(0, -1500));
  await run({ ...plan, perTier: 10 });
  const rows = readMatchTable(readFileSync(file, 'utf8'));
  expect(rows.length).toBe(12 * 6);
  const groups = rows.map(({ group }) => group);
  const sizes = groups.map((group) => groups.filter((other) => other === group).length);
  expect(new Set(sizes)).toEqual(new Set([6]));
});

test('busy and broken answers are waited out', async () => {
  addMatch('one more', 7);
  site.faults.next.push('500', '500', '500', '500', '500', '429');
  await run({ ...plan, tiers: [7], perTier: 7 });
  expect(site.faults.next).toEqual([]);
  expect(readMatchTable(readFileSync(file, 'utf8')).length).toBe(13 * 6);
});
