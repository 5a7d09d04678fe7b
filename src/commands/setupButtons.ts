import { setupLogId, setupTestId } from '../discord/controls.ts';
import { defineButton } from '../discord/defineComponent.ts';
import { guildCaller } from '../discord/guildCaller.ts';
import { setupLogView } from '../discord/views/setup.ts';
import { testedView } from '../discord/views/setupTest.ts';
import { demandManager, type ConfigureGuildDeps } from '../usecases/configureGuild.ts';
import { testGuildPosts, type TestGuildPostsDeps } from '../usecases/testGuildPosts.ts';

/** As many as fit into one message. */
const SHOWN_CHANGES = 25;

export const setupTest = defineButton(setupTestId, {
  reply: 'private',
  run: async (interaction, _fields, deps: TestGuildPostsDeps) =>
    testedView(await testGuildPosts(deps, guildCaller(interaction))),
});

export const setupLog = defineButton(setupLogId, {
  reply: 'private',
  async run(interaction, _fields, deps: ConfigureGuildDeps) {
    const caller = guildCaller(interaction);
    await demandManager(deps, caller);
    return setupLogView(await deps.findGuildChanges(caller.guildId, SHOWN_CHANGES));
  },
});
