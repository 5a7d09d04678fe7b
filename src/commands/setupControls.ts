import { z } from 'zod';
import type { GuildWords } from '../coaching/guild/words/index.ts';
import { UserError } from '../core/errors.ts';
import {
  boardPlaylistIds,
  boardSeasons,
  boardStatisticIds,
  digestRhythms,
  MAX_BOARD_PLAYLISTS,
  MAX_BOARD_STATISTICS,
  type GuildSettingsChange,
} from '../core/guildSettings.ts';
import { languageCodes, weekdays } from '../core/preferences.ts';
import { readTimezone } from '../core/timezones.ts';
import {
  setupChannelId,
  setupChoiceId,
  setupClearId,
  setupPageId,
  setupPages,
  setupPauseId,
  setupRoleId,
  type SetupPage,
} from '../discord/controls.ts';
import {
  defineButton,
  defineChannelSelect,
  defineRoleSelect,
  defineSelect,
} from '../discord/defineComponent.ts';
import type { Answerable } from '../discord/answerInteraction.ts';
import { guildCaller } from '../discord/guildCaller.ts';
import { guildWordsFor } from '../discord/languageOf.ts';
import { setupView } from '../discord/views/setup.ts';
import { isChannel, type ChoicePage } from '../discord/views/setupControls.ts';
import { changeGuild, openGuildPanel } from '../usecases/configureGuild.ts';
import type { SetupDeps } from './setup.ts';

/** Opens one setting of the panel. */
export const setupPage = defineSelect(setupPageId, {
  reply: 'update',
  async run(interaction, _fields, deps: SetupDeps) {
    const page = z.enum(setupPages).safeParse(interaction.values[0]).data ?? outdated();
    return setupView(
      await wordsOf(deps, interaction),
      await openGuildPanel(deps, guildCaller(interaction)),
      page,
    );
  },
});

export const setupChoice = defineSelect(setupChoiceId, {
  reply: 'update',
  async run(interaction, [page], deps: SetupDeps) {
    const change = isChoice(page) ? readers[page](interaction.values) : outdated();
    return setupView(
      await wordsOf(deps, interaction),
      await changeGuild(deps, guildCaller(interaction), change),
      page,
    );
  },
});

export const setupChannel = defineChannelSelect(setupChannelId, {
  reply: 'update',
  async run(interaction, [page], deps: SetupDeps) {
    const channelId = one(snowflake, interaction.values);
    if (!isChannel(page)) return outdated();
    const panel = await changeGuild(deps, guildCaller(interaction), { [page]: channelId });
    return setupView(await wordsOf(deps, interaction), panel, page);
  },
});

export const setupRole = defineRoleSelect(setupRoleId, {
  reply: 'update',
  async run(interaction, _fields, deps: SetupDeps) {
    const managerRoleId = one(snowflake, interaction.values);
    const panel = await changeGuild(deps, guildCaller(interaction), { managerRoleId });
    return setupView(await wordsOf(deps, interaction), panel, 'managerRoleId');
  },
});

export const setupPause = defineButton(setupPauseId, {
  reply: 'update',
  async run(interaction, [state], deps: SetupDeps) {
    const change = { isPaused: state === 'on' };
    return setupView(
      await wordsOf(deps, interaction),
      await changeGuild(deps, guildCaller(interaction), change),
    );
  },
});

/** Takes a channel or the role back. */
export const setupClear = defineButton(setupClearId, {
  reply: 'update',
  async run(interaction, [page], deps: SetupDeps) {
    if (!isChannel(page) && page !== 'managerRoleId') return outdated();
    const panel = await changeGuild(deps, guildCaller(interaction), { [page]: undefined });
    return setupView(await wordsOf(deps, interaction), panel, page);
  },
});

const wordsOf = async (deps: SetupDeps, { user, locale }: Answerable): Promise<GuildWords> =>
  guildWordsFor(await deps.findPreferences(user.id), locale);

function outdated(): never {
  throw new UserError('control-outdated');
}

function isChoice(page: SetupPage): page is ChoicePage {
  return page in readers;
}

type Reader = (values: readonly string[]) => GuildSettingsChange;

/** An id of Discord: it goes into addresses, so nothing else may pass for one. */
const snowflake = z.string().regex(/^\d{17,20}$/);

const one = <Value>(schema: z.ZodType<Value>, [value]: readonly string[]): Value =>
  schema.safeParse(value).data ?? outdated();

const some = <Value extends string>(
  allowed: readonly Value[],
  most: number,
  values: readonly string[],
): readonly Value[] =>
  z.array(z.enum(allowed)).min(1).max(most).safeParse(values).data ?? outdated();

/** What was chosen came back from the client: values that were never offered are refused. */
const readers: Readonly<Record<ChoicePage, Reader>> = {
  digestRhythm: (values) => ({ digestRhythm: one(z.enum(digestRhythms), values) }),
  digestWeekday: (values) => ({ digestWeekday: one(number(z.literal(weekdays)), values) }),
  digestHour: (values) => ({ digestHour: one(number(z.int().min(0).max(23)), values) }),
  timezone: ([zone]) => ({ timezone: readTimezone(zone ?? '') ?? outdated() }),
  language: (values) => ({ language: one(z.enum(languageCodes), values) }),
  boardPlaylists: (values) => ({
    boardPlaylists: some(boardPlaylistIds, MAX_BOARD_PLAYLISTS, values),
  }),
  boardStatistics: (values) => ({
    boardStatistics: some(boardStatisticIds, MAX_BOARD_STATISTICS, values),
  }),
  boardSeason: (values) => ({ boardSeason: one(z.enum(boardSeasons), values) }),
};

function number<Value>(schema: z.ZodType<Value>) {
  return z
    .string()
    .regex(/^\d{1,2}$/)
    .transform(Number)
    .pipe(schema as z.ZodType<Value, number>);
}
