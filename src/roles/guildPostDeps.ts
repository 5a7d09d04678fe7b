import { findCoachStandings } from '../db/coachStandings.ts';
import { findMemberSums, findPlacesBefore, savePlaces } from '../db/boards.ts';
import { findMembersToCheck, noteChecked, removeMember } from '../db/departedMembers.ts';
import { findDigestMembers, findEarlierBests, findMemberLines } from '../db/guildMembers.ts';
import {
  findGoals,
  findGuildsOfReplay,
  findOpenPosts,
  hasPost,
  savePost,
} from '../db/guildPosts.ts';
import { findDigestSince, findGuildSettings, findPostingGuilds } from '../db/guildSettings.ts';
import { createMemberInspector } from '../discord/createMemberInspector.ts';
import type { MessageView } from '../discord/view.ts';
import { boardView } from '../discord/views/board.ts';
import { digestActivity, digestView } from '../discord/views/digest.ts';
import { isPosting } from '../core/guildSettings.ts';
import type { JobDeps } from '../jobs/index.ts';
import { checkMembers, type CheckMembersDeps } from '../usecases/checkMembers.ts';
import type { OpenPost } from '../usecases/keepPost.ts';
import {
  refreshBoard,
  type ReadBoardDeps,
  type RefreshBoardDeps,
} from '../usecases/refreshBoard.ts';
import {
  refreshDigest,
  type DigestMessage,
  type ReadDigestDeps,
  type RefreshDigestDeps,
} from '../usecases/refreshDigest.ts';
import type { House } from './house.ts';
import { scheduleGuild } from './scheduleGuild.ts';

/** What servers' messages are made of. */
export function guildReadingDeps({ db, now }: House) {
  return {
    now,
    findDigestMembers: (guildId) => findDigestMembers(db, guildId),
    findMemberLines: (userIds, wall) => findMemberLines(db, userIds, wall),
    findEarlierBests: (userIds, wall) => findEarlierBests(db, userIds, wall),
    findCoachStandings: (discordIds, span) => findCoachStandings(db, discordIds, span),
    findGoals: (replayId) => findGoals(db, replayId),
    findMemberSums: (wanted) => findMemberSums(db, wanted),
    findPlacesBefore: (guildId, week) => findPlacesBefore(db, guildId, week),
  } satisfies ReadDigestDeps & ReadBoardDeps;
}

/** A digest as a message, with its picture. */
export async function drawDigest(
  { pool }: Pick<House, 'pool'>,
  message: DigestMessage,
): Promise<MessageView> {
  const activity = digestActivity(message);
  return digestView(message, activity && (await pool.drawActivity(activity)));
}

/** What a worker needs to keep servers' channels up to date. */
export function guildPostDeps(house: House) {
  const { db, requests } = house;
  const deps = postingDeps(house);
  return {
    refreshGuild: (guildId) => refreshGuild(house, deps, guildId),
    findGuildsOfReplay: (replayId) => findGuildsOfReplay(db, replayId),
    findPostingGuilds: (page) => findPostingGuilds(db, page),
    scheduleGuild: (guildId, settings) => scheduleGuild(house, guildId, settings),
    requestRefresh: requests.requestRefresh,
    requestGuildSchedules: requests.requestGuildSchedules,
  } satisfies Partial<JobDeps>;
}

type PostingDeps = RefreshDigestDeps<MessageView> &
  RefreshBoardDeps<MessageView> &
  CheckMembersDeps;

function postingDeps(house: House): PostingDeps {
  const { db, messenger, requests, place } = house;
  return {
    ...guildReadingDeps(house),
    findOpenPosts: (guildId: string, kind: OpenPost['kind'], sealedSince?: Date) =>
      findOpenPosts(db, guildId, { kind, ...(sealedSince && { sealedSince }) }),
    hasPost: (guildId, post) => hasPost(db, guildId, post),
    findDigestSince: (guildId) => findDigestSince(db, guildId),
    savePost: (guildId, post) => savePost(db, guildId, post),
    savePlaces: (guildId, kept) => savePlaces(db, guildId, kept),
    digestView: (message) => drawDigest(house, message),
    boardView: (message) => Promise.resolve(boardView(message)),
    postMessage: (channelId, view, key) => messenger.sendToChannel(channelId, view, key),
    editMessage: async (message, view) => void (await messenger.editMessage(message, view)),
    requestRefresh: requests.requestRefresh,
    findMembersToCheck: (guildId, wanted) => findMembersToCheck(db, guildId, wanted),
    isGuildMember: createMemberInspector(place),
    noteChecked: (guildId, discordIds, at) => noteChecked(db, guildId, { discordIds, at }),
    removeMember: (guildId, discordId) => removeMember(db, guildId, discordId),
  };
}

/** A channel that refuses the digest does not hold up the leaderboard in another. */
async function refreshGuild({ db }: House, deps: PostingDeps, guildId: string): Promise<void> {
  const settings = await findGuildSettings(db, guildId);
  if (!isPosting(settings)) return;
  await checkMembers(deps, guildId);
  const outcomes = await Promise.allSettled([
    refreshDigest(deps, { guildId, settings }),
    refreshBoard(deps, { guildId, settings }),
  ]);
  for (const outcome of outcomes) if (outcome.status === 'rejected') throw outcome.reason;
}
