import { defineButton, defineSelect } from '../discord/defineComponent.ts';
import { filterOf, matchListId, matchModeId } from '../discord/matchListId.ts';
import { matchListView } from '../discord/views/matchList.ts';
import { chosenPlaylist } from '../discord/views/matchListRows.ts';
import { listMatches, playlistIn, type ListMatchesDeps } from '../usecases/listMatches.ts';

/** Turns the page or changes the result. Whoever presses sees their own matches. */
export const matchListButton = defineButton(matchListId, {
  reply: 'update',
  async run({ user }, [, page, playlistId, mapCode, result, since], deps: ListMatchesDeps) {
    const filter = filterOf({ playlistId, mapCode, result, since });
    return matchListView(await listMatches(deps, user.id, { filter, page: Number(page) }));
  },
});

export const matchModeChoice = defineSelect(matchModeId, {
  reply: 'update',
  async run({ user, values }, [mapCode, result, since], deps: ListMatchesDeps) {
    const chosen = chosenPlaylist(values[0]);
    const places = chosen === undefined ? [] : await deps.findMatchPlaces(user.id);
    const playlistId = chosen === undefined ? undefined : playlistIn(places, chosen);
    const filter = { ...filterOf({ mapCode, result, since }), playlistId };
    return matchListView(await listMatches(deps, user.id, { filter, page: 0 }));
  },
});
