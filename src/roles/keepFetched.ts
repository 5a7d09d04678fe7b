type Bytes = Uint8Array<ArrayBuffer>;

/** Files waiting between being fetched and being read here; some forty usual ones. */
const KEPT_BYTES = 64 * 1024 * 1024;

/**
 * What this process fetched is kept for a moment: it mostly reads it as well, and asking the
 * database for the bytes costs ten times as much. The oldest make room.
 */
export function keepFetched(limit = KEPT_BYTES): {
  put(replayId: string, bytes: Bytes): void;
  /** Once: who is given the bytes may hand them on to a thread. */
  take(replayId: string): Bytes | undefined;
} {
  const kept = new Map<string, Bytes>();
  let size = 0;
  function take(replayId: string): Bytes | undefined {
    const bytes = kept.get(replayId);
    kept.delete(replayId);
    size -= bytes?.length ?? 0;
    return bytes;
  }
  return {
    take,
    put(replayId, bytes) {
      take(replayId);
      kept.set(replayId, bytes);
      size += bytes.length;
      for (const oldest of kept.keys()) {
        if (size <= limit) return;
        take(oldest);
      }
    },
  };
}
