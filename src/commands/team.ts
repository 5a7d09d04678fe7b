import {
  ApplicationIntegrationType,
  InteractionContextType,
  type ChatInputCommandInteraction,
} from 'discord.js';
import { SlashCommandBuilder } from '@discordjs/builders';
import { parseBallchasingLink } from '../ballchasing/links.ts';
import { cleanName } from '../core/cleanName.ts';
import { UserError } from '../core/errors.ts';
import { defineCommand } from '../discord/defineCommand.ts';
import { guildCaller } from '../discord/guildCaller.ts';
import type { MessageView } from '../discord/view.ts';
import {
  blockView,
  chemistryView,
  headToHeadView,
  invitationView,
  teamView,
} from '../discord/views/team.ts';
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
type Run = (
  deps: TeamDeps,
  caller: Caller,
  interaction: ChatInputCommandInteraction,
) => Promise<MessageView>;

/** Seen by the channel: an invitation has to reach somebody, and reports are the team's talk. */
export const team = defineCommand<TeamDeps>({
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
    return run(deps, guildCaller(interaction), interaction);
  },
});

const runs: Readonly<Record<string, Run>> = {
  show: async (deps, caller) => teamView(await ownTeam(deps, caller)),

  create: async (deps, caller, { options }) =>
    teamView(await foundTeam(deps, caller, cleanName(options.getString('name', true)))),

  async invite(deps, caller, { options }) {
    const { id: discordId } = options.getUser('member', true);
    const role = options.getString('role') === 'coach' ? 'coach' : 'player';
    return invitationView(await invite(deps, caller, { discordId, role }), discordId, role);
  },

  async chemistry(deps, caller) {
    const own = await ownTeam(deps, caller);
    return chemistryView(own, await readChemistry(deps, own));
  },

  async report(deps, caller, { options }) {
    const own = await ownTeam(deps, caller);
    const link = options.getString('group');
    const source = link === null ? undefined : parseBallchasingLink(link);
    if (source?.kind === 'replay') throw new UserError('link-not-understood', { link: link! });
    return blockView(own, await readBlock(deps, own, source?.id));
  },

  async versus(deps, caller, { options }) {
    const own = await ownTeam(deps, caller);
    const other = options.getUser('member', true).id;
    const found = await readHeadToHead(deps, own, [caller.userId, other]);
    return headToHeadView([caller.userId, other], found);
  },
};
