import type { Database } from './client.ts';
import { heldTables } from './heldTables.ts';

export type HeldData = {
  readonly discordId: string;
  readonly tables: Readonly<Record<string, readonly object[]>>;
};

/** All we hold of a Discord user, as plain JSON, a list of rows for each table. */
export async function exportMember(db: Database, discordId: string): Promise<HeldData> {
  const accounts = await db.linkedAccount.findMany({
    where: { user: { discordId } },
    select: { platform: true, accountId: true },
  });
  const tables: Record<string, readonly object[]> = {};
  for (const [table, read] of Object.entries(heldTables)) {
    if (typeof read === 'function') tables[table] = await read(db, { discordId, accounts });
  }
  return { discordId, tables };
}
