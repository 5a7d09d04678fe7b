import type { Board } from '../../coaching/guild/board.ts';
import type { Season } from '../../coaching/guild/season.ts';
import type { GuildWords } from '../../coaching/guild/words/index.ts';
import { takePartRow } from '../guildControls.ts';
import { colours } from '../theme.ts';
import type { MessageView } from '../view.ts';
import { boardField } from './board.ts';

const SHOWN = 15;

export type OwnBoard = {
  readonly season: Season;
  readonly board: Board;
  readonly discordId: string;
};

/** One board as its reader sees it: with their own place, wherever that is. */
export function ownBoardView(
  words: GuildWords,
  { season, board, discordId }: OwnBoard,
): MessageView {
  return {
    embeds: [
      {
        color: colours.brand,
        title: words.board.title(words.board.season(season)),
        description: ownText(board, words, discordId),
        fields: [boardField(board, words, SHOWN)],
      },
    ],
    components: [takePartRow(words)],
  };
}

function ownText(
  { places, newcomers }: Board,
  { board: said }: GuildWords,
  discordId: string,
): string {
  const own = places.find((place) => place.discordId === discordId);
  if (own) return said.own(own.place, places.length);
  const newcomer = newcomers.find((one) => one.discordId === discordId);
  return newcomer ? said.ownToGo(newcomer.left) : said.ownHidden;
}
