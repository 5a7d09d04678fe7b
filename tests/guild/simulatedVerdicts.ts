import { randomUUID } from 'node:crypto';
import type { Database } from '../../src/db/client.ts';
import { createRandom, type SimulatedMember } from './simulatedGuild.ts';

const DAY_MS = 86_400_000;

/** Goals that members of different levels have; numbers as the coach would store them. */
const goals = [
  { stat: 'percent_zero_boost', label: 'time at zero boost', unit: '%', from: 18, to: 14 },
  { stat: 'saves_per_minute', label: 'saves', unit: 'a minute', from: 0.3, to: 0.5 },
  { stat: 'percent_behind_ball', label: 'time behind the ball', unit: '%', from: 66, to: 72 },
  {
    stat: 'count_collected_small_per_minute',
    label: 'small pads',
    unit: 'a minute',
    from: 11,
    to: 15,
  },
] as const;

export type JudgedWeek = {
  /** The one on whose morning the week before is judged. */
  readonly monday: Date;
  readonly week: string;
  readonly seed: number;
  /** Share of members who have a plan. */
  readonly share: number;
};

/** Weeks that are over, with verdicts as they are stored: half of them moved, a third won a challenge. */
export async function storeJudgedWeek(
  db: Database,
  members: readonly SimulatedMember[],
  { monday, week, seed, share }: JudgedWeek,
): Promise<void> {
  const random = createRandom(seed);
  const planners = members.filter(() => random() < share);
  const startsAt = new Date(monday.getTime() - 7 * DAY_MS);
  const judgedAt = new Date(monday.getTime() + 9 * 3_600_000);
  const plans = planners.map(({ userId }) => ({ id: randomUUID(), userId }));
  const shape = { week, focus: 'boost_efficiency', platform: 'pc', difficulty: 'same' };
  const times = { timezone: 'UTC', startsAt, endsAt: monday, judgeAt: judgedAt, judgedAt };
  await db.trainingPlan.createMany({
    data: plans.map((plan) => ({ ...plan, ...shape, ...times })),
  });
  await db.planGoal.createMany({
    data: plans.map(({ id: planId }) => ({ planId, position: 0, ...judgedGoal(random) })),
  });
  await db.planChallenge.createMany({
    data: plans
      .filter(() => random() < 0.33)
      .map(({ id: planId }) => ({
        planId,
        content: {},
        offeredAt: startsAt,
        state: 'won',
        endedAt: new Date(monday.getTime() - DAY_MS),
      })),
  });
}

function judgedGoal(random: () => number) {
  const goal = goals[Math.floor(random() * goals.length)]!;
  const way = random() * 1.6 - 0.4;
  const after = goal.from + way * (goal.to - goal.from);
  const verdict = way > 1 ? 'achieved' : way > 0.5 ? 'on_the_way' : 'no_movement';
  const counts = { matchesBefore: 20, matchesAfter: 9 };
  return {
    content: { ...goal, skill: 'boost_efficiency', digits: 1 },
    verdict: { verdict, ...counts, before: goal.from, after },
  };
}
