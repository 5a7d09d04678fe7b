import { UserError } from '../core/errors.ts';
import type { PlayerId } from '../core/ids.ts';
import type { Database } from './client.ts';
import { fingerprintOf } from './forgottenPlayers.ts';
import type { Prisma } from './generated/client.ts';
import type { LinkedAccountModel as AccountRow } from './generated/models.ts';

type NewAccount = {
  readonly discordId: string;
  readonly username: string;
  readonly account: PlayerId;
  readonly displayName?: string;
};

/** The Discord id that holds an account, if anybody does. */
export async function findAccountOwner(
  db: Database,
  { platform, id }: PlayerId,
): Promise<string | undefined> {
  const row = await db.linkedAccount.findUnique({
    where: { platform_accountId: { platform, accountId: id } },
    select: { user: { select: { discordId: true } } },
  });
  return row?.user.discordId;
}

/** Links an account, as the primary one of its platform. Linking it again refreshes its name. */
export async function saveLinkedAccount(db: Database, input: NewAccount) {
  const { discordId, username } = input;
  const { platform, id: accountId } = input.account;
  const displayName = input.displayName ?? null;
  const row = await db.$transaction(async (tx) => {
    const { id: userId } = await tx.user.upsert({
      where: { discordId },
      create: { discordId, username },
      update: { username },
      select: { id: true },
    });
    const account = await tx.linkedAccount.upsert({
      where: { platform_accountId: { platform, accountId } },
      create: { userId, platform, accountId, displayName },
      update: { ...(displayName !== null && { displayName }) },
    });
    // Two people may have asked in the same instant; the transaction of the second is undone.
    if (account.userId !== userId) throw new UserError('link-taken', { platform });
    // Linking is the opposite of wishing to be forgotten.
    const fingerprint = fingerprintOf(input.account);
    await tx.forgottenPlayer.deleteMany({ where: { fingerprint } });
    return putFirst(tx, account);
  });
  return accountOf(row);
}

export async function findLinkedAccounts(db: Database, discordId: string) {
  const rows = await db.linkedAccount.findMany({
    where: { user: { discordId } },
    orderBy: [{ isPrimary: 'desc' }, { createdAt: 'asc' }],
  });
  return rows.map(accountOf);
}

type Which = { readonly discordId: string; readonly id: string };

/** Makes one of several accounts the first of its platform. */
export async function makePrimary(db: Database, which: Which): Promise<void> {
  await db.$transaction(async (tx) => void (await putFirst(tx, await ownRow(tx, which))));
}

/** Lets an account go; the next oldest of its platform takes its place. */
export async function unlinkAccount(db: Database, which: Which): Promise<void> {
  await db.$transaction(async (tx) => {
    const { id, userId, platform } = await ownRow(tx, which);
    await tx.linkedAccount.delete({ where: { id } });
    const next = await tx.linkedAccount.findFirst({
      where: { userId, platform },
      orderBy: [{ isPrimary: 'desc' }, { createdAt: 'asc' }],
    });
    if (next) await putFirst(tx, next);
    else await mirrorPrimary(tx, { userId, platform, accountId: null });
  });
}

type Transaction = Prisma.TransactionClient;

/**
 * Somebody else's row is not found, whoever made up its id. The person's row is held until the end:
 * of two presses at once the second finds what the first has left.
 */
async function ownRow(tx: Transaction, { discordId, id }: Which): Promise<AccountRow> {
  await tx.$executeRaw`SELECT FROM users WHERE discord_id = ${discordId} FOR UPDATE`;
  const row = await tx.linkedAccount.findFirst({ where: { id, user: { discordId } } });
  if (!row) throw new UserError('not-found', { what: 'account' });
  return row;
}

async function putFirst(tx: Transaction, { id, userId, platform, accountId }: AccountRow) {
  await tx.linkedAccount.updateMany({
    where: { userId, platform, id: { not: id } },
    data: { isPrimary: false },
  });
  await mirrorPrimary(tx, { userId, platform, accountId });
  return tx.linkedAccount.update({ where: { id }, data: { isPrimary: true } });
}

type Mirror = Pick<AccountRow, 'userId' | 'platform'> & { readonly accountId: string | null };

/** The user's own row repeats the primary Steam and Epic id. */
async function mirrorPrimary(tx: Transaction, { userId, platform, accountId }: Mirror) {
  if (platform === 'steam') {
    await tx.user.update({ where: { id: userId }, data: { steamId: accountId } });
  } else if (platform === 'epic') {
    await tx.user.update({ where: { id: userId }, data: { epicId: accountId } });
  }
}

function accountOf(row: AccountRow) {
  const account: PlayerId = { platform: row.platform, id: row.accountId };
  return {
    id: row.id,
    account,
    isPrimary: row.isPrimary,
    ...(row.displayName !== null && { displayName: row.displayName }),
    ...(row.verifiedAt !== null && { verifiedAt: row.verifiedAt }),
  };
}
