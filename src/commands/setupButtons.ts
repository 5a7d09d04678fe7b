import { setupLogId, setupPreviewId, setupTestId } from '../discord/controls.ts';
import { periodAt } from '../coaching/guild/period.ts';
import { seasonAt } from '../coaching/guild/season.ts';
import { defineButton } from '../discord/defineComponent.ts';
import { guildCaller } from '../discord/guildCaller.ts';
import { guildWordsFor } from '../discord/languageOf.ts';
import type { Answerable } from '../discord/answerInteraction.ts';
import type { GuildWords } from '../coaching/guild/words/index.ts';
import type { SetupDeps } from './setup.ts';
import type { MessageView } from '../discord/view.ts';
import { boardView } from '../discord/views/board.ts';
import { previewView } from '../discord/views/preview.ts';
import { setupLogView } from '../discord/views/setup.ts';
import { testedView } from '../discord/views/setupTest.ts';
import type { FindPreferencesDeps } from '../usecases/findPreferences.ts';
import { demandManager, type ConfigureGuildDeps } from '../usecases/configureGuild.ts';
import { boardKeys, readBoards, type ReadBoardDeps } from '../usecases/refreshBoard.ts';
import { readDigest, type DigestMessage, type ReadDigestDeps } from '../usecases/refreshDigest.ts';
import { testGuildPosts, type TestGuildPostsDeps } from '../usecases/testGuildPosts.ts';

export type PreviewDeps = ReadDigestDeps &
  ReadBoardDeps &
  Pick<ConfigureGuildDeps, 'findGuildSettings'> & {
    drawDigest(message: DigestMessage): Promise<MessageView>;
  };

const wordsOf = async (
  deps: FindPreferencesDeps,
  { user, locale }: Answerable,
): Promise<GuildWords> => guildWordsFor(await deps.findPreferences(user.id), locale);

/** As many as fit into one message. */
const SHOWN_CHANGES = 25;

export const setupTest = defineButton(setupTestId, {
  reply: 'private',
  async run(interaction, _fields, deps: TestGuildPostsDeps & FindPreferencesDeps) {
    const tested = await testGuildPosts(deps, guildCaller(interaction));
    return testedView(await wordsOf(deps, interaction), tested);
  },
});

/** What would stand in the channels now, seen by whoever asks. */
export const setupPreview = defineButton(setupPreviewId, {
  reply: 'private',
  async run(interaction, _fields, deps: PreviewDeps) {
    const caller = guildCaller(interaction);
    const settings = await demandManager(deps, caller);
    const guild = { guildId: caller.guildId, settings };
    const season = seasonAt(deps.now(), settings);
    const [read, boards] = await Promise.all([
      readDigest(deps, guild, periodAt(deps.now(), settings)),
      readBoards(deps, guild, { season, keys: boardKeys(settings) }),
    ]);
    const digest = read && (await deps.drawDigest({ ...read, isSealed: false }));
    return previewView(settings, digest, boardView({ season, boards, settings, isSealed: false }));
  },
});

export const setupLog = defineButton(setupLogId, {
  reply: 'private',
  async run(interaction, _fields, deps: SetupDeps) {
    const caller = guildCaller(interaction);
    await demandManager(deps, caller);
    const words = await wordsOf(deps, interaction);
    return setupLogView(words, await deps.findGuildChanges(caller.guildId, SHOWN_CHANGES));
  },
});
