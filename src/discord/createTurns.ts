/** Keys kept before the ones whose wait is over are forgotten. */
const SWEEP_AT = 10_000;

/** Cooldowns of one process. A restart forgives them; what has to hold is limited in the use cases. */
export function createTurns(now: () => number): (key: string, seconds: number) => Promise<number> {
  const freeAt = new Map<string, number>();
  return async (key, seconds) => {
    const at = now();
    const waitMs = (freeAt.get(key) ?? 0) - at;
    if (waitMs > 0) return Math.ceil(waitMs / 1000);
    if (freeAt.size >= SWEEP_AT) sweep(freeAt, at);
    freeAt.set(key, at + seconds * 1000);
    return 0;
  };
}

function sweep(freeAt: Map<string, number>, at: number): void {
  for (const [key, time] of freeAt) if (time <= at) freeAt.delete(key);
}
