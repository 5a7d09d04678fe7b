import { randomUUID } from 'node:crypto';
import { guildLanguages } from '../coaching/guild/words/index.ts';
import { findGuildChanges, findGuildSettings, saveGuildSettings } from '../db/guildSettings.ts';
import { noteGuildMember, saveTakesPart } from '../db/guildMembers.ts';
import { findPreferences } from '../db/preferences.ts';
import { createChannelInspector } from '../discord/createChannelInspector.ts';
import { testPostView } from '../discord/views/setupTest.ts';
import type { GuildDeps } from '../commands/setup.ts';
import { drawDigest, guildReadingDeps } from './guildPostDeps.ts';
import type { House } from './house.ts';
import { scheduleGuild } from './scheduleGuild.ts';

/** An admin who sets a channel sees its first message while still looking. */
const SOON_MS = 3_000;

/** What the commands of a server need. */
export function guildDeps(house: House) {
  const { db, place, messenger, now, requests } = house;
  return {
    ...guildReadingDeps(house),
    findPreferences: (discordId) => findPreferences(db, discordId),
    findGuildSettings: (guildId) => findGuildSettings(db, guildId),
    async saveGuildSettings(change) {
      const settings = await saveGuildSettings(db, change);
      const { analysisChannelId: channelId } = change.change;
      if (channelId !== undefined) {
        await requests.requestOpenChannel({ guildId: change.guildId, channelId });
      }
      return settings;
    },
    findGuildChanges: (guildId, limit) => findGuildChanges(db, guildId, limit),
    inspectChannel: createChannelInspector(place),
    async applyGuildSettings(guildId, settings) {
      await scheduleGuild(house, guildId, settings);
      await requests.requestRefresh(guildId, SOON_MS);
    },
    // Each press is meant: the key never repeats.
    async postTest(channelId, { settings, language }) {
      const view = testPostView(guildLanguages[language], settings);
      await messenger.sendToChannel(channelId, view, randomUUID());
    },
    drawDigest: (message) => drawDigest(house, message),
    async saveTakesPart(person, takesPart) {
      const isKnown = await noteGuildMember(db, person, now());
      return isKnown && saveTakesPart(db, person, takesPart);
    },
  } satisfies GuildDeps;
}
