import { ownPart } from '../analysis/ownPart.ts';
import type { MatchReport } from '../analysis/report.ts';
import type { Database } from './client.ts';
import type { MatchModel as MatchRow } from './generated/models.ts';
import type { Holder } from './Holder.ts';

/** Reports are a third of a megabyte each: a player of years would not fit into memory at once. */
const BATCH = 50;

/** The matches somebody played, with their own part of the report and nothing of the others. */
export async function ownMatchesOf(db: Database, { accounts }: Holder): Promise<readonly object[]> {
  if (accounts.length === 0) return [];
  const own: object[] = [];
  for (let after: string | undefined; ;) {
    const rows = await db.match.findMany({
      where: { players: { some: { OR: [...accounts] } } },
      orderBy: { id: 'asc' },
      take: BATCH,
      ...(after !== undefined && { cursor: { id: after }, skip: 1 }),
    });
    own.push(...rows.map((row) => withOwnPart(row, accounts)));
    after = rows.at(-1)?.id;
    if (rows.length < BATCH) return own;
  }
}

function withOwnPart({ statistics, ...match }: MatchRow, accounts: Holder['accounts']): object {
  const report = statistics as unknown as MatchReport;
  const own = ownPart(report, ({ platform, id }) =>
    accounts.some((account) => account.platform === platform && account.accountId === id),
  );
  return { ...match, report: own };
}
