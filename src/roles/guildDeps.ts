import { randomUUID } from 'node:crypto';
import { findGuildChanges, findGuildSettings, saveGuildSettings } from '../db/guildSettings.ts';
import { createChannelInspector } from '../discord/createChannelInspector.ts';
import { testPostView } from '../discord/views/setupTest.ts';
import type { ConfigureGuildDeps } from '../usecases/configureGuild.ts';
import type { TestGuildPostsDeps } from '../usecases/testGuildPosts.ts';
import type { House } from './house.ts';

/** What the commands of a server's set-up need. */
export function guildDeps({ db, place, messenger, now }: House) {
  return {
    now,
    findGuildSettings: (guildId) => findGuildSettings(db, guildId),
    saveGuildSettings: (change) => saveGuildSettings(db, change),
    findGuildChanges: (guildId, limit) => findGuildChanges(db, guildId, limit),
    inspectChannel: createChannelInspector(place),
    // Each press is meant: the key never repeats.
    postTest: async (channelId, settings) =>
      void (await messenger.sendToChannel(channelId, testPostView(settings), randomUUID())),
  } satisfies ConfigureGuildDeps & TestGuildPostsDeps;
}
