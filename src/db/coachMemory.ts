import { weeksBefore } from '../coaching/plan/calendar.ts';
import type { CoachMemory } from '../coaching/plan/composePlan.ts';
import type { SpacedSkill } from '../coaching/plan/spacing.ts';
import { difficultyAfter, type Felt } from '../coaching/plan/storedPlan.ts';
import type { SkillId } from '../core/skills.ts';
import type { Database } from './client.ts';

/** Longer than any pack rests. */
const REMEMBERED_WEEKS = 4;

/** What earlier weeks left behind for the plan of `week`. */
export async function findCoachMemory(
  db: Database,
  discordId: string,
  week: string,
): Promise<CoachMemory> {
  const user = { discordId };
  const [used, hidden, spaced, last] = await Promise.all([
    db.packUse.findMany({ where: { user, week: { gte: weeksBefore(week, REMEMBERED_WEEKS) } } }),
    findHiddenPacks(db),
    findSpacedSkills(db, discordId),
    db.planBlock.findMany({
      where: { plan: { user, week: weeksBefore(week, 1) }, felt: { not: null } },
      select: { felt: true },
    }),
  ]);
  return {
    usedPacks: used.map(({ code, week: usedIn }) => ({ code, week: usedIn })),
    hiddenPacks: hidden,
    spaced,
    difficulty: difficultyAfter(last.map(({ felt }) => ({ felt: felt as Felt }))),
  };
}

export async function findSpacedSkills(
  db: Database,
  discordId: string,
): Promise<readonly SpacedSkill[]> {
  const rows = await db.spacedSkill.findMany({ where: { user: { discordId } } });
  return rows.map(({ skill, box, dueWeek }) => ({ skill: skill as SkillId, box, dueWeek }));
}

export async function saveSpacedSkills(
  db: Database,
  discordId: string,
  spaced: readonly SpacedSkill[],
): Promise<void> {
  const { id: userId } = await db.user.findUniqueOrThrow({
    where: { discordId },
    select: { id: true },
  });
  for (const { skill, box, dueWeek } of spaced) {
    await db.spacedSkill.upsert({
      where: { userId_skill: { userId, skill } },
      create: { userId, skill, box, dueWeek },
      update: { box, dueWeek },
    });
  }
}

/** Codes that so many people could not use. The catalogue is small, and so is this. */
export async function findHiddenPacks(
  db: Database,
  reportsToHide = 2,
): Promise<ReadonlySet<string>> {
  const rows = await db.packReport.groupBy({
    by: ['code'],
    having: { code: { _count: { gte: reportsToHide } } },
  });
  return new Set(rows.map(({ code }) => code));
}

/** Counts a report once a person. Answers how many there are, and whether this one is new. */
export async function savePackReport(
  db: Database,
  { discordId, username }: { readonly discordId: string; readonly username: string },
  code: string,
): Promise<{ readonly reports: number; readonly isNew: boolean }> {
  const { id: userId } = await db.user.upsert({
    where: { discordId },
    create: { discordId, username },
    update: { username },
    select: { id: true },
  });
  const { count } = await db.packReport.createMany({
    data: [{ code, userId }],
    skipDuplicates: true,
  });
  return { reports: await db.packReport.count({ where: { code } }), isNew: count > 0 };
}
