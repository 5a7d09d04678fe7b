import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { startBallchasingStandIn } from '../../playground/ballchasing/startBallchasingStandIn.ts';
import type { BallchasingStandIn } from '../../playground/ballchasing/BallchasingStandIn.ts';
import { slotStores, type SharedSlots } from '../../tests/slotStores.ts';
import {
  createBallchasingClient,
  type BallchasingClient,
} from '../ballchasing/createBallchasingClient.ts';
import { rateLimits } from '../ballchasing/limits.ts';
import { createRateGate } from '../ballchasing/rateGate.ts';

const token = 'load-run-token';
const REPLAYS = 12;

let site: BallchasingStandIn;
let shared: SharedSlots | undefined;
let clients: BallchasingClient[] = [];

beforeEach(async () => {
  site = await startBallchasingStandIn();
  site.tokens.set(token, { steamId: '76561197960287930', name: 'The bot', type: 'regular' });
});
afterEach(async () => {
  await Promise.all(clients.map((client) => client.close()));
  await shared?.close();
  await site.close();
  clients = [];
});

describe.each(slotStores)('two workers on $name', ({ name, missing, open }) => {
  test.for([0, 0.1])('never call too early when a share of %d fails', async (share, context) => {
    context.skip(missing !== undefined, missing);
    const ids = Array.from({ length: REPLAYS }, (_, number) => {
      const file = new Uint8Array([number]);
      return site.shelf.add({ match: { seed: `${number}`, blue: [], orange: [] }, file }).id;
    });
    site.faults.share = share;
    shared = await open();
    clients = [1, 2].map(() => connect(shared!));

    const startedAt = performance.now();
    const answers = await Promise.all(
      ids.flatMap((id, number) => {
        const client = clients[number % 2]!;
        return [client.getReplay(id), client.downloadReplay(id), client.searchReplays({})];
      }),
    );
    const seconds = ((performance.now() - startedAt) / 1_000).toFixed(1);
    console.log(
      `${name}, ${share * 100} % faults: ${answers.length} answers, ${site.calls.length} calls in ${seconds} s, ${site.limits.violations} violations`,
    );
    expect(answers.length).toBe(3 * REPLAYS);
    expect(site.limits.violations).toBe(0);
  });
});

function connect(slots: SharedSlots): BallchasingClient {
  const gate = createRateGate(slots.connect(), rateLimits.regular);
  return createBallchasingClient({
    token,
    baseUrl: site.apiUrl,
    acquire: gate.acquire,
    holdOff: gate.holdOff,
  });
}
