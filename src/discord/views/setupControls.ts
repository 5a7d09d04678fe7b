import {
  ButtonStyle,
  ChannelType,
  ComponentType,
  SelectMenuDefaultValueType,
  type APIActionRowComponent,
  type APIButtonComponent,
  type APIComponentInMessageActionRow,
} from 'discord.js';
import {
  boardPlaylistIds,
  boardSeasons,
  boardStatisticIds,
  digestRhythms,
  hoursOfDay,
  MAX_BOARD_PLAYLISTS,
  MAX_BOARD_STATISTICS,
  type GuildSettings,
} from '../../core/guildSettings.ts';
import { languageCodes, weekdays } from '../../core/preferences.ts';
import {
  setupChannelId,
  setupChoiceId,
  setupClearId,
  setupLogId,
  setupPageId,
  setupPages,
  setupPauseId,
  setupPreviewId,
  setupRoleId,
  setupTestId,
  type SetupPage,
} from '../controls.ts';
import {
  boardPlaylistNames,
  boardStatisticNames,
  commonTimezones,
  dayNames,
  languageNames,
  rhythmNames,
  seasonNames,
  settingHints,
  settingNames,
} from './setupWords.ts';

type Row = APIActionRowComponent<APIComponentInMessageActionRow>;

/** Which setting, its own menu once one is chosen, and the buttons. */
export function setupControls(settings: GuildSettings, page: SetupPage | undefined): Row[] {
  return [pageMenu(page), ...(page ? [settingMenu(settings, page)] : []), buttons(settings, page)];
}

function pageMenu(page: SetupPage | undefined): Row {
  const options = setupPages.map((value) => ({
    value,
    label: settingNames[value],
    description: settingHints[value],
    default: value === page,
  }));
  return row({
    type: ComponentType.StringSelect,
    custom_id: setupPageId.of(),
    placeholder: 'Change a setting',
    options,
  });
}

function settingMenu(settings: GuildSettings, page: SetupPage): Row {
  if (page === 'managerRoleId') return roleMenu(settings.managerRoleId);
  if (isChannel(page)) return channelMenu(page, settings[page]);
  const { options, most = 1 } = choices[page];
  const chosen = new Set([settings[page] ?? []].flat().map(String));
  return row({
    type: ComponentType.StringSelect,
    custom_id: setupChoiceId.of(page),
    placeholder: settingNames[page],
    max_values: most,
    options: options.map(([value, label]) => ({ value, label, default: chosen.has(value) })),
  });
}

export type ChannelPage = Extract<SetupPage, `${string}ChannelId`>;
export type ChoicePage = Exclude<SetupPage, ChannelPage | 'managerRoleId'>;

export function isChannel(page: SetupPage): page is ChannelPage {
  return page.endsWith('ChannelId');
}

function channelMenu(page: ChannelPage, chosen: string | undefined): Row {
  return row({
    type: ComponentType.ChannelSelect,
    custom_id: setupChannelId.of(page),
    placeholder: settingNames[page],
    channel_types: [ChannelType.GuildText, ChannelType.GuildAnnouncement],
    ...(chosen !== undefined && {
      default_values: [{ id: chosen, type: SelectMenuDefaultValueType.Channel }],
    }),
  });
}

function roleMenu(chosen: string | undefined): Row {
  return row({
    type: ComponentType.RoleSelect,
    custom_id: setupRoleId.of(),
    placeholder: settingNames.managerRoleId,
    ...(chosen !== undefined && {
      default_values: [{ id: chosen, type: SelectMenuDefaultValueType.Role }],
    }),
  });
}

type Choices = {
  readonly options: readonly (readonly [value: string, label: string])[];
  readonly most?: number;
};

const named = <Value extends string>(
  values: readonly Value[],
  names: Readonly<Record<Value, string>>,
) => values.map((value) => [value, names[value]] as const);

/** What a menu offers; whoever reads a choice accepts nothing else. */
const choices: Readonly<Record<ChoicePage, Choices>> = {
  digestRhythm: { options: named(digestRhythms, rhythmNames) },
  digestWeekday: { options: weekdays.map((day) => [String(day), dayNames[day - 1]!]) },
  digestHour: {
    options: hoursOfDay.map((hour) => [String(hour), `${String(hour).padStart(2, '0')}:00`]),
  },
  timezone: { options: commonTimezones.map((zone) => [zone, zone.replaceAll('_', ' ')]) },
  language: { options: named(languageCodes, languageNames) },
  boardPlaylists: {
    options: named(boardPlaylistIds, boardPlaylistNames),
    most: MAX_BOARD_PLAYLISTS,
  },
  boardStatistics: {
    options: named(boardStatisticIds, boardStatisticNames),
    most: MAX_BOARD_STATISTICS,
  },
  boardSeason: { options: named(boardSeasons, seasonNames) },
};

function buttons(settings: GuildSettings, page: SetupPage | undefined): Row {
  const canClear = page !== undefined && (isChannel(page) || page === 'managerRoleId');
  const { isPaused } = settings;
  return {
    type: ComponentType.ActionRow,
    components: [
      button(setupPreviewId.of(), 'Preview'),
      button(setupTestId.of(), 'Test post', ButtonStyle.Primary),
      button(setupPauseId.of(isPaused ? 'off' : 'on'), isPaused ? 'Resume' : 'Pause'),
      button(setupLogId.of(), 'All changes'),
      ...(canClear ? [button(setupClearId.of(page), 'Turn off', ButtonStyle.Danger)] : []),
    ],
  };
}

function button(
  customId: string,
  label: string,
  style: ButtonStyle.Primary | ButtonStyle.Secondary | ButtonStyle.Danger = ButtonStyle.Secondary,
): APIButtonComponent {
  return { type: ComponentType.Button, style, custom_id: customId, label };
}

function row(component: APIComponentInMessageActionRow): Row {
  return { type: ComponentType.ActionRow, components: [component] };
}
