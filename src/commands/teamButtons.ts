import { teamAnswerId, teamLeaveId, teamShareId } from '../discord/guildControls.ts';
import { UserError } from '../core/errors.ts';
import { defineButton } from '../discord/defineComponent.ts';
import { answeredView, leftView, sharingView } from '../discord/views/team.ts';
import { answerInvitation, type TeamDeps } from '../usecases/teams.ts';

/** Under an invitation; anybody may press, and only who was invited is heard. */
export const teamAnswer = defineButton(teamAnswerId, {
  reply: 'private',
  async run({ user }, [teamId, answer], deps: TeamDeps) {
    const joins = answer === 'yes';
    const team = await answerInvitation(deps, { teamId, discordId: user.id, joins });
    return answeredView(team, joins);
  },
});

/** A player lets captain and coach see focus and plan, or no longer. */
export const teamShare = defineButton(teamShareId, {
  reply: 'private',
  async run({ user }, [teamId, state], deps: TeamDeps) {
    const team = await deps.findTeam(teamId);
    const own = team?.members.find(({ discordId }) => discordId === user.id);
    if (!team || !own?.hasJoined) throw new UserError('not-yours');
    await deps.sharePlan({ teamId, discordId: user.id }, state === 'on');
    return sharingView(team, state === 'on');
  },
});

export const teamLeave = defineButton(teamLeaveId, {
  reply: 'private',
  async run({ user }, [teamId], deps: TeamDeps) {
    const team = await deps.findTeam(teamId);
    if (!team?.members.some(({ discordId }) => discordId === user.id)) {
      throw new UserError('not-yours');
    }
    await deps.leaveTeam({ teamId, discordId: user.id });
    return leftView(team);
  },
});
