import { z } from 'zod';
import { UserError } from '../core/errors.ts';
import {
  languageCodes,
  trainingPlatforms,
  visibilities,
  weekdays,
  type TrainingDay,
} from '../core/preferences.ts';
import { settingId, toggleId, type SettingField } from '../discord/controls.ts';
import { defineButton, defineSelect } from '../discord/defineComponent.ts';
import { settingsView } from '../discord/views/settings.ts';
import { personOf, type PreferenceChange, type SettingsDeps } from './settings.ts';

/** The menus of /settings. */
export const settingChoice = defineSelect(settingId, {
  reply: 'update',
  async run({ user, values }, [name], deps: SettingsDeps) {
    const chosen = await deps.savePreferences(personOf(user), changeOf(name, values));
    return settingsView(chosen, await deps.findLastCopy(user.id));
  },
});

/** Consent is given and taken by a button of its own. */
export const settingToggle = defineButton(toggleId, {
  reply: 'update',
  async run({ user }, [name, state], deps: SettingsDeps) {
    const on = state === 'on';
    const change = name === 'messages' ? { allowsDirectMessages: on } : { wantsDigest: on };
    const chosen = await deps.savePreferences(personOf(user), change);
    return settingsView(chosen, await deps.findLastCopy(user.id));
  },
});

/** What was chosen came back from the client: values that were never offered are refused. */
function changeOf(name: SettingField, values: readonly string[]): PreferenceChange {
  const parsed = choices[name](values);
  if (parsed === undefined) throw new UserError('control-outdated');
  return parsed;
}

const one = <Value extends string>(allowed: readonly Value[], [value]: readonly string[]) =>
  z.enum(allowed).safeParse(value).data;

const choices: Readonly<
  Record<SettingField, (values: readonly string[]) => PreferenceChange | undefined>
> = {
  days: (values) => {
    const days = z.array(z.literal(weekdays)).safeParse(values.map(Number)).data;
    return days && { trainingDays: daysOf(days) };
  },
  platform: (values) => {
    const platform = one(trainingPlatforms, values);
    return platform && { platform };
  },
  visibility: (values) => {
    const visibility = one(visibilities, values);
    return visibility && { visibility };
  },
  language: (values) => {
    const language = one(['auto', ...languageCodes], values);
    return language && { language: language === 'auto' ? undefined : language };
  },
};

function daysOf(days: readonly TrainingDay[]): readonly TrainingDay[] | undefined {
  const sorted = [...new Set(days)].toSorted((a, b) => a - b);
  return sorted.length === 0 ? undefined : sorted;
}
