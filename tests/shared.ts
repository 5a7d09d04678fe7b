import { existsSync } from 'node:fs';
import path from 'node:path';
import type { TestContext } from 'vitest';

/** Real replays and answers live outside the project, in RT_SHARED (default ../shared). */
export const sharedDir = path.resolve(process.env['RT_SHARED'] ?? '../shared');

const available = existsSync(path.join(sharedDir, 'replays'));

/** Skips the running test, saying why, on a machine without the real replays. */
export function needShared(context: TestContext): void {
  context.skip(!available, 'no real replays beside the checkout; set RT_SHARED to run these');
}

export function sharedPath(...parts: readonly string[]): string {
  return path.join(sharedDir, ...parts);
}
