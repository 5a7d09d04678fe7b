import { setTimeout as wait } from 'node:timers/promises';
import type { Town } from './openTown.ts';

const KILL_EVERY_MS = 5_000;
const CUT_EVERY_MS = 10_000;

export type Trouble = {
  summary(): string;
  stop(): Promise<void>;
};

/**
 * A bad evening: a worker is killed every five seconds and a new one started, the gateway's socket is
 * cut at once and then every ten, and a tenth of the calls to Discord and Ballchasing fails; half
 * of Discord's 500s after it has done what was asked.
 */
export function makeTrouble(town: Town): Trouble {
  let [kills, cuts] = [0, 0];
  const over = new AbortController();
  town.site.faults.share = 0.1;
  town.standIn.faults.random({
    seed: 7,
    rates: [
      { rate: 0.05, fault: { kind: 'rate-limited', retryAfterMs: 400 } },
      { rate: 0.025, fault: { kind: 'server-error' } },
      { rate: 0.025, fault: { kind: 'server-error', acted: true } },
    ],
  });
  const cut = (): void => {
    town.standIn.gateway.dropSockets();
    cuts++;
  };
  const first = setTimeout(cut, 200);
  const cutting = setInterval(cut, CUT_EVERY_MS);
  const killing = killInTurn();

  async function killInTurn(): Promise<void> {
    while (await stillGoing(KILL_EVERY_MS, over.signal)) {
      await town.workers.shift()?.kill();
      kills++;
      await town.startWorker();
    }
  }

  return {
    summary: () => `${kills} workers killed, ${cuts} gateway sockets cut`,
    async stop() {
      over.abort();
      clearTimeout(first);
      clearInterval(cutting);
      town.standIn.faults.clear();
      town.site.faults.share = 0;
      await killing;
    },
  };
}

async function stillGoing(ms: number, over: AbortSignal): Promise<boolean> {
  await wait(ms, undefined, { signal: over }).catch(() => undefined);
  return !over.aborted;
}
