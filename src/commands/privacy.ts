import { anywhereCommand } from '../discord/anywhereCommand.ts';
import { defineCommand } from '../discord/defineCommand.ts';
import { privacyView } from '../discord/views/privacy.ts';

export type PrivacyDeps = {
  /** How long raw replay files are kept. */
  readonly retentionDays: number;
  /** How to reach whoever runs this bot, where they say. */
  readonly privacyContact: string | undefined;
};

export const privacy = defineCommand<PrivacyDeps>({
  data: anywhereCommand('privacy', 'What I keep, why, how long, and how to delete it'),
  reply: 'private',
  run: (_interaction, { retentionDays, privacyContact }) =>
    Promise.resolve(privacyView(retentionDays, privacyContact)),
});
