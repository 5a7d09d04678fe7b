import {
  claimMessage,
  endMessage,
  findWaitingMessages,
  leaveMessage,
} from '../db/coachMessages.ts';
import { findPreferences } from '../db/preferences.ts';
import { findDueReminders, findReminder, listReminders } from '../db/reminders.ts';
import { takeSessionWatches, watchSession } from '../db/sessionWatches.ts';
import {
  findWeeksToClose,
  postponeVerdict,
  saveChallengeProgress,
  saveVerdicts,
} from '../db/verdicts.ts';
import { usualQuietHours } from '../coaching/reminders/quietHours.ts';
import type { MessageView } from '../discord/view.ts';
import type { CoachDeps } from '../jobs/coach.ts';
import type { SendCoachMessageDeps } from '../usecases/coachMessages.ts';
import { coachingDeps } from './coachingDeps.ts';
import { composeMessage } from './composeMessage.ts';
import type { House } from './house.ts';

/** What the coach's jobs need. */
export function coachDeps(house: House): CoachDeps {
  const { db, requests } = house;
  const coaching = coachingDeps(house);
  return {
    ...coaching,
    ...requests,
    ...sendingDeps(house),
    leaveMessage: (message) => leaveMessage(db, message),
    findWaitingMessages: (before) => findWaitingMessages(db, before),
    findDueReminders: (before, limit) => findDueReminders(db, before, limit),
    listReminders: (after, limit) => listReminders(db, after, limit),
    findWeeksToClose: (before, limit) => findWeeksToClose(db, before, limit),
    saveVerdicts: (planId, judged) => saveVerdicts(db, planId, judged),
    postponeVerdict: (planId, until) => postponeVerdict(db, planId, until),
    saveChallengeProgress: (planId, change) => saveChallengeProgress(db, planId, change),
    takeSessionWatches: (before, limit) => takeSessionWatches(db, before, limit),
    watchSession: (discordId, lookAt) => watchSession(db, discordId, lookAt),
    allowsMessages: async (discordId) =>
      (await findPreferences(db, discordId)).allowsDirectMessages,
    findQuietHours: async (discordId) =>
      (await findReminder(db, discordId))?.settings.quiet ?? usualQuietHours,
  };
}

function sendingDeps(house: House): SendCoachMessageDeps<unknown> {
  const { db, messenger, now } = house;
  const deps: SendCoachMessageDeps<MessageView> = {
    now,
    claimMessage: (id, at) => claimMessage(db, id, at),
    endMessage: (id, state) => endMessage(db, id, state),
    composeMessage: (message) => composeMessage(house, message),
    sendDirect: async (discordId, view, key) =>
      void (await messenger.sendToUser(discordId, view, key)),
    sendToChannel: async (channelId, view, key) =>
      void (await messenger.sendToChannel(channelId, view, key)),
  };
  // The views are ours to carry, not to look into.
  return deps as SendCoachMessageDeps<unknown>;
}
