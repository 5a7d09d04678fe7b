import type { MatchReport } from '../analysis/report.ts';
import type { Platform } from '../core/ids.ts';
import type { Database } from './client.ts';

/** All we hold of a Discord user, as plain JSON; of their matches only their own numbers. */
export async function exportMember(db: Database, discordId: string): Promise<object> {
  const user = await db.user.findUnique({
    where: { discordId },
    omit: { id: true },
    include: {
      linkedAccounts: { omit: { id: true, userId: true } },
      preferences: { omit: { userId: true } },
      declaredRanks: { omit: { userId: true } },
    },
  });
  const submissions = await db.submission.findMany({
    where: { submitterId: discordId },
    orderBy: { createdAt: 'asc' },
    omit: { interactionToken: true },
    include: { items: { omit: { submissionId: true }, orderBy: { position: 'asc' } } },
  });
  const accounts = (user?.linkedAccounts ?? []).map(({ platform, accountId }) => ({
    platform,
    accountId,
  }));
  return { discordId, user, submissions, matches: await ownMatches(db, accounts) };
}

type Account = { readonly platform: Platform; readonly accountId: string };

async function ownMatches(db: Database, accounts: readonly Account[]): Promise<readonly object[]> {
  if (accounts.length === 0) return [];
  const rows = await db.match.findMany({
    where: { players: { some: { OR: [...accounts] } } },
    orderBy: { createdAt: 'asc' },
  });
  return rows.map(({ statistics, ...match }) => {
    const { document } = statistics as unknown as MatchReport;
    const players = [...document.blue.players, ...document.orange.players];
    const own = players.filter(({ id }) =>
      accounts.some(({ platform, accountId }) => platform === id.platform && accountId === id.id),
    );
    return { ...match, you: own };
  });
}
