import type { Database } from './client.ts';

export type OneUse = { readonly id: string; readonly browser: string; readonly expiresAt: Date };

/** Begins the one use of a token. The same browser may begin again until it has ended. */
export async function beginUse(db: Database, { id, browser, expiresAt }: OneUse): Promise<boolean> {
  await db.oneUseToken.createMany({ data: { id, browser, expiresAt }, skipDuplicates: true });
  const row = await db.oneUseToken.findUnique({ where: { id } });
  return row?.browser === browser && row.usedAt === null;
}

/** Ends the use; true for exactly one of any number of callers. */
export async function endUse(db: Database, { id, browser }: Omit<OneUse, 'expiresAt'>) {
  const { count } = await db.oneUseToken.updateMany({
    where: { id, browser, usedAt: null },
    data: { usedAt: new Date() },
  });
  return count === 1;
}

/** False when it was known already; the primary key decides between two at once. */
export async function burnNonce(db: Database, nonce: string, expiresAt: Date): Promise<boolean> {
  const { count } = await db.openIdNonce.createMany({
    data: { nonce, expiresAt },
    skipDuplicates: true,
  });
  return count === 1;
}

/** What has expired proves nothing any more. Answers how many rows went. */
export async function purgeSignIns(db: Database, before: Date): Promise<number> {
  const expired = { where: { expiresAt: { lt: before } } };
  const [tokens, nonces] = await db.$transaction([
    db.oneUseToken.deleteMany(expired),
    db.openIdNonce.deleteMany(expired),
  ]);
  return tokens.count + nonces.count;
}
