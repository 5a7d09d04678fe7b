import type { Changes } from '../world/change.ts';

export type WaitOptions = {
  readonly timeoutMs?: number;
  /** Said when the time is up: what was waited for, and what is there instead. */
  readonly describe: () => string;
};

const DEFAULT_TIMEOUT_MS = 10_000;

/** Resolves with the first value that is not undefined, looking again after every change. */
export function until<Value>(
  changes: Changes,
  look: () => Value | undefined,
  { timeoutMs = DEFAULT_TIMEOUT_MS, describe }: WaitOptions,
): Promise<Value> {
  return new Promise((resolve, reject) => {
    const settle = (): void => {
      try {
        const value = look();
        if (value === undefined) return;
        resolve(value);
      } catch (error) {
        reject(error instanceof Error ? error : new Error(String(error)));
      }
      stop();
    };
    const unsubscribe = changes.subscribe(() => settle());
    const timer = setTimeout(() => {
      stop();
      reject(new Error(`Waited ${timeoutMs} ms: ${describe()}`));
    }, timeoutMs);
    const stop = (): void => {
      clearTimeout(timer);
      unsubscribe();
    };
    settle();
  });
}
