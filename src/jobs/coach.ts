import { z } from 'zod';
import { defineJob } from '../queue/defineJob.ts';
import { closeWeek, type CloseWeekDeps } from '../usecases/closeWeek.ts';
import { noteSession, type NoteSessionDeps } from '../usecases/noteSession.ts';
import { retimeReminders, type RetimeRemindersDeps } from '../usecases/retimeReminders.ts';
import { sendCoachMessage, type SendCoachMessageDeps } from '../usecases/coachMessages.ts';
import { tickCoach, type TickCoachDeps } from '../usecases/tickCoach.ts';
import { trackMember, type TrackMemberDeps } from '../usecases/trackMember.ts';

export type CoachJobDeps = { readonly coach: CoachDeps };
export type CoachDeps = TickCoachDeps &
  CloseWeekDeps &
  TrackMemberDeps &
  NoteSessionDeps &
  RetimeRemindersDeps &
  SendCoachMessageDeps<unknown>;

const nothing = z.object({});
const aPlan = z.object({ planId: z.uuid() });
const aMember = z.object({ discordId: z.string() });
const aMessage = z.object({ messageId: z.uuid() });

const shortLived = { removeOnComplete: true, removeOnFail: { count: 100 } } as const;

/** Who is to be told something now. A tick that is missed or runs twice changes nothing. */
export const tickCoachJob = defineJob<object, CoachJobDeps>({
  name: 'tick-coach',
  queue: 'notify',
  payload: nothing,
  options: { attempts: 1, ...shortLived },
  async run(_payload, { deps, log }) {
    const outcome = await tickCoach(deps.coach);
    if (Object.values(outcome).some((count) => count > 0)) log.info(outcome, 'coach tick');
  },
});

export const retimeRemindersJob = defineJob<object, CoachJobDeps>({
  name: 'retime-reminders',
  queue: 'notify',
  payload: nothing,
  options: { attempts: 3, ...shortLived },
  async run(_payload, { deps, log }) {
    const moved = await retimeReminders(deps.coach);
    if (moved > 0) log.info({ moved }, 'reminders moved to new rules');
  },
});

/** Verdict and new week of one member. */
export const closeWeekJob = defineJob<z.infer<typeof aPlan>, CoachJobDeps>({
  name: 'close-week',
  queue: 'coach',
  payload: aPlan,
  options: { attempts: 5, ...shortLived },
  dedupeKey: ({ planId }) => planId,
  async run({ planId }, { deps, log }) {
    log.debug({ planId, outcome: await closeWeek(deps.coach, planId) }, 'week closed');
  },
});

/** After a match of a member was read. Files of one evening come together and are one look. */
export const trackMemberJob = defineJob<z.infer<typeof aMember>, CoachJobDeps>({
  name: 'track-member',
  queue: 'coach',
  payload: aMember,
  options: { attempts: 3, ...shortLived },
  dedupeKey: ({ discordId }) => discordId,
  run: ({ discordId }, { deps }) => trackMember(deps.coach, discordId),
});

export const noteSessionJob = defineJob<z.infer<typeof aMember>, CoachJobDeps>({
  name: 'note-session',
  queue: 'coach',
  payload: aMember,
  options: { attempts: 3, ...shortLived },
  dedupeKey: ({ discordId }) => discordId,
  run: ({ discordId }, { deps }) => noteSession(deps.coach, discordId),
});

export const sendCoachMessageJob = defineJob<z.infer<typeof aMessage>, CoachJobDeps>({
  name: 'send-coach-message',
  queue: 'notify',
  payload: aMessage,
  // Some two minutes: as long as Discord would drop a repeat.
  options: { attempts: 6, ...shortLived },
  dedupeKey: ({ messageId }) => messageId,
  async run({ messageId }, { deps, log }) {
    log.debug({ messageId, outcome: await sendCoachMessage(deps.coach, messageId) }, 'message');
  },
});
