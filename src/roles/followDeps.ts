import type { ReplaySummary } from '../ballchasing/replay.ts';
import {
  addItems,
  findFollow,
  noteFound,
  saveSession,
  startFollowing,
  stopFollowing,
  takeDueFollows,
} from '../db/follows.ts';
import { registerSubmission } from '../db/submissions.ts';
import type { TakeFollowsDeps } from '../jobs/follow.ts';
import type { FollowPlayerDeps } from '../usecases/followPlayer.ts';
import type { LookForReplaysDeps, SharedReplay } from '../usecases/lookForReplays.ts';
import type { House } from './house.ts';

/** Replays that one look takes at most: an evening of matches between two looks is fewer. */
const NEW_REPLAYS = 20;

/** A replay on Ballchasing as something to hand in, under the title it has there. */
export function offerOf({ id, replay_title: title }: ReplaySummary): SharedReplay {
  return { id, name: title?.trim() || id, source: { kind: 'replay', id } };
}

/** For the worker: looking after those who are followed. */
export function followJobDeps({ db, ballchasing, requests }: House) {
  return {
    findFollow: (accountId) => findFollow(db, accountId),
    async listReplaysOf(account, since) {
      const filters = { playerIds: [account], createdAfter: since, count: NEW_REPLAYS };
      return (await ballchasing.listReplays(filters)).list.map(offerOf);
    },
    noteFound: (accountId, replayIds) => noteFound(db, accountId, replayIds),
    addItems: (submissionId, replays) => addItems(db, submissionId, replays),
    saveSession: (accountId, session) => saveSession(db, accountId, session),
    registerSubmission: (input) => registerSubmission(db, input),
    // No interaction and no channel: what comes of it is a direct message once it is there.
    followTarget: () => ({
      applicationId: '',
      interactionToken: '',
      tokenExpiresAt: new Date(0),
      isPrivate: true,
    }),
    takeDueFollows: (due) => takeDueFollows(db, due),
    requestLook: (accountId) => requests.requestLook(accountId),
  } satisfies Partial<LookForReplaysDeps & TakeFollowsDeps>;
}

/** For the bot: who wants to be followed. */
export function followDeps({ db, env, now }: House) {
  return {
    now,
    canAskBallchasing: env.BALLCHASING_TOKEN !== undefined,
    startFollowing: (start) => startFollowing(db, start),
    stopFollowing: (discordId) => stopFollowing(db, discordId),
  } satisfies FollowPlayerDeps;
}
