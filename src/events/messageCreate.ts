import { Events, type Message } from 'discord.js';
import { defineEvent } from '../discord/defineEvent.ts';
import { offersIn } from '../discord/offers.ts';
import { messageTarget } from '../discord/replyTarget.ts';
import { takePost, type TakePostDeps } from '../usecases/takePost.ts';

export type MessageCreateDeps = TakePostDeps & {
  isOpenChannel(guildId: string | null, channelId: string | null): Promise<boolean>;
  /** Discord sends an event again after a lost connection: only the first time is ours to answer. */
  isNewPost(id: string): Promise<boolean>;
};

/** A direct message to us; or, where the operator lets us read along, a post in a channel switched on. */
export const messageCreate = defineEvent<Events.MessageCreate, MessageCreateDeps>({
  name: Events.MessageCreate,
  async run(deps, message) {
    if (message.author.bot || message.system || !(await isForUs(deps, message))) return;
    if (!(await deps.isNewPost(message.id))) return;
    await takePost(deps, {
      id: message.id,
      isDirect: message.guildId === null,
      input: {
        submitterId: message.author.id,
        replyTo: messageTarget(message),
        replays: offersIn(message),
      },
    });
  },
});

async function isForUs(deps: MessageCreateDeps, { guildId, channelId }: Message): Promise<boolean> {
  return guildId === null || deps.isOpenChannel(guildId, channelId);
}
