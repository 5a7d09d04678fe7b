import {
  ButtonStyle,
  ChannelType,
  ComponentType,
  SelectMenuDefaultValueType,
  type APIActionRowComponent,
  type APIButtonComponent,
  type APIComponentInMessageActionRow,
} from 'discord.js';
import type { GuildWords } from '../../coaching/guild/words/index.ts';
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
import { commonTimezones } from './commonTimezones.ts';

type Row = APIActionRowComponent<APIComponentInMessageActionRow>;

/** Which setting, its own menu once one is chosen, and the buttons. */
export function setupControls(
  words: GuildWords,
  settings: GuildSettings,
  page: SetupPage | undefined,
): Row[] {
  return [
    pageMenu(words, page),
    ...(page ? [settingMenu(words, settings, page)] : []),
    buttons(words, settings, page),
  ];
}

function pageMenu({ setup }: GuildWords, page: SetupPage | undefined): Row {
  const options = setupPages.map((value) => ({
    value,
    label: setup.settings[value],
    description: setup.hints[value],
    default: value === page,
  }));
  return row({
    type: ComponentType.StringSelect,
    custom_id: setupPageId.of(),
    placeholder: setup.choose,
    options,
  });
}

function settingMenu(words: GuildWords, settings: GuildSettings, page: SetupPage): Row {
  const placeholder = words.setup.settings[page];
  if (page === 'managerRoleId') return roleMenu(placeholder, settings.managerRoleId);
  if (isChannel(page)) return channelMenu(placeholder, page, settings[page]);
  const { options, most = 1 } = choicesOf(words)[page];
  const chosen = new Set([settings[page] ?? []].flat().map(String));
  return row({
    type: ComponentType.StringSelect,
    custom_id: setupChoiceId.of(page),
    placeholder,
    max_values: most,
    options: options.map(([value, label]) => ({ value, label, default: chosen.has(value) })),
  });
}

export type ChannelPage = Extract<SetupPage, `${string}ChannelId`>;
export type ChoicePage = Exclude<SetupPage, ChannelPage | 'managerRoleId'>;

export function isChannel(page: SetupPage): page is ChannelPage {
  return page.endsWith('ChannelId');
}

function channelMenu(placeholder: string, page: ChannelPage, chosen: string | undefined): Row {
  return row({
    type: ComponentType.ChannelSelect,
    custom_id: setupChannelId.of(page),
    placeholder,
    channel_types: [ChannelType.GuildText, ChannelType.GuildAnnouncement],
    ...(chosen !== undefined && {
      default_values: [{ id: chosen, type: SelectMenuDefaultValueType.Channel }],
    }),
  });
}

function roleMenu(placeholder: string, chosen: string | undefined): Row {
  return row({
    type: ComponentType.RoleSelect,
    custom_id: setupRoleId.of(),
    placeholder,
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
function choicesOf({ setup, board, playlists }: GuildWords): Readonly<Record<ChoicePage, Choices>> {
  return {
    digestRhythm: { options: named(digestRhythms, setup.rhythms) },
    digestWeekday: { options: weekdays.map((day) => [String(day), setup.days[day - 1]!]) },
    digestHour: {
      options: hoursOfDay.map((hour) => [String(hour), `${String(hour).padStart(2, '0')}:00`]),
    },
    timezone: { options: commonTimezones.map((zone) => [zone, zone.replaceAll('_', ' ')]) },
    language: { options: named(languageCodes, setup.languages) },
    boardPlaylists: { options: named(boardPlaylistIds, playlists), most: MAX_BOARD_PLAYLISTS },
    boardStatistics: {
      options: named(boardStatisticIds, board.statistics),
      most: MAX_BOARD_STATISTICS,
    },
    boardSeason: { options: named(boardSeasons, setup.seasons) },
  };
}

function buttons(
  { setup: { buttons: said } }: GuildWords,
  { isPaused }: GuildSettings,
  page: SetupPage | undefined,
): Row {
  const canClear = page !== undefined && (isChannel(page) || page === 'managerRoleId');
  return {
    type: ComponentType.ActionRow,
    components: [
      button(setupPreviewId.of(), said.preview),
      button(setupTestId.of(), said.test, ButtonStyle.Primary),
      button(setupPauseId.of(isPaused ? 'off' : 'on'), isPaused ? said.resume : said.pause),
      button(setupLogId.of(), said.log),
      ...(canClear ? [button(setupClearId.of(page), said.clear, ButtonStyle.Danger)] : []),
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
