import { shareId } from '../discord/controls.ts';
import { defineButton } from '../discord/defineComponent.ts';
import { statCardView } from '../discord/views/statCard.ts';
import { loadMatchReport } from '../usecases/loadMatchReport.ts';
import { drawBoost, type ChartDeps } from './chartButton.ts';

/** Posts a private card for the whole channel, without anybody's point of view. */
export const shareButton = defineButton(shareId, {
  reply: 'channel',
  async run(_interaction, [replayId], deps: ChartDeps) {
    const report = await loadMatchReport(deps, replayId);
    const picture = await drawBoost(deps, report);
    return statCardView({ replayId, report, ...picture, viewerIds: [], isPrivate: false });
  },
});
