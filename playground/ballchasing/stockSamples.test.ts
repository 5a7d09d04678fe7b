import { afterAll, beforeAll, expect, test } from 'vitest';
import { analyzeReplay } from '../../src/analysis/index.ts';
import {
  createBallchasingClient,
  type BallchasingClient,
} from '../../src/ballchasing/createBallchasingClient.ts';
import { extractPlayerStats } from '../../src/ballchasing/extractPlayerStats.ts';
import { groupReplays } from '../../src/ballchasing/pages.ts';
import { evenSkill, pickTeams, playMatch } from '../matches/index.ts';
import { startBallchasingStandIn } from './startBallchasingStandIn.ts';
import type { BallchasingStandIn } from './BallchasingStandIn.ts';
import { stockSamples, type Samples } from './stockSamples.ts';

const player = { platform: 'steam', id: '76561199000000017' } as const;

let site: BallchasingStandIn;
let samples: Samples;
let client: BallchasingClient;

beforeAll(async () => {
  site = await startBallchasingStandIn();
  site.limits.enforced = false;
  site.tokens.set('key', { steamId: player.id, name: 'Newcomer', type: 'regular' });
  samples = stockSamples(site.shelf, 2, 8);
  client = createBallchasingClient({
    token: 'key',
    baseUrl: site.apiUrl,
    acquire: async () => async () => {},
  });
});
afterAll(async () => {
  await client.close();
  await site.close();
});

test('the sample group gives replays whose files say what their statistics say', async () => {
  const { replays, more } = await groupReplays(client, samples.group.id, 50);
  expect(replays.map(({ id }) => id).sort()).toEqual(samples.replays.map(({ id }) => id).sort());
  expect(more).toBe(false);
  for (const { id } of replays) {
    const told = await client.getReplayStats(id);
    const read = analyzeReplay(await client.downloadReplay(id)).document;
    expect(extractPlayerStats(told, player)).toMatchObject(extractPlayerStats(read, player)!);
  }
});

test('the sample player is found by id', async () => {
  const { list } = await client.listReplays({ playerIds: [player], playlists: ['ranked-doubles'] });
  expect(list.length).toBe(2);
});

test('an upload is looked at: a replay becomes statistics, anything else fails', async () => {
  const players = pickTeams(1, () => evenSkill(0.5));
  const { bytes } = playMatch({ seed: 5, players, seconds: 5 });
  const upload = async (file: Uint8Array): Promise<string> => {
    const { id } = await client.uploadReplay({ file, name: 'Mine', visibility: 'unlisted' });
    while ((await client.getReplay(id)).status === 'pending');
    return id;
  };
  const stats = await client.getReplayStats(await upload(bytes));
  expect(stats.blue.players[0]?.name).toBe(players[0]!.name);
  const noReplay = client.getReplayStats(await upload(new Uint8Array(64)));
  await expect(noReplay).rejects.toMatchObject({ code: 'ballchasing-failed' });
});
