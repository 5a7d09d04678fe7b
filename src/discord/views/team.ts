import {
  ButtonStyle,
  ComponentType,
  userMention,
  type APIActionRowComponent,
  type APIComponentInMessageActionRow,
} from 'discord.js';
import type { GuildWords } from '../../coaching/guild/words/index.ts';
import type { GuildTeam, TeamMember, TeamRole } from '../../core/teams.ts';
import { teamAnswerId, teamLeaveId, teamShareId } from '../guildControls.ts';
import { colours } from '../theme.ts';
import type { MessageView } from '../view.ts';

export function teamView({ team: said }: GuildWords, team: GuildTeam): MessageView {
  const { id, name, members } = team;
  return {
    embeds: [
      {
        color: colours.brand,
        title: name,
        description: members.map((member) => memberLine(said, member)).join('\n'),
        footer: { text: said.whoPresses },
      },
    ],
    components: [
      row([
        [teamShareId.of(id, 'on'), said.buttons.share],
        [teamShareId.of(id, 'off'), said.buttons.hide],
        [teamLeaveId.of(id), said.buttons.leave],
      ]),
    ],
  };
}

function memberLine(
  said: GuildWords['team'],
  { discordId, role, hasJoined, sharesPlan }: TeamMember,
): string {
  const state = hasJoined ? said.roles[role] : said.invited;
  return [userMention(discordId), state, ...(sharesPlan ? [said.shares] : [])].join(' · ');
}

/** Pings nobody: whoever invites tells their friend, or the friend sees it in the channel. */
export function invitationView(
  { team: said }: GuildWords,
  { id, name }: GuildTeam,
  { discordId, role }: { readonly discordId: string; readonly role: TeamRole },
): MessageView {
  const facts = { who: userMention(discordId), role: said.roles[role], team: name };
  return {
    content: said.invitation(facts),
    embeds: [{ color: colours.brand, description: said.consent }],
    components: [
      row([
        [teamAnswerId.of(id, 'yes'), said.buttons.yes],
        [teamAnswerId.of(id, 'no'), said.buttons.no],
      ]),
    ],
  };
}

export function answeredView({ team }: GuildWords, name: string, joins: boolean): MessageView {
  return { content: joins ? team.joined(name) : team.declined(name) };
}

export function sharingView({ team }: GuildWords, name: string, shares: boolean): MessageView {
  return { content: shares ? team.sharing(name) : team.hiding(name) };
}

function row(
  buttons: readonly (readonly [customId: string, label: string])[],
): APIActionRowComponent<APIComponentInMessageActionRow> {
  return {
    type: ComponentType.ActionRow,
    components: buttons.map(([custom_id, label]) => ({
      type: ComponentType.Button,
      style: ButtonStyle.Secondary,
      custom_id,
      label,
    })),
  };
}
