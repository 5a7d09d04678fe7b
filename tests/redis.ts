import { spawn, spawnSync } from 'node:child_process';
import { createServer } from 'node:net';
import { setTimeout } from 'node:timers/promises';
import { Redis } from 'ioredis';
import type { TestContext } from 'vitest';

export const hasRedis = spawnSync('redis-server', ['--version']).status === 0;

export const noRedisReason = 'no redis-server on this machine';

/** Skips the running test, saying why, on a machine without Redis. */
export function needRedis(context: TestContext): void {
  context.skip(!hasRedis, noRedisReason);
}

export type TestRedis = { readonly url: string; stop(): Promise<void> };

/** A Redis of the caller's own, in memory only, on a free port. */
export async function startRedis(): Promise<TestRedis> {
  const port = await freePort();
  const words = ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no'];
  const server = spawn('redis-server', words, { stdio: 'ignore' });
  const url = `redis://127.0.0.1:${port}`;
  await untilAnswering(url);
  return {
    url,
    stop: () =>
      new Promise((resolve) => {
        server.once('exit', () => resolve());
        server.kill('SIGTERM');
      }),
  };
}

async function untilAnswering(url: string): Promise<void> {
  const probe = new Redis(url, { retryStrategy: () => 20, maxRetriesPerRequest: null });
  probe.on('error', () => undefined);
  await Promise.race([probe.ping(), setTimeout(10_000, undefined, { ref: false })]);
  probe.disconnect();
}

export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      const port = typeof address === 'object' && address ? address.port : 0;
      probe.close(() => resolve(port));
    });
  });
}
