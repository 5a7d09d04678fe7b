import { DateTime } from 'luxon';
import { openOfDay } from '../coaching/plan/storedPlan.ts';
import { weekdayAt } from '../coaching/plan/calendar.ts';
import { openWeekId, reminderActionId, stopMessagesId } from '../discord/controls.ts';
import type { ReminderAction } from '../discord/controls.ts';
import { defineButton } from '../discord/defineComponent.ts';
import { wordsFor } from '../discord/languageOf.ts';
import { buttonRow, openButton } from '../discord/views/coachButtons.ts';
import { focusView } from '../discord/views/focus.ts';
import { planView } from '../discord/views/plan.ts';
import type { Messages } from '../coaching/words/index.ts';
import {
  noteActivity,
  snoozeReminder,
  type AnswerReminderDeps,
} from '../usecases/answerReminder.ts';
import { changeBlock, type ChangeBlockDeps } from '../usecases/changeBlock.ts';
import { planWeek, type PlanWeekDeps } from '../usecases/planWeek.ts';
import { stopMessages, stopReminders, type SetRemindersDeps } from '../usecases/setReminders.ts';

/** The presser's own week, whoever's message carries the button. */
export const openWeek = defineButton(openWeekId, {
  reply: 'private',
  async run({ user, locale }, _none, deps: PlanWeekDeps) {
    const planned = await planWeek(deps, user.id);
    const messages = wordsFor(await deps.findPreferences(user.id), locale);
    if ('assessment' in planned) return focusView(messages, planned);
    const today = weekdayAt(deps.now(), planned.plan.timezone);
    return planView(messages, planned.plan, { today });
  },
});

export const stopMessagesButton = defineButton(stopMessagesId, {
  reply: 'update',
  async run({ user, locale }, _none, deps: SetRemindersDeps) {
    const messages = wordsFor(await deps.findPreferences(user.id), locale);
    await stopMessages(deps, { discordId: user.id, username: user.username });
    return { content: messages.week.stopped() };
  },
});

export type ReminderButtonDeps = SetRemindersDeps & AnswerReminderDeps & ChangeBlockDeps;

type Presser = { readonly discordId: string; readonly username: string };
type Press = {
  readonly presser: Presser;
  readonly blockId: string;
  readonly messages: Messages;
};

/** Under a reminder. The answer takes the message's place, so that nothing is left to press. */
export const reminderButton = defineButton(reminderActionId, {
  reply: 'update',
  async run({ user, locale }, [action, blockId], deps: ReminderButtonDeps) {
    const messages = wordsFor(await deps.findPreferences(user.id), locale);
    const presser = { discordId: user.id, username: user.username };
    const content = await answers[action](deps, { presser, blockId, messages });
    return { content, components: [buttonRow(openButton(messages))] };
  },
});

/** The reminder spoke of everything open that day, and so does "done". */
async function finishSitting(
  deps: ReminderButtonDeps,
  presser: Presser,
  blockId: string,
): Promise<void> {
  const { plan } = await changeBlock(deps, { ...presser, blockId, action: 'done' });
  const { weekday } = plan.blocks.find(({ id }) => id === blockId)!;
  for (const { id } of openOfDay(plan, weekday)) {
    await changeBlock(deps, { ...presser, blockId: id, action: 'done' });
  }
}

const answers: Readonly<
  Record<ReminderAction, (deps: ReminderButtonDeps, press: Press) => Promise<string>>
> = {
  async done(deps, { presser, blockId, messages }) {
    if (blockId !== 'none') await finishSitting(deps, presser, blockId);
    await noteActivity(deps, presser.discordId);
    return messages.reminder.done();
  },
  async snooze(deps, { presser, messages }) {
    const moved = await snoozeReminder(deps, presser.discordId);
    if (!moved?.nextAt) return messages.reminder.stopped();
    const at = DateTime.fromJSDate(moved.nextAt, { zone: moved.settings.timezone });
    return messages.reminder.snoozed(at.toFormat('HH:mm'));
  },
  async stop(deps, { presser, messages }) {
    await stopReminders(deps, presser);
    return messages.reminder.stopped();
  },
};
