import {
  ApplicationIntegrationType,
  InteractionContextType,
  type ChatInputCommandInteraction,
} from 'discord.js';
import { SlashCommandBuilder } from '@discordjs/builders';
import { parseBallchasingLink } from '../ballchasing/links.ts';
import { guildLanguages, type GuildWords } from '../coaching/guild/words/index.ts';
import { cleanName } from '../core/cleanName.ts';
import { UserError } from '../core/errors.ts';
import { defineCommand } from '../discord/defineCommand.ts';
import { guildCaller } from '../discord/guildCaller.ts';
import type { MessageView } from '../discord/view.ts';
import { invitationView, teamView } from '../discord/views/team.ts';
import { blockView, chemistryView, headToHeadView } from '../discord/views/teamNumbers.ts';
import type { ConfigureGuildDeps } from '../usecases/configureGuild.ts';
import {
  foundTeam,
  invite,
  ownTeam,
  readBlock,
  readChemistry,
  readHeadToHead,
  type TeamDeps,
} from '../usecases/teams.ts';

type Caller = ReturnType<typeof guildCaller>;
type Asked = {
  readonly caller: Caller;
  readonly options: ChatInputCommandInteraction['options'];
  readonly words: GuildWords;
};
type Run = (deps: TeamDeps, asked: Asked) => Promise<MessageView>;
export type TeamCommandDeps = TeamDeps & Pick<ConfigureGuildDeps, 'findGuildSettings'>;

/** Seen by the channel: an invitation has to reach somebody, and reports are the team's talk. */
export const team = defineCommand<TeamCommandDeps>({
  data: new SlashCommandBuilder()
    .setName('team')
    .setDescription('Your team: who plays well together, and how scrims went')
    .setIntegrationTypes(ApplicationIntegrationType.GuildInstall)
    .setContexts(InteractionContextType.Guild)
    .addSubcommand((one) => one.setName('show').setDescription('Who is in it and who shares what'))
    .addSubcommand((one) =>
      one
        .setName('create')
        .setDescription('Found a team; you are its captain')
        .addStringOption((option) =>
          option
            .setName('name')
            .setDescription('What it is called')
            .setMinLength(2)
            .setMaxLength(32)
            .setRequired(true),
        ),
    )
    .addSubcommand((one) =>
      one
        .setName('invite')
        .setDescription('Ask somebody in; they decide')
        .addUserOption((option) =>
          option.setName('member').setDescription('Whom').setRequired(true),
        )
        .addStringOption((option) =>
          option
            .setName('role')
            .setDescription('A coach sees what players share and is in no numbers')
            .addChoices({ name: 'Player', value: 'player' }, { name: 'Coach', value: 'coach' }),
        ),
    )
    .addSubcommand((one) =>
      one.setName('chemistry').setDescription('How your duos and trios play together'),
    )
    .addSubcommand((one) =>
      one
        .setName('report')
        .setDescription('Your last block of matches, or those of a Ballchasing group')
        .addStringOption((option) =>
          option
            .setName('group')
            .setDescription('A group that was handed in with /analyze')
            .setMaxLength(300),
        ),
    )
    .addSubcommand((one) =>
      one
        .setName('versus')
        .setDescription('You and a team-mate, head to head')
        .addUserOption((option) =>
          option.setName('member').setDescription('Whom').setRequired(true),
        ),
    ),
  reply: 'channel',

  async run(interaction, deps) {
    const run = runs[interaction.options.getSubcommand()];
    if (!run) throw new UserError('command-outdated');
    const caller = guildCaller(interaction);
    const { language = 'en' } = await deps.findGuildSettings(caller.guildId);
    return run(deps, { caller, options: interaction.options, words: guildLanguages[language] });
  },
});

const runs: Readonly<Record<string, Run>> = {
  show: async (deps, { caller, words }) => teamView(words, await ownTeam(deps, caller)),

  async create(deps, { caller, options, words }) {
    const name = cleanName(options.getString('name', true));
    return teamView(words, await foundTeam(deps, caller, name));
  },

  async invite(deps, { caller, options, words }) {
    const { id: discordId } = options.getUser('member', true);
    const role = options.getString('role') === 'coach' ? 'coach' : 'player';
    const invited = { discordId, role } as const;
    return invitationView(words, await invite(deps, caller, invited), invited);
  },

  async chemistry(deps, { caller, words }) {
    const own = await ownTeam(deps, caller);
    return chemistryView(words, own.name, await readChemistry(deps, own));
  },

  async report(deps, { caller, options, words }) {
    const own = await ownTeam(deps, caller);
    const link = options.getString('group');
    const source = link === null ? undefined : parseBallchasingLink(link);
    if (source?.kind === 'replay') throw new UserError('link-not-understood', { link: link! });
    return blockView(words, own.name, await readBlock(deps, own, source?.id));
  },

  async versus(deps, { caller, options, words }) {
    const own = await ownTeam(deps, caller);
    const other = options.getUser('member', true).id;
    const found = await readHeadToHead(deps, own, [caller.userId, other]);
    return headToHeadView(words, [caller.userId, other], found);
  },
};
