import type { TeamPlayer, TeamReport } from '../coaching/team/teamMatch.ts';
import { measureChemistry, type Pair } from '../coaching/team/chemistry.ts';
import { compareHeadToHead, type HeadToHead } from '../coaching/team/headToHead.ts';
import { lastBlock, reportBlock, type ScrimBlock } from '../coaching/team/scrimBlock.ts';
import { UserError } from '../core/errors.ts';
import { MAX_TEAM_MEMBERS, MAX_TEAMS, type GuildTeam, type TeamRole } from '../core/teams.ts';
import type { OfferedReplay } from './submitReplay.ts';

type Seat = { readonly teamId: string; readonly discordId: string };

export type TeamDeps = {
  findTeamsOf(guildId: string, discordId: string): Promise<readonly GuildTeam[]>;
  findTeam(id: string): Promise<GuildTeam | undefined>;
  countTeams(guildId: string): Promise<number>;
  createTeam(team: {
    readonly guildId: string;
    readonly name: string;
    readonly discordId: string;
  }): Promise<GuildTeam | undefined>;
  inviteMember(seat: Seat, role: TeamRole): Promise<boolean>;
  joinTeam(seat: Seat): Promise<boolean>;
  sharePlan(seat: Seat, sharesPlan: boolean): Promise<void>;
  leaveTeam(seat: Seat): Promise<void>;
  findTeamPlayers(discordIds: readonly string[]): Promise<readonly TeamPlayer[]>;
  findSharedReports(discordIds: readonly string[], limit: number): Promise<readonly TeamReport[]>;
  findReportsOfShared(ballchasingIds: readonly string[]): Promise<readonly TeamReport[]>;
  listSharedGroup(
    id: string,
    limit: number,
  ): Promise<{ readonly replays: readonly OfferedReplay[]; readonly more: boolean }>;
};

export type TeamCaller = { readonly guildId: string; readonly userId: string };

/** Chemistry of last season's players is another team's. */
const RECENT_MATCHES = 40;
const MAX_BLOCK = 50;

/** The caller's team; the first by name where they are in several and named none. */
export async function ownTeam(
  deps: Pick<TeamDeps, 'findTeamsOf'>,
  { guildId, userId }: TeamCaller,
  name?: string,
): Promise<GuildTeam> {
  const teams = await deps.findTeamsOf(guildId, userId);
  const joined = teams.filter((team) => memberOf(team, userId)?.hasJoined);
  const wanted = name === undefined ? joined[0] : joined.find((team) => team.name === name);
  if (!wanted) throw new UserError('team-none');
  return wanted;
}

export async function foundTeam(
  deps: Pick<TeamDeps, 'countTeams' | 'createTeam'>,
  { guildId, userId: discordId }: TeamCaller,
  name: string,
): Promise<GuildTeam> {
  if ((await deps.countTeams(guildId)) >= MAX_TEAMS) throw new UserError('team-too-many');
  const team = await deps.createTeam({ guildId, name, discordId });
  if (!team) throw new UserError('team-not-founded', { name });
  return team;
}

/** Asks somebody in; until they say yes they are in nothing of the team. */
export async function invite(
  deps: Pick<TeamDeps, 'findTeamsOf' | 'inviteMember'>,
  caller: TeamCaller,
  wanted: { readonly discordId: string; readonly role: TeamRole },
): Promise<GuildTeam> {
  const team = await ownTeam(deps, caller);
  demandLead(team, caller);
  if (team.members.length >= MAX_TEAM_MEMBERS) throw new UserError('team-too-many');
  const { discordId, role } = wanted;
  if (!(await deps.inviteMember({ teamId: team.id, discordId }, role))) {
    throw new UserError('team-not-linked');
  }
  return team;
}

/** Only who was invited can say yes, whatever a custom id says. */
export async function answerInvitation(
  deps: Pick<TeamDeps, 'findTeam' | 'joinTeam' | 'leaveTeam'>,
  { teamId, discordId, joins }: Seat & { readonly joins: boolean },
): Promise<GuildTeam> {
  const team = await deps.findTeam(teamId);
  const invited = team && memberOf(team, discordId);
  if (!team || !invited) throw new UserError('not-yours');
  if (invited.hasJoined) return team;
  if (joins) await deps.joinTeam({ teamId, discordId });
  else await deps.leaveTeam({ teamId, discordId });
  return team;
}

export async function readChemistry(
  deps: Pick<TeamDeps, 'findSharedReports' | 'findTeamPlayers'>,
  team: GuildTeam,
): Promise<readonly Pair[]> {
  const ids = playersOf(team);
  const [reports, players] = await Promise.all([
    deps.findSharedReports(ids, RECENT_MATCHES),
    deps.findTeamPlayers(ids),
  ]);
  return measureChemistry(reports, players);
}

/** The newest evening, or the replays of a Ballchasing group that was handed in before. */
export async function readBlock(
  deps: Pick<
    TeamDeps,
    'findSharedReports' | 'findTeamPlayers' | 'findReportsOfShared' | 'listSharedGroup'
  >,
  team: GuildTeam,
  groupId: string | undefined,
): Promise<ScrimBlock> {
  const ids = playersOf(team);
  const players = await deps.findTeamPlayers(ids);
  const reports =
    groupId === undefined
      ? lastBlock(await deps.findSharedReports(ids, MAX_BLOCK), players)
      : await reportsOfGroup(deps, groupId);
  const block = reportBlock(reports, players);
  if (!block) throw new UserError('team-no-matches');
  return block;
}

async function reportsOfGroup(
  deps: Pick<TeamDeps, 'findReportsOfShared' | 'listSharedGroup'>,
  groupId: string,
): Promise<readonly TeamReport[]> {
  const { replays } = await deps.listSharedGroup(groupId, MAX_BLOCK);
  const ids = replays.flatMap(({ source }) => (source.kind === 'replay' ? [source.id] : []));
  const reports = await deps.findReportsOfShared(ids);
  if (reports.length === 0) throw new UserError('team-group-unread');
  return reports;
}

/** Between two members of one team: both have agreed to be in its numbers. */
export async function readHeadToHead(
  deps: Pick<TeamDeps, 'findSharedReports' | 'findTeamPlayers'>,
  team: GuildTeam,
  [me, other]: readonly [string, string],
): Promise<HeadToHead> {
  if (!memberOf(team, other)?.hasJoined) throw new UserError('team-none');
  const [reports, players] = await Promise.all([
    deps.findSharedReports([me, other], RECENT_MATCHES),
    deps.findTeamPlayers([me, other]),
  ]);
  const find = (id: string): TeamPlayer =>
    players.find(({ discordId }) => discordId === id) ?? { discordId: id, accounts: [] };
  return compareHeadToHead(reports, [find(me), find(other)]);
}

/** A player whose plan the caller may see: they share it, and the caller leads their team. */
export async function demandShared(
  deps: Pick<TeamDeps, 'findTeamsOf'>,
  caller: TeamCaller,
  playerId: string,
): Promise<GuildTeam> {
  const teams = await deps.findTeamsOf(caller.guildId, caller.userId);
  const led = teams.filter((team) => leads(team, caller.userId));
  const team = led.find((one) => memberOf(one, playerId)?.hasJoined);
  if (!team) throw new UserError('team-not-lead');
  if (!memberOf(team, playerId)!.sharesPlan) throw new UserError('team-not-shared');
  return team;
}

function demandLead(team: GuildTeam, { userId }: TeamCaller): void {
  if (!leads(team, userId)) throw new UserError('team-not-lead');
}

function leads(team: GuildTeam, discordId: string): boolean {
  const member = memberOf(team, discordId);
  return member?.hasJoined === true && member.role !== 'player';
}

function memberOf({ members }: GuildTeam, discordId: string) {
  return members.find((member) => member.discordId === discordId);
}

/** Those who said yes and play. */
function playersOf({ members }: GuildTeam): readonly string[] {
  return members
    .filter(({ hasJoined, role }) => hasJoined && role !== 'coach')
    .map(({ discordId }) => discordId);
}
