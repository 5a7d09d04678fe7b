import { randomUUID } from 'node:crypto';
import { inspect } from 'node:util';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { startBallchasingStandIn } from '../../playground/ballchasing/startBallchasingStandIn.ts';
import type { BallchasingStandIn } from '../../playground/ballchasing/BallchasingStandIn.ts';
import type { Fault } from '../../playground/ballchasing/faults.ts';
import { createBallchasingClient, type BallchasingClient } from './createBallchasingClient.ts';
import type { Bucket } from './limits.ts';
import { eachReplay, groupReplays } from './pages.ts';
import type { RequestOptions } from './request.ts';

const token = 'Sec7et-Token-0f-The-B0t';
const me = { steamId: '76561197960287930', name: 'The bot', type: 'regular' };
const player = { platform: 'steam', id: '76561197960287931' } as const;
const unknownId = '00000000-0000-4000-8000-000000000000';

let site: BallchasingStandIn;
let client: BallchasingClient;
let acquired: Bucket[];
let held: Bucket[];
let settled: number;
let outcomes: (number | 'no-answer')[];

beforeAll(async () => {
  site = await startBallchasingStandIn();
  site.tokens.set(token, me);
  // These tests are about the answers; loadRun.test.ts is about the limits.
  site.limits.enforced = false;
  client = connect();
});
/** Every call that was let through is also reported as over, however it ended. */
afterEach(() => {
  if (settled !== acquired.length) throw new Error(`${settled} of ${acquired.length} settled`);
});
afterAll(async () => {
  await client.close();
  await site.close();
});
beforeEach(() => {
  site.shelf.replays.clear();
  site.shelf.groups.clear();
  site.faults.next.length = 0;
  site.calls.length = 0;
  site.uploadQuota = 10;
  [acquired, held, outcomes, settled] = [[], [], [], 0];
});

function connect(changes: Partial<RequestOptions> = {}): BallchasingClient {
  return createBallchasingClient({
    token,
    baseUrl: site.apiUrl,
    timeoutMs: 800,
    backOffMs: 5,
    acquire: async (bucket) => {
      acquired.push(bucket);
      return async () => void settled++;
    },
    holdOff: async (bucket) => void held.push(bucket),
    observe: (_bucket, outcome) => outcomes.push(outcome),
    ...changes,
  });
}

function addReplay(seed: string, given: Partial<Parameters<typeof site.shelf.add>[0]> = {}) {
  const match = {
    seed,
    blue: [{ name: 'One', id: player, goals: 2, tier: 10 }],
    orange: [{ name: 'Two', id: { platform: 'epic', id: 'f'.repeat(32) }, tier: 11 }],
  };
  return site.shelf.add({ match, ...given });
}

test('ping and maps', async () => {
  expect(await client.ping()).toMatchObject({ name: 'The bot', type: 'regular' });
  expect(await client.maps()).toMatchObject({ stadium_p: 'DFH Stadium' });
  expect(acquired).toEqual(['other', 'other']);
});

test('a replay, its statistics and its file', async () => {
  const file = new Uint8Array([1, 2, 3]);
  const { id } = addReplay('one', { file });
  expect(await client.getReplay(id.toUpperCase())).toMatchObject({ id, status: 'ok' });
  const stats = await client.getReplayStats(id);
  expect(stats.blue.players[0]).toMatchObject({ id: player, stats: { core: { goals: 2 } } });
  expect([...(await client.downloadReplay(id))]).toEqual([1, 2, 3]);
  expect(acquired).toEqual(['replay', 'replay', 'file']);
});

test('not yet is transient, never is told', async () => {
  const slow = addReplay('slow', { status: 'pending', looksUntilDone: 1 });
  await expect(client.getReplayStats(slow.id)).rejects.toMatchObject({
    name: 'TransientError',
    retryAfterMs: 15_000,
  });
  await expect(client.getReplayStats(slow.id)).resolves.toMatchObject({ id: slow.id });

  const broken = addReplay('broken', { status: 'pending', looksUntilDone: 1, becomes: 'failed' });
  expect((await client.getReplay(broken.id)).status).toBe('pending');
  const told = client.getReplayStats(broken.id);
  await expect(told).rejects.toMatchObject({ code: 'ballchasing-failed' });
});

test('deleted, private and never there are not found', async () => {
  const hidden = addReplay('hidden', { visibility: 'private' });
  const gone = addReplay('gone');
  site.shelf.replays.delete(gone.id);
  for (const id of [hidden.id, gone.id, unknownId]) {
    const refusal = { code: 'ballchasing-not-found' };
    await expect(client.getReplay(id)).rejects.toMatchObject(refusal);
    await expect(client.downloadReplay(id)).rejects.toMatchObject(refusal);
  }
});

test('an id that is none never becomes an address', async () => {
  const refusal = { code: 'link-not-understood' };
  await expect(client.getReplay('../groups')).rejects.toMatchObject(refusal);
  await expect(client.getGroup('a/../../replays')).rejects.toMatchObject(refusal);
  expect(site.calls).toEqual([]);
});

test('without a key nothing is asked, with a wrong one it is said', async () => {
  const keyless = connect({ token: undefined });
  await expect(keyless.ping()).rejects.toMatchObject({ code: 'ballchasing-not-configured' });
  expect(site.calls).toEqual([]);
  const wrong = connect({ token: 'wrong' });
  await expect(wrong.ping()).rejects.toMatchObject({ code: 'ballchasing-token-refused' });
});

test('search asks for ten by name, playlist and season', async () => {
  addReplay('a ranked match');
  const search = { playerName: 'one', playlist: 'ranked-doubles', season: 'f20' } as const;
  const found = await client.searchReplays(search);
  expect(found).toMatchObject({ count: 1, list: [{ blue: { goals: 2 }, orange: { goals: 0 } }] });
  expect((await client.searchReplays({ ...search, season: 'f3' })).list).toEqual([]);
  expect((await client.searchReplays({ ...search, playerName: 'nobody' })).list).toEqual([]);
});

test('every filter has the name the API knows', async () => {
  const { id } = addReplay('filtered', { uploader: me, group: 'evening', title: 'Great save' });
  const matching = {
    title: 'great',
    playerNames: ['one', 'x'],
    playerIds: [player],
    playlists: ['ranked-duels', 'ranked-doubles'],
    minRank: 'platinum-1',
    maxRank: 'champion-1',
    uploader: 'me',
    group: 'evening',
    map: 'stadium_p',
    createdAfter: new Date(Date.now() - 60_000),
    createdBefore: new Date(Date.now() + 60_000),
    playedAfter: new Date('2026-01-01T00:00:00Z'),
    playedBefore: new Date('2026-01-03T00:00:00Z'),
    matchResult: 'win',
    sortBy: 'replay-date',
    sortDirection: 'asc',
    count: 9_999,
  } as const;
  const ids = async (filters: object) =>
    (await client.listReplays({ ...matching, ...filters })).list.map((replay) => replay.id);
  expect(await ids({})).toEqual([id]);
  for (const other of [
    { title: 'bad' },
    { playerIds: [{ platform: 'xbox', id: player.id }] },
    { playlists: ['hoops'] },
    { minRank: 'supersonic-legend' },
    { maxRank: 'bronze-1' },
    { uploader: '76561197960265730' },
    { group: 'morning' },
    { map: 'arc_p' },
    { pro: true },
    { createdAfter: new Date(Date.now() + 60_000) },
    { playedBefore: new Date('2025-01-01T00:00:00Z') },
  ]) {
    expect({ other, found: await ids(other) }).toEqual({ other, found: [] });
  }
});

test('pages follow each other by their cursor, up to the limit', async () => {
  const { document } = addReplay('one of many');
  for (let number = 1; number < 450; number++) {
    site.shelf.add({ document: { ...document, id: randomUUID() } });
  }
  const seen = new Set<string>();
  for await (const { id } of eachReplay(client, { sortDirection: 'asc' }, 420)) seen.add(id);
  expect(seen.size).toBe(420);
  expect(acquired).toEqual(['list', 'list', 'list']);
});

test('a group of 5,000 gives its first fifty for the price of one page', async () => {
  const group = site.shelf.addGroup('Everything we ever played');
  const { document } = addReplay('one of many', { group: group.id });
  for (let number = 1; number < 5_000; number++) {
    site.shelf.add({ document: { ...document, id: randomUUID() }, group: group.id });
  }
  const { replays, more } = await groupReplays(client, group.id, 50);
  expect(replays.length).toBe(50);
  expect(more).toBe(true);
  expect(acquired).toEqual(['list']);
});

test('groups in groups are walked, also in a circle', async () => {
  const season = site.shelf.addGroup('Season');
  const friday = site.shelf.addGroup('Friday', { parent: season.id });
  season.parent = friday.id;
  addReplay('directly', { group: season.id });
  addReplay('below', { group: friday.id });
  const { replays, more } = await groupReplays(client, season.id, 50);
  expect(replays.length).toBe(2);
  expect(more).toBe(false);
});

test('an upload, the same again, one too many and no replay', async () => {
  const file = new Uint8Array([9, 9, 9]);
  const first = await client.uploadReplay({ file, name: 'Kickoff goal', visibility: 'unlisted' });
  expect(first.duplicate).toBe(false);
  expect(site.shelf.replays.get(first.id)).toMatchObject({
    title: 'Kickoff goal',
    visibility: 'unlisted',
    file,
  });
  const again = await client.uploadReplay({ file, name: 'x.replay', visibility: 'public' });
  expect(again).toEqual({ id: first.id, duplicate: true });

  site.uploadQuota = 0;
  const other = { file: new Uint8Array([8]), name: 'x', visibility: 'public' } as const;
  await expect(client.uploadReplay(other)).rejects.toMatchObject({ code: 'ballchasing-quota' });
  expect(site.calls.filter((call) => call.startsWith('POST')).length).toBe(3);
});

test('title, visibility and group can be changed, and a replay deleted twice', async () => {
  const { id } = addReplay('mine', { uploader: me, group: 'old' });
  await client.patchReplay(id, { title: 'New', visibility: 'private', group: '' });
  expect(site.shelf.replays.get(id)).toMatchObject({ title: 'New', visibility: 'private' });
  expect(site.shelf.replays.get(id)!.group).toBeUndefined();
  await client.deleteReplay(id);
  await client.deleteReplay(id);
  expect(site.shelf.replays.size).toBe(0);
});

test('groups: made, found, read, changed, deleted', async () => {
  const identification = {
    playerIdentification: 'by-id',
    teamIdentification: 'by-player-clusters',
  };
  const { id } = await client.createGroup({ name: 'Scrims', ...identification } as never);
  addReplay('in the group', { group: id });
  expect((await client.listGroups({ creator: 'me', name: 'scr' })).list).toMatchObject([
    { id, direct_replays: 1, team_identification: 'by-player-clusters' },
  ]);
  expect((await client.getGroup(id)).players[0]).toMatchObject({
    platform: 'steam',
    cumulative: { games: 1, core: { goals: 2 } },
  });
  await client.patchGroup(id, { shared: true });
  expect(site.shelf.groups.get(id)!.shared).toBe(true);
  await client.deleteGroup(id);
  await client.deleteGroup(id);
  await expect(client.getGroup(id)).rejects.toMatchObject({ code: 'ballchasing-not-found' });
});

test.each<Fault>(['429 bare', '500', '503 page', 'slow', 'cut'])(
  'after one %s it goes on',
  async (fault) => {
    site.faults.next.push(fault);
    expect(await client.ping()).toMatchObject({ name: 'The bot' });
    expect(acquired.length).toBe(2);
    expect(held).toEqual(fault === '429 bare' ? ['other'] : []);
    expect(outcomes.at(-1)).toBe(200);
  },
);

test('Retry-After is waited out', async () => {
  site.faults.next.push('429');
  const startedAt = performance.now();
  await client.ping();
  expect(performance.now() - startedAt).toBeGreaterThan(950);
});

test.each<[Fault, number]>([
  ['500', 4],
  ['503 page', 4],
  ['429 bare', 4],
  ['page', 1],
  ['redirect', 1],
])('%s for good is transient', async (fault, tries) => {
  site.faults.next.push(fault, fault, fault, fault, fault);
  await expect(client.ping()).rejects.toMatchObject({ name: 'TransientError' });
  expect(acquired.length).toBe(tries);
});

test('an answer without end is cut off', async () => {
  site.faults.next.push('huge');
  const { id } = addReplay('long');
  const cut = connect({ timeoutMs: 5_000 }).downloadReplay(id);
  await expect(cut).rejects.toMatchObject({ code: 'replay-too-large' });
});

test('a new group is not made twice because an answer got lost', async () => {
  site.faults.next.push('500');
  const identification = {
    playerIdentification: 'by-id',
    teamIdentification: 'by-player-clusters',
  };
  const made = client.createGroup({ name: 'Once', ...identification } as never);
  await expect(made).rejects.toMatchObject({ name: 'TransientError' });
  expect(acquired.length).toBe(1);
});

test('the token is in no error', async () => {
  const failing = connect({ attempts: 1, timeoutMs: 200 });
  const faults: Fault[] = ['500', 'slow', 'cut', 'page', '429', 'redirect', 'huge'];
  for (const fault of faults) {
    site.faults.next.push(fault);
    const error: unknown = await failing.ping().catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(Error);
    expect(inspect(error, { depth: 12, showHidden: true })).not.toContain(token);
  }
  expect(inspect(failing, { depth: 12, showHidden: true })).not.toContain(token);
});
