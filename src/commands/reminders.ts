import { weekdays } from '../core/preferences.ts';
import { anywhereCommand } from '../discord/anywhereCommand.ts';
import { reminderDaysId, weeklyPlaceId } from '../discord/controls.ts';
import { defineCommand } from '../discord/defineCommand.ts';
import { defineSelect } from '../discord/defineComponent.ts';
import { wordsFor } from '../discord/languageOf.ts';
import { remindersView } from '../discord/views/reminders.ts';
import { weeklyPlaceOf, type WeeklyPlace } from '../coaching/messages/weeklyPlace.ts';
import { setReminders, type SetRemindersDeps } from '../usecases/setReminders.ts';

export type RemindersDeps = SetRemindersDeps & {
  findWeeklyPlace(discordId: string): Promise<WeeklyPlace | undefined>;
  saveWeeklyPlace(
    person: { readonly discordId: string; readonly username: string },
    place: WeeklyPlace,
  ): Promise<void>;
};

export const reminders = defineCommand<RemindersDeps>({
  data: withTimes(anywhereCommand('reminders', 'When I may remind you, and where Mondays go')),
  reply: 'private',
  cooldownSeconds: 2,

  async run({ user, locale, options, guildId }, deps) {
    const wishes = {
      time: options.getString('time') ?? undefined,
      quietFrom: options.getString('quiet-from') ?? undefined,
      quietTo: options.getString('quiet-to') ?? undefined,
    };
    if (Object.values(wishes).some((wish) => wish !== undefined)) {
      await setReminders(deps, personOf(user), wishes);
    }
    return show(deps, { user, locale, guildId });
  },

  autocomplete(interaction) {
    const typed = interaction.options.getFocused().trim();
    const times = Array.from({ length: 48 }, (_, half) => timeOf(half * 30));
    const fitting = times.filter((time) => time.startsWith(typed) || time.startsWith(`0${typed}`));
    // Evenings first: that is when most people play.
    const ordered = typed === '' ? [...fitting.slice(34), ...fitting.slice(14, 34)] : fitting;
    return Promise.resolve(ordered.map((time) => ({ name: time, value: time })));
  },
});

export const reminderDays = defineSelect(reminderDaysId, {
  reply: 'update',
  async run({ user, locale, values, guildId }, _none, deps: RemindersDeps) {
    const days = weekdays.filter((day) => values.includes(String(day)));
    await setReminders(deps, personOf(user), { days });
    return show(deps, { user, locale, guildId });
  },
});

export const weeklyPlaceChoice = defineSelect(weeklyPlaceId, {
  reply: 'update',
  async run({ user, locale, values, guildId }, _none, deps: RemindersDeps) {
    const person = personOf(user);
    const place = placeOf(values[0], guildId);
    await deps.saveWeeklyPlace(person, place);
    if (place.kind === 'direct') await deps.allowMessages(person, true);
    return show(deps, { user, locale, guildId });
  },
});

type Asker = {
  readonly user: { readonly id: string; readonly username: string };
  readonly locale: string;
  readonly guildId: string | null;
};

async function show(deps: RemindersDeps, { user, locale, guildId }: Asker) {
  const preferences = await deps.findPreferences(user.id);
  const chosen = await deps.findWeeklyPlace(user.id);
  return remindersView(wordsFor(preferences, locale), {
    reminder: await deps.findReminder(user.id),
    place: weeklyPlaceOf(chosen, preferences.allowsDirectMessages),
    zoneIsKnown: preferences.timezone !== undefined,
    isInGuild: guildId !== null,
  });
}

/** A menu's value comes back from the client: what it could not offer is off. */
function placeOf(value: string | undefined, guildId: string | null): WeeklyPlace {
  if (value === 'direct') return { kind: 'direct' };
  return value === 'channel' && guildId !== null ? { kind: 'channel', guildId } : { kind: 'off' };
}

function personOf({ id, username }: { readonly id: string; readonly username: string }) {
  return { discordId: id, username };
}

function timeOf(minutes: number): string {
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}

function withTimes(builder: ReturnType<typeof anywhereCommand>) {
  const texts = [
    ['time', 'When to remind you, your local time, such as 19:00'],
    ['quiet-from', 'From when on you want quiet; 22:00 unless you say'],
    ['quiet-to', 'Until when you want quiet; 08:00 unless you say'],
  ] as const;
  for (const [name, description] of texts) {
    builder.addStringOption((option) =>
      option.setName(name).setDescription(description).setMaxLength(5).setAutocomplete(true),
    );
  }
  return builder;
}
