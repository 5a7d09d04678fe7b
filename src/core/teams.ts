/** A captain runs the team, a coach sees what players share, a player plays. */
export const teamRoles = ['captain', 'coach', 'player'] as const;
export type TeamRole = (typeof teamRoles)[number];

export const MAX_TEAM_MEMBERS = 10;
/** Of one server. */
export const MAX_TEAMS = 50;

export type TeamMember = {
  readonly discordId: string;
  readonly role: TeamRole;
  /** False while an invitation is open: such a person is in nothing of the team. */
  readonly hasJoined: boolean;
  /** Captain and coach may see focus and plan. */
  readonly sharesPlan: boolean;
};

export type GuildTeam = {
  readonly id: string;
  readonly name: string;
  readonly members: readonly TeamMember[];
};
