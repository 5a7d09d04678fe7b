import { cpSync, existsSync } from 'node:fs';
import { chmod, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { copyCheckout } from './checkout.ts';
import { startMain } from './mainProcess.ts';

const isRoot = process.getuid?.() === 0;

let outer: string;
let checkout: string;
let outside: string | undefined;

beforeAll(async () => {
  if (!isRoot) return;
  outer = await mkdtemp(path.join(tmpdir(), 'closed-home-'));
  checkout = path.join(outer, 'home', 'rocket-trainer');
  await mkdir(checkout, { recursive: true });
  copyCheckout(checkout);
  // The packages as npm would leave them there: real files below the closed folder.
  cpSync('node_modules', path.join(checkout, 'node_modules'), {
    recursive: true,
    verbatimSymlinks: true,
  });
  cpSync('src/db/generated', path.join(checkout, 'src/db/generated'), { recursive: true });
  await chmod(path.join(outer, 'home'), 0o700);
});

afterAll(async () => {
  if (!isRoot) return;
  await rm(outer, { recursive: true, force: true });
  if (outside) await rm(path.dirname(outside), { recursive: true, force: true });
});

test('root starts it in a home that nobody else may enter, and finds its data again', async (context) => {
  context.skip(!isRoot, 'only root has to lend PostgreSQL another account');
  const env = { PLAYGROUND_PORT: '0' };

  const first = startMain({ env, folder: checkout });
  const page = await first.until(/playground is open: (\S+)/, 180_000);
  expect((await fetch(page)).status).toBe(200);
  expect(first.said()).toContain('first_flight');
  outside = /"dataDir":"([^"]+)"/.exec(first.said())?.[1];
  expect(outside).toBeDefined();
  expect(outside!.startsWith(checkout)).toBe(false);
  await first.stop();
  expect(first.exitCode()).toBe(0);
  expect(existsSync(path.join(outside!, 'postmaster.pid'))).toBe(false);

  const second = startMain({ env, folder: checkout });
  await second.until(/playground is open: (\S+)/, 180_000);
  // Nothing to bring up to date: these are the first start's tables.
  expect(second.said()).not.toContain('first_flight');
  await second.kill();

  // The server outlives a killed process; the next start joins it and ends it in order.
  expect(existsSync(path.join(outside!, 'postmaster.pid'))).toBe(true);
  const third = startMain({ env, folder: checkout });
  await third.until(/playground is open: (\S+)/, 180_000);
  await third.stop();
  expect(existsSync(path.join(outside!, 'postmaster.pid'))).toBe(false);
});
