import {
  ButtonStyle,
  ComponentType,
  type APIActionRowComponent,
  type APIButtonComponent,
  type APIComponentInMessageActionRow,
  type APIEmbedField,
} from 'discord.js';
import {
  rankedPlaylists,
  weekdays,
  type LanguageCode,
  type Preferences,
  type RankedPlaylist,
  type TrainingPlatform,
  type Visibility,
} from '../../core/preferences.ts';
import { rankName } from '../../ml/ranks.ts';
import { settingId, toggleId, type SettingField } from '../controls.ts';
import { colours } from '../theme.ts';
import type { MessageView } from '../view.ts';
import { copiesText, type LastCopy } from './copies.ts';

/** All choices on one message: menus and buttons for most, the rest names its sub-command. */
export function settingsView(preferences: Preferences, lastCopy?: LastCopy): MessageView {
  return {
    embeds: [
      {
        color: colours.brand,
        title: 'Your settings',
        fields: [
          field('Ranks', rankLines(preferences)),
          field('Training', trainingLine(preferences)),
          field('Time zone', preferences.timezone ?? 'not set: `/settings timezone`'),
          field('Language', languageNames[preferences.language ?? 'auto']),
          field('Who may see your profile', visibilityNames[preferences.visibility]),
          field('Direct messages', preferences.allowsDirectMessages ? 'yes' : 'no'),
          field('Server digests', preferences.wantsDigest ? 'with you' : 'without you'),
          field('Copies on Ballchasing', copiesText(preferences.uploadVisibility, lastCopy)),
        ],
      },
    ],
    components: controls(preferences),
  };
}

export const playlistNames: Readonly<Record<RankedPlaylist, string>> = {
  'ranked-duels': 'Duels',
  'ranked-doubles': 'Doubles',
  'ranked-standard': 'Standard',
  'ranked-hoops': 'Hoops',
  'ranked-rumble': 'Rumble',
  'ranked-dropshot': 'Dropshot',
  'ranked-snowday': 'Snow Day',
};

const visibilityNames: Readonly<Record<Visibility, string>> = {
  private: 'Only me',
  server: 'Members of servers we share',
  public: 'Everybody',
};
const languageNames: Readonly<Record<LanguageCode | 'auto', string>> = {
  auto: 'As Discord',
  en: 'English',
  de: 'Deutsch',
};
const platformNames: Readonly<Record<TrainingPlatform, string>> = { pc: 'PC', console: 'Console' };
const dayNames = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

function field(name: string, value: string): APIEmbedField {
  return { name, value, inline: true };
}

function rankLines({ ranks }: Preferences): string {
  const lines = rankedPlaylists.flatMap((playlist) => {
    const tier = ranks[playlist];
    return tier === undefined ? [] : [`${playlistNames[playlist]}: ${rankName(tier)}`];
  });
  return lines.length === 0 ? 'estimated; declare with `/settings rank`' : lines.join('\n');
}

function trainingLine({ minutesADay, trainingDays, platform }: Preferences): string {
  const days = trainingDays?.map((day) => dayNames[day - 1]!.slice(0, 3)).join(', ');
  return [
    minutesADay === undefined ? 'minutes: `/settings training`' : `${minutesADay} minutes`,
    days ?? 'days: the menu below',
    platform === undefined ? 'platform: the menu below' : platformNames[platform],
  ].join('\n');
}

type Row = APIActionRowComponent<APIComponentInMessageActionRow>;

function controls(preferences: Preferences): Row[] {
  const days = weekdays.map((day) => [String(day), dayNames[day - 1]!] as const);
  const { trainingDays = [], visibility, language, platform } = preferences;
  return [
    menu('days', days, { chosen: trainingDays.map(String), placeholder: 'Training days' }),
    menu('platform', Object.entries(platformNames), {
      chosen: platform === undefined ? [] : [platform],
      placeholder: 'Where you play',
    }),
    menu('visibility', Object.entries(visibilityNames), { chosen: [visibility] }),
    menu('language', Object.entries(languageNames), { chosen: [language ?? 'auto'] }),
    toggles(preferences),
  ];
}

type MenuState = { readonly chosen: readonly string[]; readonly placeholder?: string };

function menu(
  name: SettingField,
  options: readonly (readonly [value: string, label: string])[],
  { chosen, placeholder }: MenuState,
): Row {
  const many = name === 'days';
  return {
    type: ComponentType.ActionRow,
    components: [
      {
        type: ComponentType.StringSelect,
        custom_id: settingId.of(name),
        ...(placeholder !== undefined && { placeholder }),
        // No day at all takes the choice back.
        min_values: many ? 0 : 1,
        max_values: many ? options.length : 1,
        options: options.map(([value, label]) => ({
          value,
          label,
          default: chosen.includes(value),
        })),
      },
    ],
  };
}

function toggles({ allowsDirectMessages, wantsDigest }: Preferences): Row {
  const messages = allowsDirectMessages
    ? toggle(toggleId.of('messages', 'off'), 'Stop direct messages')
    : toggle(toggleId.of('messages', 'on'), 'Allow direct messages');
  const digest = wantsDigest
    ? toggle(toggleId.of('digest', 'off'), 'Leave me out of digests')
    : toggle(toggleId.of('digest', 'on'), 'Put me into digests');
  return { type: ComponentType.ActionRow, components: [messages, digest] };
}

function toggle(customId: string, label: string): APIButtonComponent {
  return { type: ComponentType.Button, style: ButtonStyle.Secondary, custom_id: customId, label };
}
