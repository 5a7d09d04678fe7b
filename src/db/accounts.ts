import { UserError } from '../core/errors.ts';
import type { PlayerId } from '../core/ids.ts';
import type { Database } from './client.ts';
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
  const { platform, id: accountId } = input.account;
  const displayName = input.displayName ?? null;
  const ofPlatform =
    platform === 'steam'
      ? { steamId: accountId }
      : platform === 'epic'
        ? { epicId: accountId }
        : {};
  const row = await db.$transaction(async (tx) => {
    const { id: userId } = await tx.user.upsert({
      where: { discordId: input.discordId },
      create: { discordId: input.discordId, username: input.username, ...ofPlatform },
      update: { username: input.username, ...ofPlatform },
      select: { id: true },
    });
    await tx.linkedAccount.updateMany({
      where: { userId, platform },
      data: { isPrimary: false },
    });
    const account = await tx.linkedAccount.upsert({
      where: { platform_accountId: { platform, accountId } },
      create: { userId, platform, accountId, displayName },
      update: { isPrimary: true, ...(displayName !== null && { displayName }) },
    });
    // Two people may have asked in the same instant; the transaction of the second is undone.
    if (account.userId !== userId) throw new UserError('link-taken', { platform });
    return account;
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

function accountOf(row: AccountRow) {
  const account: PlayerId = { platform: row.platform, id: row.accountId };
  return {
    account,
    isPrimary: row.isPrimary,
    ...(row.displayName !== null && { displayName: row.displayName }),
    ...(row.verifiedAt !== null && { verifiedAt: row.verifiedAt }),
  };
}
