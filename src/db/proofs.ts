import { playerKey, type PlayerId } from '../core/ids.ts';
import type { Database } from './client.ts';
import type { Prisma } from './generated/client.ts';

type Proof = {
  readonly discordId: string;
  readonly username: string;
  readonly account: PlayerId;
  readonly displayName?: string;
};

/**
 * Gives a proven account to its owner, whoever claimed it before, and answers who lost it. The
 * newest proof wins over an older one, too: accounts change hands, sign-ins do not lie.
 */
export async function saveProvenAccount(
  db: Database,
  { discordId, username, account, displayName }: Proof,
): Promise<{ readonly displaced?: string }> {
  const { platform, id: accountId } = account;
  return db.$transaction(async (tx) => {
    // Two proofs of one account at once: the second sees what the first has done.
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${playerKey(account)}, 0))`;
    const displaced = await displace(tx, account, discordId);
    const { id: userId } = await tx.user.upsert({
      where: { discordId },
      create: { discordId, username, ...idOnUser(account) },
      update: { username, ...idOnUser(account) },
    });
    await tx.linkedAccount.updateMany({ where: { userId, platform }, data: { isPrimary: false } });
    const data = {
      isPrimary: true,
      verifiedAt: new Date(),
      ...(displayName !== undefined && { displayName }),
    };
    await tx.linkedAccount.upsert({
      where: { platform_accountId: { platform, accountId } },
      create: { userId, platform, accountId, ...data },
      update: data,
    });
    return displaced === undefined ? {} : { displaced };
  });
}

/** The Discord user who has proven an account; a mere claim answers nobody. */
export async function findProvenOwner(db: Database, { platform, id }: PlayerId) {
  const row = await db.linkedAccount.findUnique({
    where: { platform_accountId: { platform, accountId: id }, verifiedAt: { not: null } },
    select: { user: { select: { discordId: true, username: true } } },
  });
  return row?.user;
}

async function displace(
  tx: Prisma.TransactionClient,
  account: PlayerId,
  ownerId: string,
): Promise<string | undefined> {
  const { platform, id: accountId } = account;
  const claim = await tx.linkedAccount.findUnique({
    where: { platform_accountId: { platform, accountId } },
    include: { user: true },
  });
  if (!claim || claim.user.discordId === ownerId) return undefined;
  await tx.linkedAccount.delete({ where: { id: claim.id } });
  const next = await tx.linkedAccount.findFirst({
    where: { userId: claim.userId, platform },
    orderBy: [{ isPrimary: 'desc' }, { createdAt: 'asc' }],
  });
  if (next) await tx.linkedAccount.update({ where: { id: next.id }, data: { isPrimary: true } });
  await tx.user.update({
    where: { id: claim.userId },
    data: idOnUser({ platform, id: next?.accountId ?? null }),
  });
  return claim.user.discordId;
}

function idOnUser({ platform, id }: { readonly platform: string; readonly id: string | null }) {
  if (platform === 'steam') return { steamId: id };
  return platform === 'epic' ? { epicId: id } : {};
}
