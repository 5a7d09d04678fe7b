import type { Block } from '../coaching/plan/weekPlan.ts';
import type { BlockState, Felt, NewPlan, StoredPlan } from '../coaching/plan/storedPlan.ts';
import type { Database } from './client.ts';
import type { Prisma } from './generated/client.ts';
import { planOf, planRow, whole } from './planRows.ts';

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

function packCodeOf(block: Block): string[] {
  return block.kind === 'pack' ? [block.pack.code] : [];
}
