import type { MatchReport } from '../analysis/report.ts';
import { linkablePlatforms, type LinkablePlatform } from '../core/accountId.ts';
import { UserError } from '../core/errors.ts';
import { teams, type PlayerId } from '../core/ids.ts';
import { whichPlayerId } from '../discord/controls.ts';
import { defineSelect } from '../discord/defineComponent.ts';
import { linkQuestionView } from '../discord/views/linked.ts';
import { takenView } from '../discord/views/proof.ts';
import { playerValue } from '../discord/views/whichPlayerMenu.ts';
import type { LinkAccountDeps } from '../usecases/linkAccount.ts';
import type { ProveDeps } from './proveButton.ts';
import { readMatchReport, type ReadMatchReportDeps } from '../usecases/readMatchReport.ts';

export type WhichPlayerDeps = ReadMatchReportDeps &
  Pick<LinkAccountDeps, 'findAccountOwner'> &
  Pick<ProveDeps, 'proofWays'> & {
    findSeenPlayer(player: PlayerId): Promise<{ readonly matches: number } | undefined>;
  };

/** Somebody says which player of a match they are: the account is shown back, and linked at "Yes". */
export const whichPlayer = defineSelect(whichPlayerId, {
  reply: 'private',
  async run({ user, values }, [replayId], deps: WhichPlayerDeps) {
    const report = await readMatchReport(deps, { readerId: user.id, replayId });
    const player = playerOf(report, values[0]);
    const owner = await deps.findAccountOwner(player.account);
    if (owner !== undefined && owner !== user.id) {
      return takenView(player.account, deps.proofWays);
    }
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
