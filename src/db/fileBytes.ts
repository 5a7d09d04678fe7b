import type { Database } from './client.ts';
import type { Ask } from './wireTransaction.ts';

/**
 * Files go past Prisma, which carries bytes as Base64 inside JSON: keeping a replay of 1 MB cost
 * 18 ms of a core, and costs 2 like this. Coming back they are Base64 too, made by the server: the
 * driver reads nothing but text, and of hexadecimal there would be half as much again.
 */
type File = { readonly contentHash: string; readonly bytes: Uint8Array };

/**
 * Keeps a file once and ties the item to it, all of it or nothing. Answers the replay; nothing is kept
 * for an item that was deleted meanwhile, and the lock holds back whoever is about to delete it.
 */
export async function insertReplayFile(
  { wire }: Database,
  itemId: string,
  { contentHash, bytes }: File,
): Promise<string | undefined> {
  const { rows } = await wire.query<{ id: string }>({
    // Prepared, the server plans without the bytes; else it copies them with every step of planning.
    name: 'keep replay file',
    text: `WITH item AS (
       SELECT id FROM submission_items WHERE id = $4 FOR UPDATE
     ), kept AS (
       INSERT INTO replays (id, content_hash, size_bytes, updated_at)
       SELECT gen_random_uuid(), $1, $2, now() FROM item
       ON CONFLICT (content_hash) DO UPDATE SET content_hash = excluded.content_hash
       RETURNING id
     ), file AS (
       -- Also for a known replay: its bytes may have been purged since.
       INSERT INTO replay_files (replay_id, bytes) SELECT id, $3 FROM kept
       ON CONFLICT (replay_id) DO NOTHING
     ), tied AS (
       UPDATE submission_items SET replay_id = kept.id FROM kept, item
       WHERE submission_items.id = item.id
     )
     SELECT id FROM kept`,
    values: [contentHash, bytes.length, asBuffer(bytes), itemId],
  });
  return rows[0]?.id;
}

/** The bytes of a replay, or nothing once they are purged. */
export async function loadReplayFile(
  { wire }: Database,
  replayId: string,
): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const text = `SELECT encode(bytes, 'base64') AS bytes FROM replay_files WHERE replay_id = $1`;
  const { rows } = await wire.query<{ bytes: string }>(text, [replayId]);
  return rows[0] && new Uint8Array(Buffer.from(rows[0].bytes, 'base64'));
}

/** The charts drawn beside the analysis, by replay. */
export async function findCharts(
  { wire }: Database,
  replayIds: readonly string[],
): Promise<ReadonlyMap<string, Uint8Array>> {
  const { rows } = await wire.query<{ id: string; png: string }>(
    `SELECT replay_id AS id, encode(png, 'base64') AS png
     FROM replay_charts WHERE replay_id = ANY($1::uuid[])`,
    [replayIds],
  );
  return new Map(rows.map(({ id, png }) => [id, Buffer.from(png, 'base64')]));
}

/** Keeps the picture of a card beside its report. */
export async function insertChart(ask: Ask, replayId: string, png: Uint8Array): Promise<void> {
  const text = 'INSERT INTO replay_charts (replay_id, png) VALUES ($1, $2)';
  await ask({ name: 'save chart', text }, [replayId, asBuffer(png)]);
}

function asBuffer(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
}
