/** Discord takes five edits of an answer in two seconds, and five of a channel in five. */
const GAP_MS = 1_000;
/** Messages kept before those that are not paced any more are forgotten. */
const SWEEP_AT = 5_000;

/** Says whether a message may be edited again; of this process's edits, which is enough to be kind. */
export function createPacer(now: () => number): (id: string) => boolean {
  const shownAt = new Map<string, number>();
  return (id) => {
    const at = now();
    if (at - (shownAt.get(id) ?? -Infinity) < GAP_MS) return false;
    if (shownAt.size >= SWEEP_AT) {
      for (const [one, time] of shownAt) if (at - time >= GAP_MS) shownAt.delete(one);
    }
    shownAt.set(id, at);
    return true;
  };
}
