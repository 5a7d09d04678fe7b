import {
  ButtonStyle,
  ComponentType,
  userMention,
  type APIActionRowComponent,
  type APIComponentInMessageActionRow,
  type APIEmbed,
} from 'discord.js';
import type { Pair } from '../../coaching/team/chemistry.ts';
import type { HeadToHead } from '../../coaching/team/headToHead.ts';
import type { ScrimBlock } from '../../coaching/team/scrimBlock.ts';
import type { GuildTeam, TeamMember, TeamRole } from '../../core/teams.ts';
import { teamAnswerId, teamLeaveId, teamShareId } from '../guildControls.ts';
import { colours } from '../theme.ts';
import type { MessageView } from '../view.ts';

export function teamView(team: GuildTeam): MessageView {
  return {
    embeds: [
      embed(team.name, {
        description: team.members.map(memberLine).join('\n'),
        footer: { text: 'The buttons are for whoever presses them.' },
      }),
    ],
    components: [
      row([
        [teamShareId.of(team.id, 'on'), 'Share my plan'],
        [teamShareId.of(team.id, 'off'), 'Keep my plan to me'],
        [teamLeaveId.of(team.id), 'Leave the team'],
      ]),
    ],
  };
}

const roleNames: Readonly<Record<TeamRole, string>> = {
  captain: 'captain',
  coach: 'coach',
  player: 'player',
};

function memberLine({ discordId, role, hasJoined, sharesPlan }: TeamMember): string {
  const state = hasJoined ? roleNames[role] : 'invited, has not answered yet';
  return `${userMention(discordId)} · ${state}${sharesPlan ? ' · shares focus and plan' : ''}`;
}

/** Pings nobody: whoever invites tells their friend, or the friend sees it in the channel. */
export function invitationView(team: GuildTeam, discordId: string, role: TeamRole): MessageView {
  return {
    content: `${userMention(discordId)}, will you be a ${roleNames[role]} of **${team.name}**?`,
    embeds: [
      embed(undefined, {
        description:
          'If you say yes, your matches with the team count in its chemistry and reports. Your plan stays yours until you share it. You can leave at any time.',
      }),
    ],
    components: [
      row([
        [teamAnswerId.of(team.id, 'yes'), 'Yes, I am in'],
        [teamAnswerId.of(team.id, 'no'), 'No, thank you'],
      ]),
    ],
  };
}

export function answeredView({ name }: GuildTeam, joins: boolean): MessageView {
  return {
    content: joins
      ? `You are in **${name}**. \`/team show\` lets you share your plan with captain and coach.`
      : `All right, you are not in **${name}**.`,
  };
}

export function sharingView({ name }: GuildTeam, shares: boolean): MessageView {
  return {
    content: shares
      ? `Captain and coach of **${name}** see your focus and your plan now. The button takes it back.`
      : `Nobody of **${name}** sees your focus and your plan any more.`,
  };
}

export function leftView({ name }: GuildTeam): MessageView {
  return { content: `You have left **${name}**; its numbers go on without you.` };
}

export function chemistryView({ name }: GuildTeam, pairs: readonly Pair[]): MessageView {
  if (pairs.length === 0) {
    const description =
      'I have no match yet with two of you on one side. Hand one in with `/analyze`.';
    return { embeds: [embed(`${name}: chemistry`, { description })] };
  }
  return {
    embeds: [
      embed(`${name}: chemistry`, {
        fields: pairs.slice(0, 10).map((pair) => ({
          name: `${pair.matches} matches, ${pair.wins} won`,
          value: pairLines(pair).join('\n'),
        })),
        footer: {
          text: 'Double commits are inferred from movement: watch a few before you talk about them.',
        },
      }),
    ],
  };
}

function pairLines(pair: Pair): readonly string[] {
  const [a, b] = pair.discordIds.map(userMention) as [string, string];
  const [given, taken] = pair.assists;
  const [first, second] = pair.cover;
  const covers = first >= second ? [a, first, second] : [b, second, first];
  return [
    `${a} and ${b}`,
    ...(pair.spacing === undefined ? [] : [`Apart: ${Math.round(pair.spacing)} uu on average`]),
    `Both on one ball: ${pair.doubleCommits.toFixed(1)} times a match`,
    `Goals made: ${a} for ${b} ${given}, the other way ${taken}`,
    `Who covers: ${covers[0]}, ${Math.round(Number(covers[1]))} % of the time behind the ball (${Math.round(Number(covers[2]))} %)`,
  ];
}

export function blockView({ name }: GuildTeam, block: ScrimBlock): MessageView {
  const { matches, wins, goalsFor, goalsAgainst, overtimes } = block;
  const games = `${matches} matches: ${wins} won, ${matches - wins} lost`;
  const overtime = overtimes === 0 ? '' : `, ${overtimes} in overtime`;
  return {
    embeds: [
      embed(`${name}: ${block.from.slice(0, 10)}`, {
        description: `${games}. Goals ${goalsFor}:${goalsAgainst}${overtime}.`,
        fields: [
          {
            name: 'A match, each',
            value: block.players
              .map(
                (player) =>
                  `${userMention(player.discordId)} ${two(player.goals)} goals · ${two(player.assists)} assists · ${two(player.saves)} saves · ${two(player.shots)} shots`,
              )
              .join('\n'),
          },
          {
            name: 'Maps',
            value: block.maps
              .slice(0, 8)
              .map((map) => `${map.name}: ${map.wins} of ${map.matches} won`)
              .join('\n'),
          },
        ],
      }),
    ],
  };
}

export function headToHeadView(ids: readonly [string, string], found: HeadToHead): MessageView {
  const [me, other] = ids.map(userMention) as [string, string];
  const { against, wins, losses, goals, saves, together, togetherWins } = found;
  const lines = [
    against === 0
      ? 'You have not met on opposite sides yet.'
      : `Against each other: ${wins}:${losses} in ${against} matches.`,
    ...(against === 0 ? [] : [`Goals ${goals[0]}:${goals[1]} · saves ${saves[0]}:${saves[1]}`]),
    `Together: ${together} matches, ${togetherWins} won.`,
  ];
  const description = `${me} and ${other}\n${lines.join('\n')}`;
  return { embeds: [embed('Head to head', { description })] };
}

export function commentView(team: string, from: string, text: string): MessageView {
  return {
    embeds: [
      embed(`A word from ${team}`, {
        description: `${userMention(from)} on your training:\n\n${text}`,
        footer: { text: 'To hear no more of these: /team show, "Keep my plan to me".' },
      }),
    ],
  };
}

export function commentSentView(discordId: string): MessageView {
  return { content: `${userMention(discordId)} has your comment.` };
}

const two = (value: number): string => value.toFixed(1);

function embed(title: string | undefined, rest: Partial<APIEmbed>): APIEmbed {
  return { color: colours.brand, ...(title !== undefined && { title }), ...rest };
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
