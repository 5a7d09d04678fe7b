import type { AnalysisTask } from '../../src/jobs/thread/messages.ts';

/** Does what a hostile file might get a thread to do: the first byte says what. */
export function analyze({ bytes }: AnalysisTask): unknown {
  if (bytes[0] === 1) for (;;);
  if (bytes[0] === 2) return fillMemory();
  if (bytes[0] === 3) process.exit(7);
  if (bytes[0] === 4) throw new TypeError('a bug');
  return { unreadable: { code: 'truncated', at: { section: 'body', offset: bytes.length } } };
}

function fillMemory(): unknown {
  const kept: number[][] = [];
  for (;;) kept.push(Array.from<number>({ length: 1_000_000 }).fill(0.5));
}
