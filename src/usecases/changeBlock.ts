import type { CoachMemory } from '../coaching/plan/composePlan.ts';
import type {
  BlockAction,
  BlockState,
  Felt,
  PlannedBlock,
  StoredPlan,
} from '../coaching/plan/storedPlan.ts';
import { swapBlock } from '../coaching/plan/swapBlock.ts';
import type { Block } from '../coaching/plan/weekPlan.ts';
import { UserError } from '../core/errors.ts';
import { reportPack, type PackReporter, type ReportPackDeps } from './reportPack.ts';

export type BlockChange = {
  readonly state?: BlockState;
  readonly felt?: Felt;
  readonly block?: Block;
};

export type ChangeBlockDeps = ReportPackDeps & {
  findPlanOfBlock(blockId: string): Promise<StoredPlan | undefined>;
  findPlanById(planId: string): Promise<StoredPlan | undefined>;
  findCoachMemory(discordId: string, week: string): Promise<CoachMemory>;
  saveBlock(
    plan: StoredPlan,
    change: { readonly id: string; readonly change: BlockChange },
  ): Promise<void>;
};

export type ChangedBlock = {
  readonly plan: StoredPlan;
  /** What to say beside the changed card. */
  readonly note: 'no-other' | 'reported' | undefined;
};

type Press = PackReporter & {
  readonly blockId: string;
  readonly action: BlockAction;
};

/** A press on a button under a block. Pressing twice is as good as once. */
export async function changeBlock(
  deps: ChangeBlockDeps,
  { blockId, action, ...presser }: Press,
): Promise<ChangedBlock> {
  const plan = await deps.findPlanOfBlock(blockId);
  const planned = plan?.blocks.find(({ id }) => id === blockId);
  if (!plan || !planned) throw new UserError('control-outdated');
  if (plan.discordId !== presser.discordId) throw new UserError('not-yours');
  const note = await actions[action](deps, { plan, planned, presser });
  return { plan: (await deps.findPlanById(plan.id)) ?? plan, note };
}

type Pressed = {
  readonly plan: StoredPlan;
  readonly planned: PlannedBlock;
  readonly presser: PackReporter;
};
type Act = (deps: ChangeBlockDeps, pressed: Pressed) => Promise<ChangedBlock['note']>;

const actions: Readonly<Record<BlockAction, Act>> = {
  done: (deps, pressed) => save(deps, pressed, { state: 'done' }),
  skip: (deps, pressed) => save(deps, pressed, { state: 'skipped' }),
  easy: (deps, pressed) => save(deps, pressed, { state: 'done', felt: 'easy' }),
  hard: (deps, pressed) => save(deps, pressed, { state: 'done', felt: 'hard' }),
  swap,
  dead: reportDead,
};

async function save(
  deps: ChangeBlockDeps,
  { plan, planned: { id } }: Pressed,
  change: BlockChange,
): Promise<undefined> {
  await deps.saveBlock(plan, { id, change });
  return undefined;
}

async function swap(deps: ChangeBlockDeps, pressed: Pressed): Promise<ChangedBlock['note']> {
  const { plan, planned } = pressed;
  const { usedPacks, hiddenPacks } = await deps.findCoachMemory(plan.discordId, plan.week);
  const { week, platform, band, difficulty } = plan;
  const nothing = { confirmedPacks: new Set<string>(), skippedDrills: new Set<string>() };
  const request = { week, platform, band, difficulty, usedPacks, hiddenPacks, ...nothing };
  const others = plan.blocks.filter(({ id }) => id !== planned.id).map(({ block }) => block);
  const other = swapBlock(request, planned.block, others);
  return other ? save(deps, pressed, { block: other, state: 'open' }) : 'no-other';
}

/** The block gets another pack at once; others are spared the code from the second report on. */
async function reportDead(deps: ChangeBlockDeps, pressed: Pressed): Promise<ChangedBlock['note']> {
  const { presser, planned } = pressed;
  if (planned.block.kind !== 'pack') throw new UserError('control-outdated');
  await reportPack(deps, { ...presser, pack: planned.block.pack });
  await swap(deps, pressed);
  return 'reported';
}
