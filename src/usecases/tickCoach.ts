import { remindDue, type RemindDueDeps } from './remind.ts';

export type TickCoachDeps = RemindDueDeps & {
  /** Weeks whose verdict is due. */
  findWeeksToClose(now: Date, limit: number): Promise<readonly string[]>;
  requestCloseWeek(planId: string): Promise<void>;
  /** Takes members whose session may be over off the list, and answers them. */
  takeSessionWatches(now: Date, limit: number): Promise<readonly string[]>;
  requestSessionNote(discordId: string): Promise<void>;
  /** Messages whose request was lost between our tables and the queue. */
  findWaitingMessages(before: Date): Promise<readonly string[]>;
};

export type TickOutcome = {
  readonly weeks: number;
  readonly sessions: number;
  readonly sent: number;
  readonly dropped: number;
};

/** More wait for the next minute; a whole time zone's Monday is spread over two hours anyway. */
const AT_ONCE = 200;
const LOST_AFTER_MS = 2 * 60 * 1_000;

/** Every minute: looks who is to be told something, and asks for it. All state is in the database. */
export async function tickCoach(deps: TickCoachDeps): Promise<TickOutcome> {
  const reminders = await remindDue(deps);
  const now = deps.now();
  const weeks = await deps.findWeeksToClose(now, AT_ONCE);
  for (const planId of weeks) await deps.requestCloseWeek(planId);
  const sessions = await deps.takeSessionWatches(now, AT_ONCE);
  for (const discordId of sessions) await deps.requestSessionNote(discordId);
  const lost = await deps.findWaitingMessages(new Date(now.getTime() - LOST_AFTER_MS));
  for (const messageId of lost) await deps.requestMessage(messageId);
  return { weeks: weeks.length, sessions: sessions.length, ...reminders };
}
