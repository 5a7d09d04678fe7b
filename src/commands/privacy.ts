import { anywhereCommand } from '../discord/anywhereCommand.ts';
import { defineCommand } from '../discord/defineCommand.ts';
import { privacyView } from '../discord/views/privacy.ts';

export type PrivacyDeps = {
  /** How long raw replay files are kept. */
  readonly retentionDays: number;
};

export const privacy = defineCommand<PrivacyDeps>({
  data: anywhereCommand('privacy', 'What I keep, why, how long, and how to delete it'),
  reply: 'private',
  run: (_interaction, { retentionDays }) => Promise.resolve(privacyView(retentionDays)),
});
