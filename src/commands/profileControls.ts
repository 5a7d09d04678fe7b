import { profileModeId, profileShareId } from '../discord/controls.ts';
import { defineButton, defineSelect } from '../discord/defineComponent.ts';
import { showProfile, type ProfileDeps } from '../discord/showProfile.ts';
import { playlistIn } from '../usecases/listMatches.ts';

/** Another playlist under one's own profile. Whoever chooses sees themselves. */
export const profileMode = defineSelect(profileModeId, {
  reply: 'update',
  async run({ user, values }, _fields, deps: ProfileDeps) {
    const playlistId = playlistIn(await deps.findMatchPlaces(user.id), values[0] ?? '');
    const { id: ownerId, displayName: name } = user;
    return showProfile(deps, { ownerId, name, audience: 'self', playlistId });
  },
});

/** Shows one's own profile to the channel. */
export const profileShare = defineButton(profileShareId, {
  reply: 'channel',
  run({ user }, [playlist], deps: ProfileDeps) {
    const playlistId = playlist === '' ? undefined : playlist;
    const { id: ownerId, displayName: name } = user;
    return showProfile(deps, { ownerId, name, audience: 'channel', playlistId });
  },
});
