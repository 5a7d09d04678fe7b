import { z } from 'zod';
import { UserError } from '../core/errors.ts';
import { cardId } from '../discord/controls.ts';
import { defineSelect } from '../discord/defineComponent.ts';
import { statCardView } from '../discord/views/statCard.ts';
import { readMatchReport } from '../usecases/readMatchReport.ts';
import { drawBoost, type ChartDeps } from './chartButton.ts';

/** The menu under a list of matches: opens one card, seen by whoever chose it. */
export const cardChoice = defineSelect(cardId, {
  reply: 'private',
  async run({ values, user }, _fields, deps: ChartDeps) {
    const replayId = z.uuid().safeParse(values[0]);
    if (!replayId.success) throw new UserError('control-outdated');
    const report = await readMatchReport(deps, {
      readerId: user.id,
      replayId: replayId.data,
    });
    const [picture, viewerIds] = await Promise.all([
      drawBoost(deps, report),
      deps.findLinkedPlayers(user.id),
    ]);
    return statCardView({
      replayId: replayId.data,
      report,
      ...picture,
      viewerIds,
      isPrivate: true,
    });
  },
});
