import { anywhereCommand } from '../discord/anywhereCommand.ts';
import type { CommandEntry } from '../discord/commandEntry.ts';
import { defineCommand, type CommandNeed } from '../discord/defineCommand.ts';
import { helpView } from '../discord/views/help.ts';
import { findProgress, type FindHelpDeps } from '../usecases/findHelp.ts';

export type HelpDeps = FindHelpDeps & {
  /** The register itself, so that nothing is told that is not there. */
  readonly register: readonly CommandEntry[];
  readonly lacking: readonly CommandNeed[];
};

export const help = defineCommand<HelpDeps>({
  data: anywhereCommand('help', 'What I can do, and what helps you next'),
  reply: 'private',

  async run({ user, memberPermissions }, deps) {
    return helpView({
      progress: await findProgress(deps, user.id),
      commands: deps.register,
      memberBits: memberPermissions?.bitfield,
      lacking: deps.lacking,
    });
  },
});
