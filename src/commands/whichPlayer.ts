import type { MatchReport } from '../analysis/report.ts';
import { linkablePlatforms, type LinkablePlatform } from '../core/accountId.ts';
import { UserError } from '../core/errors.ts';
import { teams, type PlayerId } from '../core/ids.ts';
import { whichPlayerId } from '../discord/controls.ts';
import { defineSelect } from '../discord/defineComponent.ts';
import { linkQuestionView } from '../discord/views/linked.ts';
import { playerValue } from '../discord/views/whichPlayerMenu.ts';
import { demandFree, type LinkAccountDeps } from '../usecases/linkAccount.ts';
import { readMatchReport, type ReadMatchReportDeps } from '../usecases/readMatchReport.ts';

export type WhichPlayerDeps = ReadMatchReportDeps &
  LinkAccountDeps & {
    findSeenPlayer(player: PlayerId): Promise<{ readonly matches: number } | undefined>;
  };

/** Somebody says which player of a match they are: the account is shown back, and linked at "Yes". */
export const whichPlayer = defineSelect(whichPlayerId, {
  reply: 'private',
  async run({ user, values }, [replayId], deps: WhichPlayerDeps) {
    const report = await readMatchReport(deps, { readerId: user.id, replayId });
    const player = playerOf(report, values[0]);
    await demandFree(deps, player.account, user.id);
    const seen = await deps.findSeenPlayer(player.account);
    return linkQuestionView({ ...player, matches: seen?.matches ?? 0 });
  },
});

/** The value came back from the client: only players of this match count. */
function playerOf({ document }: MatchReport, value: string | undefined) {
  const player = teams
    .flatMap((team) => document[team].players)
    .find(({ id }) => playerValue(id) === value);
  const platform = linkablePlatforms.find((one) => one === player?.id.platform);
  if (!player || !platform) throw new UserError('control-outdated');
  const account: PlayerId & { platform: LinkablePlatform } = { platform, id: player.id.id };
  return { account, name: player.name };
}
