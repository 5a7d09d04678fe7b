import type { Database } from '../../src/db/client.ts';

/** Every row, of whatever table, that names one of the words. */
export async function rowsNaming(
  db: Database,
  words: readonly string[],
): Promise<ReadonlySet<string>> {
  const tables = await db.$queryRaw<{ name: string }[]>`
    SELECT format('%I.%I', table_schema, table_name) AS name FROM information_schema.tables
    WHERE table_schema = 'public' AND table_type = 'BASE TABLE'`;
  const found = new Set<string>();
  for (const { name } of tables) {
    const rows = await db.$queryRawUnsafe<{ row: string }[]>(
      `SELECT one::text AS row FROM ${name} one`,
    );
    for (const { row } of rows) {
      if (words.some((word) => row.includes(word))) found.add(`${name} ${row}`);
    }
  }
  return found;
}
