import { findGuildSettings } from '../db/guildSettings.ts';
import { createPins } from '../discord/createPins.ts';
import { openChannelView } from '../discord/views/upload.ts';
import type { OpenChannelDeps } from '../usecases/openChannel.ts';
import type { House } from './house.ts';

/** The pinned button of a channel that is switched on. */
export function channelDeps({ db, env, messenger, place }: House) {
  const pins = createPins(place);
  return {
    async findAnalysisChannel(guildId) {
      const { analysisChannelId, isPaused } = await findGuildSettings(db, guildId);
      return isPaused ? undefined : analysisChannelId;
    },
    hasUploadPin: (channelId) => pins.hasUploadPin(channelId),
    postUploadButton(channelId) {
      const view = openChannelView(env.MESSAGE_CONTENT === 'on');
      return messenger.sendToChannel(channelId, view, `upload button ${channelId}`);
    },
    pinMessage: (message) => pins.pin(message),
  } satisfies OpenChannelDeps;
}
