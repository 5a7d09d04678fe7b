import { shareId } from '../discord/controls.ts';
import { defineButton } from '../discord/defineComponent.ts';
import { statCardView } from '../discord/views/statCard.ts';
import { readMatchReport } from '../usecases/readMatchReport.ts';
import { drawBoost, type ChartDeps } from './chartButton.ts';

export type ShareDeps = ChartDeps & {
  /** Lets everybody who sees the posted card use its buttons. */
  markShared(replayId: string): Promise<void>;
};

/** Posts a private card for the whole channel, without anybody's point of view. */
export const shareButton = defineButton(shareId, {
  reply: 'channel',
  async run({ user }, [replayId], deps: ShareDeps) {
    const report = await readMatchReport(deps, { readerId: user.id, replayId });
    await deps.markShared(replayId);
    const picture = await drawBoost(deps, report);
    return statCardView({ replayId, report, ...picture, viewerIds: [], isPrivate: false });
  },
});
