import { ComponentType, SlashCommandBuilder, type ModalSubmitInteraction } from 'discord.js';
import { UserError } from '../core/errors.ts';
import { uploadFormId, uploadId } from '../discord/controls.ts';
import { defineCommand } from '../discord/defineCommand.ts';
import { defineButton, defineModal } from '../discord/defineComponent.ts';
import { everywhere } from '../discord/everywhere.ts';
import { offeredFile } from '../discord/offers.ts';
import { replyTarget } from '../discord/replyTarget.ts';
import { queuedView } from '../discord/views/progress.ts';
import { UPLOAD_FIELD, uploadModal } from '../discord/views/upload.ts';
import { submitReplay, type SubmitReplayDeps } from '../usecases/submitReplay.ts';

/** Opens the pop-up for files. */
export const upload = defineCommand<SubmitReplayDeps>({
  data: everywhere(new SlashCommandBuilder())
    .setName('upload')
    .setDescription('Analyse up to ten .replay files at once'),
  reply: 'modal',
  run: () => Promise.resolve(uploadModal()),
});

/** The button of the pinned message. */
export const uploadButton = defineButton(uploadId, {
  reply: 'modal',
  run: () => Promise.resolve(uploadModal()),
});

/** The pop-up, filled in. */
export const uploadForm = defineModal(uploadFormId, {
  reply: 'place',
  acknowledge: (interaction) => queuedView(filesOf(interaction).map(({ name }) => name)),

  async run(interaction, _fields, deps: SubmitReplayDeps) {
    const input = {
      submitterId: interaction.user.id,
      replyTo: replyTarget(interaction),
      replays: filesOf(interaction).map(offeredFile),
    };
    await submitReplay(deps, input, async () => undefined);
    return undefined;
  },
});

/** What is filled in comes from the client: without the field, or without a file, there is nothing. */
function filesOf({ fields }: ModalSubmitInteraction) {
  const field = fields.fields.get(UPLOAD_FIELD);
  const files = field?.type === ComponentType.FileUpload ? field.attachments : undefined;
  if (!files || files.size === 0) throw new UserError('nothing-to-analyze');
  return [...files.values()];
}
