import { userMention, type APIEmbedField } from 'discord.js';
import type { Board, Place } from '../../coaching/guild/board.ts';
import { boardStatistics } from '../../coaching/guild/boardStatistics.ts';
import { guildLanguages, type GuildWords } from '../../coaching/guild/words/index.ts';
import type { BoardMessage } from '../../usecases/refreshBoard.ts';
import { takePartRow } from '../guildControls.ts';
import { colours } from '../theme.ts';
import type { MessageView } from '../view.ts';
import { playlistName } from './guildText.ts';

const FEW_BOARDS = 4;
const SHOWN_NEWCOMERS = 3;
const medals = ['🥇', '🥈', '🥉'];

/** All boards of a server on one message. */
export function boardView({ season, boards, settings, isSealed }: BoardMessage): MessageView {
  const words = guildLanguages[settings.language ?? 'en'];
  const shown = boards.length > FEW_BOARDS ? 5 : 10;
  return {
    embeds: [
      {
        color: isSealed ? colours.working : colours.brand,
        title: words.board.title(words.board.season(season)),
        fields: boards.map((board) => boardField(board, words, shown)),
        footer: { text: isSealed ? words.digest.finished : words.board.movement },
      },
    ],
    components: [takePartRow(words)],
  };
}

export function boardField(board: Board, words: GuildWords, shown: number): APIEmbedField {
  const { least } = boardStatistics[board.statistic];
  const lines = board.places.slice(0, shown).map((place) => placeLine(place, board, words));
  const near = board.newcomers.slice(0, SHOWN_NEWCOMERS);
  const newcomers = near.map(({ discordId, left }) =>
    words.board.toGo(userMention(discordId), left),
  );
  return {
    name: `${playlistName(board.playlist, words)} · ${words.board.statistics[board.statistic]} (${words.board.gate(least)})`,
    value: [
      ...(lines.length === 0 ? [words.board.nobody(least)] : lines),
      ...(newcomers.length === 0 ? [] : [words.board.newcomers(newcomers.join(', '))]),
    ].join('\n'),
  };
}

function placeLine(
  { discordId, place, value, matches, moved }: Place,
  { statistic }: Board,
  { board, locale }: GuildWords,
): string {
  const { digits, unit } = boardStatistics[statistic];
  const number = Number(value).toLocaleString(locale, {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  });
  const rank = medals[place - 1] ?? `**${place}.**`;
  const said = [number + (unit === '' ? '' : ` ${unit}`), board.matches(matches)];
  return `${rank} ${userMention(discordId)} ${said.join(' · ')}${movement(moved, board)}`;
}

/** Nothing where nothing moved: an arrow is news. */
function movement(moved: number | undefined, board: GuildWords['board']): string {
  if (moved === undefined) return ` · ${board.isNew}`;
  if (moved === 0) return '';
  return moved > 0 ? ` ▲${moved}` : ` ▼${-moved}`;
}
