import { playlistName } from '../../analysis/playlists.ts';
import { mapName } from '../../core/mapNames.ts';
import type { MatchFilter } from '../../core/ownMatch.ts';
import type { MatchList } from '../../usecases/listMatches.ts';
import { playerName } from '../playerName.ts';
import { colours } from '../theme.ts';
import type { MessageView } from '../view.ts';
import { matchLines } from './matchLines.ts';
import { matchListRows } from './matchListRows.ts';
import { counted, matchDate } from './numbers.ts';
import { ownMatchMenu } from './ownMatchMenu.ts';

/** One page of a person's matches, with what opens, turns and filters them. */
export function matchListView(list: MatchList): MessageView {
  const { matches, total, page, pages } = list;
  return {
    embeds: [
      {
        color: colours.brand,
        title: 'Your matches',
        description: [
          [...filterWords(list.filter), counted(total, 'match', 'matches')].join(' · '),
          '',
          matches.length > 0
            ? matchLines(matches)
            : 'No match of yours fits. Choose another filter below.',
        ].join('\n'),
        footer: { text: `Page ${page + 1} of ${pages}` },
      },
    ],
    components: [...ownMatchMenu(matches), ...matchListRows(list)],
  };
}

function filterWords({ playlistId, mapCode, result, since }: MatchFilter): string[] {
  const results = { win: 'wins', loss: 'losses' } as const;
  return [
    ...(playlistId === undefined ? [] : [`**${playlistName(playlistId, playerName)}**`]),
    ...(mapCode === undefined ? [] : [`**${mapName(mapCode, playerName)}**`]),
    ...(result === undefined ? [] : [`**${results[result]}**`]),
    ...(since === undefined ? [] : [`since ${dayText(since)}`]),
  ];
}

function dayText(day: string): string {
  return matchDate(`${day}T00:00`, false).replace(/, .*$/, '');
}
