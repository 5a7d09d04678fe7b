import { UserError } from '../core/errors.ts';
import type { PostedMessage } from './showSubmission.ts';

export type OpenChannelDeps = {
  /** The channel that is switched on now. */
  findAnalysisChannel(guildId: string): Promise<string | undefined>;
  /** Whether our button is pinned there already. */
  hasUploadPin(channelId: string): Promise<boolean>;
  postUploadButton(channelId: string): Promise<PostedMessage>;
  pinMessage(message: PostedMessage): Promise<void>;
};

/** Puts the button for replays into a channel and pins it, once. May run twice. */
export async function openChannel(
  deps: OpenChannelDeps,
  { guildId, channelId }: { readonly guildId: string; readonly channelId: string },
): Promise<void> {
  if ((await deps.findAnalysisChannel(guildId)) !== channelId) return;
  if (await deps.hasUploadPin(channelId)) return;
  const posted = await deps.postUploadButton(channelId);
  await pinIfAllowed(deps, posted);
}

/** A button that is not pinned works as well; /setup tells what else we are missing there. */
async function pinIfAllowed(
  deps: Pick<OpenChannelDeps, 'pinMessage'>,
  posted: PostedMessage,
): Promise<void> {
  try {
    await deps.pinMessage(posted);
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
  }
}
