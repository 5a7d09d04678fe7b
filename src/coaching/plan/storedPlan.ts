import type { Challenge, ChallengeProgress } from '../goals/challenge.ts';
import type { Goal } from '../goals/setGoals.ts';
import type { GoalVerdict, RankTypical } from '../verdict/judgeGoal.ts';
import type { Band } from '../catalogue/packRows.ts';
import type { SkillId } from '../../core/skills.ts';
import type { Mode } from '../../ml/playerMatches.ts';
import type { Block, Difficulty, Weekday } from './weekPlan.ts';

export type BlockState = 'open' | 'done' | 'skipped';
export type Felt = 'easy' | 'hard';

/** What a player can say of a block; `dead` is a code that does not work. */
export const blockActions = ['done', 'skip', 'swap', 'easy', 'hard', 'dead'] as const;
export type BlockAction = (typeof blockActions)[number];

/** A block of a week under way, and what the player made of it. */
export type PlannedBlock = {
  readonly id: string;
  readonly weekday: Weekday;
  readonly state: BlockState;
  readonly felt: Felt | undefined;
  readonly block: Block;
};

/** A goal as the week keeps it: what to show, and what its verdict will need. */
export type PlanGoal = Goal & {
  readonly label: string;
  readonly unit: string;
  readonly digits: number;
  readonly typical?: RankTypical | undefined;
  /** Team size it was measured in: a duel's numbers say nothing of a standard match. */
  readonly mode?: Mode | undefined;
};

export type JudgedGoal = PlanGoal & { readonly result?: GoalVerdict | undefined };

export type OfferedChallenge = Challenge & Pick<PlanGoal, 'label' | 'unit' | 'mode'>;

export type PlanChallenge = OfferedChallenge & {
  readonly progress: ChallengeProgress;
  readonly offeredAt: Date;
};

/** A week as it was planned, before anything is ticked. */
export type NewPlan = {
  readonly week: string;
  readonly focus: SkillId;
  readonly platform: 'pc' | 'console';
  readonly band: Band | undefined;
  readonly difficulty: Difficulty;
  readonly timezone: string;
  readonly startsAt: Date;
  readonly endsAt: Date;
  /** When its verdict is due: the Monday after, in the player's morning. */
  readonly judgeAt: Date;
  /** Matches from here on count for the challenge. */
  readonly offeredAt: Date;
  readonly days: readonly { readonly weekday: Weekday; readonly blocks: readonly Block[] }[];
  readonly goals: readonly PlanGoal[];
  readonly challenge: OfferedChallenge | undefined;
};

export type StoredPlan = Omit<NewPlan, 'days' | 'goals' | 'challenge' | 'offeredAt'> & {
  readonly id: string;
  readonly discordId: string;
  readonly blocks: readonly PlannedBlock[];
  readonly goals: readonly JudgedGoal[];
  readonly challenge: PlanChallenge | undefined;
  readonly judgedAt: Date | undefined;
};

/** What to do next: the first open block from today on, else one left over from the days before. */
export function nextBlock(plan: StoredPlan, today: Weekday): PlannedBlock | undefined {
  const open = plan.blocks.filter(({ state }) => state === 'open');
  return open.find(({ weekday }) => weekday >= today) ?? open[0];
}

/** What is still open of the day that is next; its first block stands for it. */
export function nextSitting(plan: StoredPlan, today: Weekday): readonly PlannedBlock[] {
  const next = nextBlock(plan, today);
  return next ? openOfDay(plan, next.weekday) : [];
}

export function openOfDay({ blocks }: StoredPlan, day: Weekday): readonly PlannedBlock[] {
  return blocks.filter(({ weekday, state }) => weekday === day && state === 'open');
}

/** How the next week should feel, by what was said of this one. Silence changes nothing. */
export function difficultyAfter(blocks: readonly Pick<PlannedBlock, 'felt'>[]): Difficulty {
  const count = (felt: Felt): number => blocks.filter((block) => block.felt === felt).length;
  const balance = count('easy') - count('hard');
  if (balance === 0) return 'same';
  return balance > 0 ? 'harder' : 'easier';
}
