import { z } from 'zod';
import { defineJob } from '../queue/defineJob.ts';
import type { giveUpFetching } from '../usecases/fetchReplay.ts';
import { openGroup, type OpenGroupDeps } from '../usecases/openGroup.ts';
import { giveUpSharing } from './fetchSharedReplay.ts';

const payload = z.object({ itemId: z.uuid() });

type Deps = OpenGroupDeps & Parameters<typeof giveUpFetching>[0];

/** Lists a group of Ballchasing and asks for each of its replays. */
export const openGroupJob = defineJob<z.infer<typeof payload>, Deps>({
  name: 'open-group',
  queue: 'ballchasing',
  payload,
  options: {
    attempts: 5,
    removeOnComplete: true,
    removeOnFail: { age: 7 * 24 * 60 * 60 },
  },
  dedupeKey: ({ itemId }) => itemId,
  run: ({ itemId }, { deps }) => openGroup(deps, itemId),
  onExhausted: ({ itemId }, error, context) => giveUpSharing(itemId, error, context),
});
