import { pathToFileURL } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import { createAnalysisPool } from './createAnalysisPool.ts';

const threadFile = pathToFileURL('tests/threads/misbehaving.ts');
const pool = createAnalysisPool({ threads: 1, timeoutMs: 100_000, heapMegabytes: 64, threadFile });
/** A thread loads for a second or two, ten on a busy machine; one that hangs is waited for this long. */
const hasty = createAnalysisPool({ threads: 1, timeoutMs: 15_000, threadFile });
afterAll(() => Promise.all([pool.close(), hasty.close()]));

const never = new AbortController().signal;

function run(first: number, signal = never, threads = pool) {
  return threads.analyze(new Uint8Array([first, 0, 0]), () => undefined, signal);
}

test('a result crosses, and so does the place where reading stopped', async () => {
  const at = { section: 'body', offset: 3 };
  expect(await run(0)).toEqual({ unreadable: { code: 'truncated', at } });
});

test('a thread that never ends is ended, and the next file is read', async () => {
  expect(await run(1, never, hasty)).toEqual({ unreadable: { code: 'too-slow' } });
  expect(await run(0, never, hasty)).toMatchObject({ unreadable: { code: 'truncated' } });
});

test('a thread that eats all memory ends alone', async () => {
  expect(await run(2)).toEqual({ unreadable: { code: 'out-of-memory' } });
  expect(await run(0)).toMatchObject({ unreadable: { code: 'truncated' } });
});

test('a thread that dies or has a bug fails its job, not the process', async () => {
  await expect(run(3)).rejects.toThrow(/exit|terminat/i);
  await expect(run(4)).rejects.toThrow('a bug');
  expect(await run(0)).toMatchObject({ unreadable: { code: 'truncated' } });
});

test('a job that is called off comes back later', async () => {
  const stop = new AbortController();
  const running = run(1, stop.signal);
  setTimeout(() => stop.abort(), 100);
  await expect(running).rejects.toMatchObject({ name: 'TransientError' });
});

test('the caller keeps its bytes', async () => {
  const bytes = new Uint8Array([0, 1, 2]);
  await pool.analyze(bytes, () => undefined, never);
  expect(bytes).toEqual(new Uint8Array([0, 1, 2]));
});
