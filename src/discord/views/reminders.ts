import { ComponentType } from 'discord.js';
import type { WeeklyPlace } from '../../coaching/messages/weeklyPlace.ts';
import type { Reminder } from '../../coaching/reminders/reminder.ts';
import type { Messages } from '../../coaching/words/index.ts';
import { weekdays } from '../../core/preferences.ts';
import { reminderActionId, reminderDaysId, weeklyPlaceId } from '../controls.ts';
import { colours } from '../theme.ts';
import type { MessageView } from '../view.ts';
import { buttonRow, coachButton } from './coachButtons.ts';

export type RemindersViewing = {
  readonly reminder: Reminder | undefined;
  readonly place: WeeklyPlace;
  readonly zoneIsKnown: boolean;
  readonly isInGuild: boolean;
};

/** When the coach writes, with menus to change it. */
export function remindersView(messages: Messages, viewing: RemindersViewing): MessageView {
  const { reminder, place, zoneIsKnown } = viewing;
  const words = messages.reminder;
  const lines = [
    ...(reminder ? reminderLines(messages, reminder) : [words.off()]),
    ...(reminder && !zoneIsKnown ? [words.zoneUnknown()] : []),
    words.weekly[place.kind],
    ...(reminder || place.kind === 'direct' ? [`-# ${words.consent()}`] : []),
  ];
  return {
    embeds: [{ color: colours.brand, title: words.settings(), description: lines.join('\n') }],
    components: [
      ...(reminder ? [daysRow(messages, reminder)] : []),
      placeRow(messages, viewing),
      ...(reminder
        ? [buttonRow(coachButton(words.buttons.stop, reminderActionId.of('stop', 'none')))]
        : []),
    ],
  };
}

function reminderLines({ reminder: words, ...messages }: Messages, { settings }: Reminder) {
  const { days, time, timezone, quiet } = settings;
  const names = days.map((day) => messages.weekdays[day - 1]!);
  const shown = days.length === weekdays.length ? words.everyDay() : words.onDays(names);
  return [words.on({ days: shown, time, timezone }), words.quiet(quiet.from, quiet.to)];
}

function daysRow(messages: Messages, { settings }: Reminder) {
  return {
    type: ComponentType.ActionRow as const,
    components: [
      {
        type: ComponentType.StringSelect as const,
        custom_id: reminderDaysId.of(),
        min_values: 1,
        max_values: weekdays.length,
        options: weekdays.map((day) => ({
          value: String(day),
          label: messages.weekdays[day - 1]!,
          default: settings.days.includes(day),
        })),
      },
    ],
  };
}

function placeRow({ reminder: words }: Messages, { place, isInGuild }: RemindersViewing) {
  const offered = (['direct', 'channel', 'off'] as const).filter(
    (kind) => kind !== 'channel' || isInGuild || place.kind === 'channel',
  );
  return {
    type: ComponentType.ActionRow as const,
    components: [
      {
        type: ComponentType.StringSelect as const,
        custom_id: weeklyPlaceId.of(),
        options: offered.map((value) => ({
          value,
          label: words.weekly[value].slice(0, 100),
          default: value === place.kind,
        })),
      },
    ],
  };
}
