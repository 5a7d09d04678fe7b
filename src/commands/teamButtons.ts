import { teamAnswerId, teamLeaveId, teamShareId } from '../discord/guildControls.ts';
import { UserError } from '../core/errors.ts';
import { defineButton } from '../discord/defineComponent.ts';
import { guildWordsFor } from '../discord/languageOf.ts';
import { answeredView, sharingView } from '../discord/views/team.ts';
import type { FindPreferencesDeps } from '../usecases/findPreferences.ts';
import { answerInvitation, type TeamDeps } from '../usecases/teams.ts';

type TeamButtonDeps = TeamDeps & FindPreferencesDeps;

/** Under an invitation; anybody may press, and only who was invited is heard. */
export const teamAnswer = defineButton(teamAnswerId, {
  reply: 'private',
  async run({ user, locale }, [teamId, answer], deps: TeamButtonDeps) {
    const joins = answer === 'yes';
    const team = await answerInvitation(deps, { teamId, discordId: user.id, joins });
    const words = guildWordsFor(await deps.findPreferences(user.id), locale);
    return answeredView(words, team.name, joins);
  },
});

/** A player lets captain and coach see focus and plan, or no longer. */
export const teamShare = defineButton(teamShareId, {
  reply: 'private',
  async run({ user, locale }, [teamId, state], deps: TeamButtonDeps) {
    const team = await deps.findTeam(teamId);
    const own = team?.members.find(({ discordId }) => discordId === user.id);
    if (!team || !own?.hasJoined) throw new UserError('not-yours');
    await deps.sharePlan({ teamId, discordId: user.id }, state === 'on');
    const words = guildWordsFor(await deps.findPreferences(user.id), locale);
    return sharingView(words, team.name, state === 'on');
  },
});

export const teamLeave = defineButton(teamLeaveId, {
  reply: 'private',
  async run({ user, locale }, [teamId], deps: TeamButtonDeps) {
    const team = await deps.findTeam(teamId);
    if (!team?.members.some(({ discordId }) => discordId === user.id)) {
      throw new UserError('not-yours');
    }
    await deps.leaveTeam({ teamId, discordId: user.id });
    const words = guildWordsFor(await deps.findPreferences(user.id), locale);
    return { content: words.team.left(team.name) };
  },
});
