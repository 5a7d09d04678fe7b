import type { StoredPlan } from '../coaching/plan/storedPlan.ts';
import type { GoalVerdict } from '../coaching/verdict/judgeGoal.ts';
import type { ChallengeProgress } from '../coaching/goals/challenge.ts';
import type { Database } from './client.ts';
import type { Prisma } from './generated/client.ts';
import { planOf, whole } from './planRows.ts';

/** The newest week that is over. */
export async function findLastWeek(
  db: Database,
  discordId: string,
  now: Date,
): Promise<StoredPlan | undefined> {
  const row = await db.trainingPlan.findFirst({
    where: { user: { discordId }, endsAt: { lte: now } },
    orderBy: { week: 'desc' },
    include: whole,
  });
  return row ? planOf(row) : undefined;
}

/** Weeks whose verdict is due, the oldest first. */
export async function findWeeksToClose(
  db: Database,
  now: Date,
  limit: number,
): Promise<readonly string[]> {
  const rows = await db.trainingPlan.findMany({
    where: { judgedAt: null, judgeAt: { lte: now } },
    orderBy: { judgeAt: 'asc' },
    take: limit,
    select: { id: true },
  });
  return rows.map(({ id }) => id);
}

/** Stores the verdicts once; false where they were there already. */
export async function saveVerdicts(
  db: Database,
  planId: string,
  { verdicts, judgedAt }: { readonly verdicts: readonly GoalVerdict[]; readonly judgedAt: Date },
): Promise<boolean> {
  return db.$transaction(async (tx) => {
    const { count } = await tx.trainingPlan.updateMany({
      where: { id: planId, judgedAt: null },
      data: { judgedAt },
    });
    if (count === 0) return false;
    for (const [position, verdict] of verdicts.entries()) {
      await tx.planGoal.updateMany({
        where: { planId, position },
        data: { verdict: verdict as unknown as Prisma.InputJsonObject },
      });
    }
    return true;
  });
}

/** Moves an open challenge on; true only for the one call that ended it. */
export async function saveChallengeProgress(
  db: Database,
  planId: string,
  { progress, now }: { readonly progress: ChallengeProgress; readonly now: Date },
): Promise<boolean> {
  const { count } = await db.planChallenge.updateMany({
    where: { planId, state: 'open' },
    data: { ...progress, endedAt: progress.state === 'open' ? null : now },
  });
  return count === 1 && progress.state !== 'open';
}

/** The same week is judged later, when its player is awake. */
export async function postponeVerdict(db: Database, planId: string, judgeAt: Date): Promise<void> {
  await db.trainingPlan.updateMany({ where: { id: planId, judgedAt: null }, data: { judgeAt } });
}
