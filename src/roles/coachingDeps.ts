import { findLinkedAccounts } from '../db/accounts.ts';
import {
  findCoachMemory,
  findHiddenPacks,
  findSpacedSkills,
  savePackReport,
  saveSpacedSkills,
} from '../db/coachMemory.ts';
import { findRecentDocuments, findRecentReports } from '../db/matches.ts';
import { loadModels } from '../db/modelFiles.ts';
import { findPlan, findPlanById, findPlanOfBlock, saveBlock, savePlan } from '../db/plans.ts';
import { findPreferences, savePreferences } from '../db/preferences.ts';
import { deleteReminder, findReminder, saveReminder, setReminder } from '../db/reminders.ts';
import { findLastWeek } from '../db/verdicts.ts';
import { findWeeklyPlace, saveWeeklyPlace } from '../db/weeklyPlaces.ts';
import type { CoachDeps } from '../jobs/coach.ts';
import type { CommandDeps } from '../commands/index.ts';
import type { Models } from '../ml/models.ts';
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
    findLastWeek: (discordId, before) => findLastWeek(db, discordId, before),
    findCoachMemory: (discordId, week) => findCoachMemory(db, discordId, week),
    findHiddenPacks: () => findHiddenPacks(db),
    findSpacedSkills: (discordId) => findSpacedSkills(db, discordId),
    saveSpacedSkills: (discordId, spaced) => saveSpacedSkills(db, discordId, spaced),
    savePlan: (discordId, plan) => savePlan(db, discordId, plan),
    saveBlock: (plan, change) => saveBlock(db, plan, change),
    savePackReport: (reporter, code) => savePackReport(db, reporter, code),
    tellAdmins: ({ code }) => requests.requestAdminNotice(code),
    ...remindingDeps(db),
  } satisfies Partial<CommandDeps> & {
    saveSpacedSkills: CoachDeps['saveSpacedSkills'];
    findSpacedSkills: CoachDeps['findSpacedSkills'];
  };
}

function remindingDeps(db: House['db']) {
  return {
    findReminder: (discordId) => findReminder(db, discordId),
    saveReminder: (reminder, readAs) => saveReminder(db, reminder, readAs),
    setReminder: (reminder, username) => setReminder(db, reminder, username),
    deleteReminder: (discordId) => deleteReminder(db, discordId),
    allowMessages: async (person, allowed) =>
      void (await savePreferences(db, person, { allowsDirectMessages: allowed })),
    findWeeklyPlace: (discordId) => findWeeklyPlace(db, discordId),
    saveWeeklyPlace: (person, place) => saveWeeklyPlace(db, person, place),
  } satisfies Partial<CommandDeps>;
}
