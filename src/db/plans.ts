import type { Block, Difficulty, Weekday } from '../coaching/plan/weekPlan.ts';
import type {
  BlockState,
  Felt,
  JudgedGoal,
  NewPlan,
  PlanChallenge,
  PlannedBlock,
  StoredPlan,
} from '../coaching/plan/storedPlan.ts';
import type { Band } from '../coaching/catalogue/packRows.ts';
import type { SkillId } from '../core/skills.ts';
import type { GoalVerdict } from '../coaching/verdict/judgeGoal.ts';
import type { ChallengeProgress } from '../coaching/goals/challenge.ts';
import type { Database } from './client.ts';
import type { Prisma } from './generated/client.ts';

const whole = {
  user: { select: { discordId: true } },
  blocks: { orderBy: { position: 'asc' } },
  goals: { orderBy: { position: 'asc' } },
  challenge: true,
} satisfies Prisma.TrainingPlanInclude;

type PlanRow = Prisma.TrainingPlanGetPayload<{ include: typeof whole }>;

export async function findPlan(
  db: Database,
  discordId: string,
  week: string,
): Promise<StoredPlan | undefined> {
  const row = await db.trainingPlan.findFirst({
    where: { week, user: { discordId } },
    include: whole,
  });
  return row ? planOf(row) : undefined;
}

export async function findPlanById(db: Database, id: string): Promise<StoredPlan | undefined> {
  const row = await db.trainingPlan.findUnique({ where: { id }, include: whole });
  return row ? planOf(row) : undefined;
}

export async function findPlanOfBlock(
  db: Database,
  blockId: string,
): Promise<StoredPlan | undefined> {
  const row = await db.trainingPlan.findFirst({
    where: { blocks: { some: { id: blockId } } },
    include: whole,
  });
  return row ? planOf(row) : undefined;
}

/** The newest week that has its verdicts. */
export async function findLastJudged(
  db: Database,
  discordId: string,
): Promise<StoredPlan | undefined> {
  const row = await db.trainingPlan.findFirst({
    where: { user: { discordId }, judgedAt: { not: null } },
    orderBy: { week: 'desc' },
    include: whole,
  });
  return row ? planOf(row) : undefined;
}

/**
 * Stores a week. One that is there already stays, whoever was first, unless it is to be replaced;
 * packs of a replaced week were not played and need no rest.
 */
export async function savePlan(
  db: Database,
  discordId: string,
  { plan, replace }: { readonly plan: NewPlan; readonly replace: boolean },
): Promise<StoredPlan> {
  const { id: userId } = await db.user.findUniqueOrThrow({
    where: { discordId },
    select: { id: true },
  });
  const { week } = plan;
  await db.$transaction(async (tx) => {
    if (replace) {
      await tx.trainingPlan.deleteMany({ where: { userId, week } });
      await tx.packUse.deleteMany({ where: { userId, week } });
    }
    // Two presses in one instant: the second one waits here and then finds the first one's week.
    await tx.$executeRaw`SELECT 1 FROM users WHERE id = ${userId}::uuid FOR UPDATE`;
    if ((await tx.trainingPlan.count({ where: { userId, week } })) > 0) return;
    await tx.trainingPlan.create({ data: planRow(plan, userId) });
    const codes = plan.days.flatMap(({ blocks }) => blocks.flatMap(packCodeOf));
    await tx.packUse.createMany({
      data: [...new Set(codes)].map((code) => ({ userId, week, code })),
      skipDuplicates: true,
    });
  });
  return (await findPlan(db, discordId, week))!;
}

export type BlockChange = {
  readonly state?: BlockState;
  readonly felt?: Felt;
  readonly block?: Block;
};

export async function saveBlock(
  db: Database,
  { id: planId, week }: Pick<StoredPlan, 'id' | 'week'>,
  { id, change }: { readonly id: string; readonly change: BlockChange },
): Promise<void> {
  const { state, felt, block } = change;
  await db.planBlock.update({
    where: { id },
    data: {
      ...(state && { state }),
      ...(felt && { felt }),
      ...(block && { content: block as unknown as Prisma.InputJsonObject }),
    },
  });
  if (block?.kind !== 'pack') return;
  await db.$executeRaw`
    INSERT INTO pack_uses (user_id, week, code)
    SELECT user_id, ${week}, ${block.pack.code} FROM training_plans WHERE id = ${planId}::uuid
    ON CONFLICT DO NOTHING`;
}

/** Weeks that are over and have no verdict yet, the oldest first. */
export async function findUnjudgedPlans(
  db: Database,
  now: Date,
  limit: number,
): Promise<readonly string[]> {
  const rows = await db.trainingPlan.findMany({
    where: { judgedAt: null, endsAt: { lte: now } },
    orderBy: { endsAt: 'asc' },
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
  progress: ChallengeProgress,
): Promise<boolean> {
  const { count } = await db.planChallenge.updateMany({
    where: { planId, state: 'open' },
    data: { ...progress },
  });
  return count === 1 && progress.state !== 'open';
}

function planRow({ days, goals, challenge, band, ...plan }: NewPlan, userId: string) {
  const blocks = days.flatMap((day) => day.blocks.map((block) => ({ block, day })));
  return {
    ...plan,
    userId,
    band: band ?? null,
    blocks: {
      create: blocks.map(({ block, day }, position) => ({
        position,
        weekday: day.weekday,
        content: block as unknown as Prisma.InputJsonObject,
      })),
    },
    goals: {
      create: goals.map((goal, position) => ({
        position,
        content: goal as unknown as Prisma.InputJsonObject,
      })),
    },
    ...(challenge && {
      challenge: {
        create: {
          content: challenge as unknown as Prisma.InputJsonObject,
          offeredAt: plan.startsAt,
        },
      },
    }),
  };
}

function planOf(row: PlanRow): StoredPlan {
  const { id, week, timezone, startsAt, endsAt, user, challenge } = row;
  return {
    id,
    week,
    timezone,
    startsAt,
    endsAt,
    discordId: user.discordId,
    focus: row.focus as SkillId,
    platform: row.platform as 'pc' | 'console',
    band: (row.band ?? undefined) as Band | undefined,
    difficulty: row.difficulty as Difficulty,
    judgedAt: row.judgedAt ?? undefined,
    blocks: row.blocks.map(blockOf),
    goals: row.goals.map(goalOf),
    challenge: challenge ? challengeOf(challenge) : undefined,
  };
}

function blockOf({ id, weekday, state, felt, content }: PlanRow['blocks'][number]): PlannedBlock {
  return {
    id,
    weekday: weekday as Weekday,
    state: state as BlockState,
    felt: (felt ?? undefined) as Felt | undefined,
    block: content as unknown as Block,
  };
}

function goalOf({ content, verdict }: PlanRow['goals'][number]): JudgedGoal {
  const goal = content as unknown as JudgedGoal;
  return verdict === null ? goal : { ...goal, result: verdict as unknown as GoalVerdict };
}

function challengeOf(row: NonNullable<PlanRow['challenge']>): PlanChallenge {
  const { content, offeredAt, hits, played, state } = row;
  const progress = { hits, played, state: state as ChallengeProgress['state'] };
  return { ...(content as unknown as PlanChallenge), offeredAt, progress };
}

function packCodeOf(block: Block): string[] {
  return block.kind === 'pack' ? [block.pack.code] : [];
}
