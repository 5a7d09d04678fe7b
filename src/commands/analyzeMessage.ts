import { ApplicationCommandType, ContextMenuCommandBuilder } from 'discord.js';
import { UserError } from '../core/errors.ts';
import { defineMessageCommand } from '../discord/defineCommand.ts';
import { everywhere } from '../discord/everywhere.ts';
import { offersIn } from '../discord/offers.ts';
import { replyTarget } from '../discord/replyTarget.ts';
import { queuedView } from '../discord/views/progress.ts';
import { submitReplay, type SubmitReplayDeps } from '../usecases/submitReplay.ts';

/** Right-click on a message: its files and Ballchasing links. */
export const analyzeMessage = defineMessageCommand<SubmitReplayDeps>({
  data: everywhere(new ContextMenuCommandBuilder())
    .setName('Analyze replays')
    .setType(ApplicationCommandType.Message),
  reply: 'place',

  acknowledge: ({ targetMessage }) => queuedView(offersIn(targetMessage).map(({ name }) => name)),

  async run(interaction, deps) {
    const replays = offersIn(interaction.targetMessage);
    if (replays.length === 0) throw new UserError('no-replays-in-message');
    const input = {
      submitterId: interaction.user.id,
      replyTo: replyTarget(interaction),
      replays,
    };
    await submitReplay(deps, input, async () => undefined);
    return undefined;
  },
});
