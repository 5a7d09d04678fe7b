import { ApplicationCommandType, ContextMenuCommandBuilder, type User } from 'discord.js';
import { anywhereCommand } from '../discord/anywhereCommand.ts';
import { defineCommand, defineUserCommand } from '../discord/defineCommand.ts';
import { everywhere } from '../discord/everywhere.ts';
import { clip, limits } from '../discord/limits.ts';
import { playlistsOf } from '../discord/views/matchListRows.ts';
import { playlistName } from '../analysis/playlists.ts';
import { cleanName } from '../core/cleanName.ts';
import { demandView } from '../usecases/demandView.ts';
import { playlistIn } from '../usecases/listMatches.ts';
import { showProfile, type ProfileDeps } from '../discord/showProfile.ts';

export const profile = defineCommand<ProfileDeps>({
  data: anywhereCommand('profile', 'Your dashboard: accounts, ranks, trend, last matches, streaks')
    .addUserOption((option) =>
      option.setName('user').setDescription('Somebody else, as far as they allow it'),
    )
    .addStringOption((option) =>
      option
        .setName('playlist')
        .setDescription('The playlist of the trend; what was played most lately if left out')
        .setMaxLength(limits.choiceText)
        .setAutocomplete(true),
    ),
  reply: 'private',
  cooldownSeconds: 1,

  async run({ options, user, guildId }, deps) {
    const owner = options.getUser('user') ?? user;
    const sharesServer = guildId !== null && options.getMember('user') !== null;
    await demandView(deps, { viewerId: user.id, ownerId: owner.id, sharesServer });
    const typed = options.getString('playlist');
    const playlistId =
      typed === null ? undefined : playlistIn(await deps.findMatchPlaces(owner.id), typed);
    return showProfile(deps, { ...person(owner), audience: audience(owner, user), playlistId });
  },

  /** One's own playlists, also for somebody else's profile: theirs are not to be guessed by typing. */
  async autocomplete({ options, user }, deps) {
    const text = options.getFocused().toLowerCase();
    return playlistsOf(await deps.findMatchPlaces(user.id))
      .map(({ playlistId }) => ({
        name: clip(playlistName(playlistId, cleanName), limits.choiceText),
        value: clip(playlistId, limits.choiceText),
      }))
      .filter(({ name }) => name.toLowerCase().includes(text));
  },
});

/** The same from the menu behind a person. */
export const viewProfileMenu = defineUserCommand<ProfileDeps>({
  data: everywhere(new ContextMenuCommandBuilder())
    .setName('View profile')
    .setType(ApplicationCommandType.User),
  reply: 'private',
  cooldownSeconds: 1,

  async run({ targetUser, targetMember, user, guildId }, deps) {
    const sharesServer = guildId !== null && targetMember !== null;
    await demandView(deps, { viewerId: user.id, ownerId: targetUser.id, sharesServer });
    return showProfile(deps, { ...person(targetUser), audience: audience(targetUser, user) });
  },
});

function person({ id, displayName }: User) {
  return { ownerId: id, name: displayName };
}

function audience(owner: User, viewer: User): 'self' | 'other' {
  return owner.id === viewer.id ? 'self' : 'other';
}
