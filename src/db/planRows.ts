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
import type { Prisma } from './generated/client.ts';

/** Everything that belongs to a week. */
export const whole = {
  user: { select: { discordId: true } },
  blocks: { orderBy: { position: 'asc' } },
  goals: { orderBy: { position: 'asc' } },
  challenge: true,
} satisfies Prisma.TrainingPlanInclude;

export type PlanRow = Prisma.TrainingPlanGetPayload<{ include: typeof whole }>;

export function planRow(
  { days, goals, challenge, band, offeredAt, ...plan }: NewPlan,
  userId: string,
) {
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
          offeredAt,
        },
      },
    }),
  };
}

export function planOf(row: PlanRow): StoredPlan {
  const { id, week, timezone, startsAt, endsAt, judgeAt, user, challenge } = row;
  return {
    id,
    week,
    timezone,
    startsAt,
    endsAt,
    judgeAt,
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
