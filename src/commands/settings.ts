import type { ChatInputCommandInteraction } from 'discord.js';
import type {
  SlashCommandSubcommandBuilder,
  SlashCommandSubcommandsOnlyBuilder,
} from '@discordjs/builders';
import { UserError } from '../core/errors.ts';
import {
  rankedPlaylists,
  sharedVisibilities,
  type Preferences,
  type RankedPlaylist,
} from '../core/preferences.ts';
import { readTimezone, suggestTimezones } from '../core/timezones.ts';
import { anywhereCommand } from '../discord/anywhereCommand.ts';
import { defineCommand } from '../discord/defineCommand.ts';
import { limits } from '../discord/limits.ts';
import { readRank } from '../discord/rankOption.ts';
import { copyNames, type LastCopy } from '../discord/views/copies.ts';
import { playlistNames, settingsView } from '../discord/views/settings.ts';
import type { FindPreferencesDeps } from '../usecases/findPreferences.ts';

export type Person = { readonly discordId: string; readonly username: string };

export type PreferenceChange = {
  readonly [Key in keyof Omit<Preferences, 'ranks'>]?: Preferences[Key] | undefined;
};

export type SettingsDeps = FindPreferencesDeps & {
  /** Whether there is a key for Ballchasing. */
  readonly canAskBallchasing: boolean;
  findLastCopy(discordId: string): Promise<LastCopy | undefined>;
  /** Both answer what is chosen now; an explicit undefined takes a choice back. */
  savePreferences(person: Person, change: PreferenceChange): Promise<Preferences>;
  saveDeclaredRank(
    person: Person,
    rank: { readonly playlist: RankedPlaylist; readonly tier: number | undefined },
  ): Promise<Preferences>;
};

const NO_RANK = /^(?:none|-|unranked)$/i;

export const settings = defineCommand<SettingsDeps>({
  data: settingsData(),
  reply: 'private',

  async run(interaction, deps) {
    const change = changes[interaction.options.getSubcommand() as keyof typeof changes];
    const preferences = await change(interaction, deps);
    return settingsView(preferences, await deps.findLastCopy(interaction.user.id));
  },

  autocomplete: ({ options }) =>
    Promise.resolve(
      suggestTimezones(options.getFocused(), limits.choices).map((zone) => ({
        name: zone,
        value: zone,
      })),
    ),
});

type Change = (
  interaction: ChatInputCommandInteraction,
  deps: SettingsDeps,
) => Promise<Preferences>;

const changes = {
  show: ({ user }, deps) => deps.findPreferences(user.id),

  rank({ user, options }, deps) {
    const typed = options.getString('rank', true);
    const tier = NO_RANK.test(typed.trim()) ? undefined : readRank(typed);
    const playlist = options.getString('playlist', true) as RankedPlaylist;
    return deps.saveDeclaredRank(personOf(user), { playlist, tier });
  },

  timezone({ user, options }, deps) {
    const typed = options.getString('zone', true);
    const timezone = readTimezone(typed);
    if (timezone === undefined) throw new UserError('timezone-not-understood', { input: typed });
    return deps.savePreferences(personOf(user), { timezone });
  },

  training({ user, options }, deps) {
    const minutesADay = options.getInteger('minutes', true);
    return deps.savePreferences(personOf(user), { minutesADay });
  },

  ballchasing({ user, options }, deps) {
    const chosen = options.getString('copies', true);
    const uploadVisibility = sharedVisibilities.find((one) => one === chosen);
    if (uploadVisibility !== undefined && !deps.canAskBallchasing) {
      throw new UserError('ballchasing-not-configured');
    }
    return deps.savePreferences(personOf(user), { uploadVisibility });
  },
} as const satisfies Readonly<Record<string, Change>>;

export function personOf({ id, username }: { id: string; username: string }): Person {
  return { discordId: id, username };
}

function settingsData(): SlashCommandSubcommandsOnlyBuilder {
  return anywhereCommand('settings', 'Rank, language, time zone, training days, privacy, messages')
    .addSubcommand((one) => one.setName('show').setDescription('See and change your settings'))
    .addSubcommand(rankSubcommand)
    .addSubcommand((one) =>
      one
        .setName('timezone')
        .setDescription('Your time zone, for reminders at the right hour')
        .addStringOption((option) =>
          option
            .setName('zone')
            .setDescription('A city, such as Berlin, or a name, such as Europe/Berlin')
            .setMaxLength(60)
            .setRequired(true)
            .setAutocomplete(true),
        ),
    )
    .addSubcommand((one) =>
      one
        .setName('training')
        .setDescription('How long you train on a training day')
        .addIntegerOption((option) =>
          option
            .setName('minutes')
            .setDescription('Minutes on a training day')
            .setMinValue(10)
            .setMaxValue(600)
            .setRequired(true),
        ),
    )
    .addSubcommand(copiesSubcommand);
}

function copiesSubcommand(
  subcommand: SlashCommandSubcommandBuilder,
): SlashCommandSubcommandBuilder {
  return subcommand
    .setName('ballchasing')
    .setDescription('Put copies of your own replays on ballchasing.com by themselves')
    .addStringOption((option) =>
      option
        .setName('copies')
        .setDescription('Who may see the copies')
        .setRequired(true)
        .addChoices(
          { name: 'None', value: 'none' },
          ...sharedVisibilities.map((value) => ({ name: copyNames[value], value })),
        ),
    );
}

function rankSubcommand(subcommand: SlashCommandSubcommandBuilder): SlashCommandSubcommandBuilder {
  return subcommand
    .setName('rank')
    .setDescription('Declare your rank in a playlist')
    .addStringOption((option) =>
      option
        .setName('playlist')
        .setDescription('The ranked playlist')
        .setRequired(true)
        .addChoices(rankedPlaylists.map((value) => ({ name: playlistNames[value], value }))),
    )
    .addStringOption((option) =>
      option
        .setName('rank')
        .setDescription('Such as Gold 2, Grand Champion 1 or SSL; "none" takes it back')
        .setMaxLength(30)
        .setRequired(true),
    );
}
