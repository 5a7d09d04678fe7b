import { SlashCommandBuilder, type ChatInputCommandInteraction } from 'discord.js';
import { parseBallchasingLink } from '../ballchasing/links.ts';
import { UserError } from '../core/errors.ts';
import { defineCommand } from '../discord/defineCommand.ts';
import { everywhere } from '../discord/everywhere.ts';
import { offeredFile, offeredLink } from '../discord/offers.ts';
import { replyTarget } from '../discord/replyTarget.ts';
import { queuedView } from '../discord/views/progress.ts';
import {
  submitReplay,
  type OfferedReplay,
  type SubmitReplayDeps,
} from '../usecases/submitReplay.ts';

export const analyze = defineCommand<SubmitReplayDeps>({
  data: everywhere(new SlashCommandBuilder())
    .setName('analyze')
    .setDescription('Turn a replay into a stat card')
    .addAttachmentOption((option) =>
      option
        .setName('replay')
        .setDescription('A .replay file of Rocket League')
        .setFileTypes(['.replay']),
    )
    .addStringOption((option) =>
      option
        .setName('link')
        .setDescription('A replay or a group on ballchasing.com')
        .setMaxLength(300),
    ),
  reply: 'place',

  acknowledge: ({ options }) => {
    const name = options.getAttachment('replay')?.name;
    const link = options.getString('link');
    return queuedView([...(name === undefined ? [] : [name]), ...(link === null ? [] : [link])]);
  },

  async run(interaction, deps) {
    const input = {
      submitterId: interaction.user.id,
      replyTo: replyTarget(interaction),
      replays: offered(interaction),
    };
    if (input.replays.length === 0) throw new UserError('nothing-to-analyze');
    // The acknowledgement was the first progress message; from here on jobs edit it.
    await submitReplay(deps, input, async () => undefined);
    return undefined;
  },
});

function offered({ options }: ChatInputCommandInteraction): readonly OfferedReplay[] {
  const file = options.getAttachment('replay');
  const link = options.getString('link');
  return [
    ...(file === null ? [] : [offeredFile(file)]),
    ...(link === null ? [] : [offeredLink(parseBallchasingLink(link))]),
  ];
}
