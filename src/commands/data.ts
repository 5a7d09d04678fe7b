import { anywhereCommand } from '../discord/anywhereCommand.ts';
import { defineCommand } from '../discord/defineCommand.ts';
import { limits } from '../discord/limits.ts';
import { deleteQuestionView, exportView } from '../discord/views/privacy.ts';

export type DataDeps = {
  exportMember(discordId: string): Promise<object>;
  /** All or nothing; jobs under way find nothing left to work on. */
  deleteMember(discordId: string): Promise<void>;
};

export const data = defineCommand<DataDeps>({
  data: anywhereCommand('data', 'Take your data with you, or delete it')
    .addSubcommand((one) =>
      one.setName('export').setDescription('Everything I hold about you, as a file'),
    )
    .addSubcommand((one) =>
      one.setName('delete').setDescription('Delete everything I hold about you'),
    ),
  reply: 'private',
  cooldownSeconds: 3,

  async run({ options, user, attachmentSizeLimit }, deps) {
    if (options.getSubcommand() === 'delete') return deleteQuestionView();
    const held = await deps.exportMember(user.id);
    return exportView(held, Math.min(attachmentSizeLimit, limits.fileBytes));
  },
});
