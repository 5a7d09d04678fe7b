import { randomUUID } from 'node:crypto';
import { groupReplays } from '../ballchasing/pages.ts';
import {
  countTeams,
  createTeam,
  findReportsOfShared,
  findSharedReports,
  findTeam,
  findTeamPlayers,
  findTeamsOf,
  inviteMember,
  joinTeam,
  leaveTeam,
  sharePlan,
} from '../db/teams.ts';
import type { TeamCoachDeps } from '../commands/teamCoach.ts';
import type { TeamDeps } from '../usecases/teams.ts';
import { offeredGroup } from './sharingDeps.ts';
import type { House } from './house.ts';

/** What the commands of a team need. */
export function teamDeps({ db, ballchasing, messenger }: House) {
  return {
    findTeamsOf: (guildId, discordId) => findTeamsOf(db, guildId, discordId),
    findTeam: (id) => findTeam(db, id),
    countTeams: (guildId) => countTeams(db, guildId),
    createTeam: (team) => createTeam(db, team),
    inviteMember: (seat, role) => inviteMember(db, seat, role),
    joinTeam: (seat) => joinTeam(db, seat),
    sharePlan: (seat, shares) => sharePlan(db, seat, shares),
    leaveTeam: (seat) => leaveTeam(db, seat),
    findTeamPlayers: (ids) => findTeamPlayers(db, ids),
    findSharedReports: (ids, limit) => findSharedReports(db, ids, limit),
    findReportsOfShared: (ids) => findReportsOfShared(db, ids),
    listSharedGroup: async (id, limit) => offeredGroup(await groupReplays(ballchasing, id, limit)),
    // Two comments with the same words are two comments.
    sendDirect: async (discordId, view) =>
      void (await messenger.sendToUser(discordId, view, randomUUID())),
  } satisfies TeamDeps & Pick<TeamCoachDeps, 'sendDirect'>;
}
