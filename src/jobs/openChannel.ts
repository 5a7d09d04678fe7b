import { z } from 'zod';
import { defineJob } from '../queue/defineJob.ts';
import { openChannel, type OpenChannelDeps } from '../usecases/openChannel.ts';

const snowflake = z.string().regex(/^\d{1,20}$/);
const payload = z.object({ guildId: snowflake, channelId: snowflake });

/** Pins the message with the button in a channel that an admin switched on. */
export const openChannelJob = defineJob<z.infer<typeof payload>, OpenChannelDeps>({
  name: 'open-channel',
  queue: 'notify',
  payload,
  options: { attempts: 5, removeOnComplete: true, removeOnFail: { age: 7 * 24 * 60 * 60 } },
  dedupeKey: ({ channelId }) => channelId,
  run: (place, { deps }) => openChannel(deps, place),
});
