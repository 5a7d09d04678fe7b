import {
  boardName,
  rankBoard,
  type Board,
  type BoardKey,
  type MemberSums,
} from '../coaching/guild/board.ts';
import type { DigestMember } from '../coaching/guild/digestFacts.ts';
import { boardWeek, seasonAt, seasonOfKey, type Season } from '../coaching/guild/season.ts';
import type { GuildSettings } from '../core/guildSettings.ts';
import { keepPost, type KeepPostDeps, type OpenPost } from './keepPost.ts';
import { hashOf } from './refreshDigest.ts';

type PlaceRow = { readonly board: string; readonly userId: string; readonly place: number };

export type ReadBoardDeps = {
  now(): Date;
  findDigestMembers(guildId: string): Promise<readonly DigestMember[]>;
  findMemberSums(wanted: {
    readonly userIds: readonly string[];
    readonly playlists: readonly string[];
    readonly from: Date;
    readonly to: Date;
  }): Promise<readonly MemberSums[]>;
  findPlacesBefore(guildId: string, week: string): Promise<readonly PlaceRow[]>;
};

export type BoardMessage = {
  readonly season: Season;
  readonly boards: readonly Board[];
  readonly settings: GuildSettings;
  readonly isSealed: boolean;
};

export type RefreshBoardDeps<View> = ReadBoardDeps &
  KeepPostDeps<View> & {
    findOpenPosts(guildId: string, kind: 'board'): Promise<readonly OpenPost[]>;
    savePlaces(
      guildId: string,
      kept: { readonly week: string; readonly places: readonly PlaceRow[] },
    ): Promise<void>;
    boardView(message: BoardMessage): Promise<View>;
  };

type Guild = { readonly guildId: string; readonly settings: GuildSettings };

/** Places beyond are shown to nobody but their owner, and need no arrow. */
const KEPT_PLACES = 25;

/** Brings a guild's leaderboard up to date, and ends that of a season that is over. */
export async function refreshBoard<View>(
  deps: RefreshBoardDeps<View>,
  guild: Guild,
): Promise<void> {
  const { guildId, settings } = guild;
  if (settings.isPaused || settings.boardChannelId === undefined) return;
  const current = seasonAt(deps.now(), settings);
  const open = await deps.findOpenPosts(guildId, 'board');
  for (const post of open.filter(({ period }) => period !== current.key)) {
    const season = seasonOfKey(post.period);
    if (season) await show(deps, guild, { season, post, isSealed: true });
  }
  const post = open.find(({ period }) => period === current.key);
  await show(deps, guild, { season: current, post, isSealed: false });
}

/** Boards of a season as they stand. Only those who are named have a place. */
export async function readBoards(
  deps: ReadBoardDeps,
  { guildId, settings }: Guild,
  { season, keys }: { readonly season: Season; readonly keys: readonly BoardKey[] },
): Promise<readonly Board[]> {
  const members = (await deps.findDigestMembers(guildId)).filter(({ isNamed }) => isNamed);
  const [sums, places] = await Promise.all([
    deps.findMemberSums({
      userIds: members.map(({ userId }) => userId),
      playlists: [...new Set(keys.map(({ playlist }) => playlist))],
      from: season.wallStart,
      to: season.wallEnd,
    }),
    deps.findPlacesBefore(guildId, boardWeek(deps.now(), settings)),
  ]);
  return keys.map((key) => {
    const name = boardName(season.key, key);
    const own = places.filter(({ board }) => board === name);
    const before = new Map(own.map(({ userId, place }) => [userId, place]));
    return rankBoard({ ...key, members, sums, before });
  });
}

export function boardKeys({ boardPlaylists, boardStatistics }: GuildSettings): readonly BoardKey[] {
  return boardPlaylists.flatMap((playlist) =>
    boardStatistics.map((statistic) => ({ playlist, statistic })),
  );
}

type Shown = {
  readonly season: Season;
  readonly post: OpenPost | undefined;
  readonly isSealed: boolean;
};

async function show<View>(
  deps: RefreshBoardDeps<View>,
  guild: Guild,
  { season, post, isSealed }: Shown,
): Promise<void> {
  const { guildId, settings } = guild;
  const boards = await readBoards(deps, guild, { season, keys: boardKeys(settings) });
  const isEmpty = boards.every(
    ({ places, newcomers }) => places.length === 0 && newcomers.length === 0,
  );
  await keepPost(deps, {
    guildId,
    channelId: settings.boardChannelId!,
    kind: 'board',
    period: season.key,
    post,
    isSealed,
    // A season nobody has played in yet is silent.
    contentHash: isEmpty ? undefined : hashOf({ boards, isSealed, language: settings.language }),
    draw: () => deps.boardView({ season, boards, settings, isSealed }),
  });
  if (!isSealed && !isEmpty) await keepPlaces(deps, guild, { season, boards });
}

async function keepPlaces<View>(
  deps: RefreshBoardDeps<View>,
  { guildId, settings }: Guild,
  { season, boards }: { readonly season: Season; readonly boards: readonly Board[] },
): Promise<void> {
  const places = boards.flatMap((board) =>
    board.places.slice(0, KEPT_PLACES).map(({ userId, place }) => ({
      board: boardName(season.key, board),
      userId,
      place,
    })),
  );
  await deps.savePlaces(guildId, { week: boardWeek(deps.now(), settings), places });
}
