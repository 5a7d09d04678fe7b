import { findCoachMemory, findHiddenPacks, savePackReport } from '../db/coachMemory.ts';
import { findLinkedAccounts } from '../db/accounts.ts';
import { findRecentDocuments, findRecentReports } from '../db/matches.ts';
import { loadModels } from '../db/modelFiles.ts';
import { findPlan, findPlanById, findPlanOfBlock, saveBlock, savePlan } from '../db/plans.ts';
import { findPreferences } from '../db/preferences.ts';
import type { Models } from '../ml/models.ts';
import type { ChangeBlockDeps } from '../usecases/changeBlock.ts';
import type { PlanWeekDeps } from '../usecases/planWeek.ts';
import type { House } from './house.ts';

/** What bot and workers both need to coach. */
export function coachingDeps({ db, requests, now }: House) {
  let models: Promise<Models> | undefined;
  return {
    now,
    loadModels: () => (models ??= loadModels()),
    findLinkedPlayers: async (discordId) =>
      (await findLinkedAccounts(db, discordId)).map(({ account }) => account),
    findRecentDocuments: (player, limit) => findRecentDocuments(db, player, limit),
    findRecentReports: (player, limit) => findRecentReports(db, player, limit),
    findPreferences: (discordId) => findPreferences(db, discordId),
    findPlan: (discordId, week) => findPlan(db, discordId, week),
    findPlanById: (id) => findPlanById(db, id),
    findPlanOfBlock: (blockId) => findPlanOfBlock(db, blockId),
    findCoachMemory: (discordId, week) => findCoachMemory(db, discordId, week),
    findHiddenPacks: () => findHiddenPacks(db),
    savePlan: (discordId, plan) => savePlan(db, discordId, plan),
    saveBlock: (plan, change) => saveBlock(db, plan, change),
    savePackReport: (reporter, code) => savePackReport(db, reporter, code),
    tellAdmins: ({ code }) => requests.requestAdminNotice(code),
  } satisfies PlanWeekDeps & ChangeBlockDeps & { findHiddenPacks(): Promise<ReadonlySet<string>> };
}
