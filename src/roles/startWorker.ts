import { MAX_REPLAY_BYTES } from '../core/limits.ts';
import { purgeReplayFiles } from '../db/replays.ts';
import { purgeOldData } from '../db/retention.ts';
import { purgeSignIns } from '../db/signIns.ts';
import { findForgottenItems, findItem, findUnshown, moveItems } from '../db/submissions.ts';
import { displacedView } from '../discord/views/proof.ts';
import { createDownloader, discordOrigins } from '../download/createDownloader.ts';
import { jobs, type JobDeps } from '../jobs/index.ts';
import { schedules } from '../jobs/schedules.ts';
import { applySchedules } from '../queue/applySchedules.ts';
import { createWorkers, type WorkersOptions } from '../queue/createWorkers.ts';
import { followJobDeps } from './followDeps.ts';
import { channelDeps } from './channelDeps.ts';
import { analysingDeps } from './analysingDeps.ts';
import { coachDeps } from './coachDeps.ts';
import { guildPostDeps } from './guildPostDeps.ts';
import { touchWaiting } from '../db/itemCounts.ts';
import type { House, Running } from './house.ts';
import { sharingDeps } from './sharingDeps.ts';
import { showingDeps } from './showingDeps.ts';

/** No byte for this long, and the host counts as down. */
const DOWNLOAD_STALL_MS = 10_000;
/** Jobs under way get this long to end before they are called off; then another worker takes them. */
const GRACE_MS = 10_000;

/** The working side: fetches, reads and answers over REST; it needs no gateway. */
export async function startWorker(
  house: House,
  { limits }: Pick<WorkersOptions<JobDeps>, 'limits'> = {},
): Promise<Running> {
  const { store, log, env, requester, requests } = house;
  await applySchedules(requester, schedules);
  const workers = createWorkers({
    store,
    jobs,
    deps: jobDeps(house),
    log,
    ...(limits && { limits }),
    // Fetching and sending wait for others, so many at once; reading is a core each.
    // Ballchasing lets a call or two through a second, so a few wait there.
    // Weeks are judged one by one: it is work of this process's own thread.
    concurrency: {
      fetch: 8,
      ballchasing: 4,
      parse: env.PARSE_THREADS,
      notify: 8,
      coach: 1,
      guild: 4,
    },
  });
  // Where the queue's store was lost, the servers' schedules come back now and not tomorrow.
  await requests.requestGuildSchedules('');
  // It takes jobs from the start; whoever replaces it waits until it is as quick as it will be.
  house.pool.warmUp().then(
    () => log.info({ threads: env.PARSE_THREADS }, 'worker is ready'),
    (error: unknown) => log.warn({ err: error }, 'threads could not be warmed'),
  );
  return { close: () => workers.close(GRACE_MS) };
}

function jobDeps(house: House): JobDeps {
  return {
    ...fetchingDeps(house),
    ...sharingDeps(house),
    ...channelDeps(house),
    ...followJobDeps(house),
    ...analysingDeps(house),
    ...keepingDeps(house),
    coach: coachDeps(house),
    ...guildPostDeps(house),
  };
}

function fetchingDeps(house: House) {
  const { db, requests, place } = house;
  const download = createDownloader({
    allowedOrigins: [...discordOrigins, new URL(place.cdn).origin],
    maxBytes: MAX_REPLAY_BYTES,
    stallMs: DOWNLOAD_STALL_MS,
  });
  return {
    download,
    ...requests,
    findItem: (itemId: string) => findItem(db, itemId),
    moveItem: async (itemId, state) => void (await moveItems(db, { itemId }, { state })),
    failItem: async (itemId, failure) =>
      void (await moveItems(db, { itemId }, { state: 'failed', failure })),
  } satisfies Partial<JobDeps>;
}

function keepingDeps(house: House) {
  const { db, env, messenger } = house;
  return {
    showing: showingDeps(house),
    now: () => new Date(),
    postToAdmins: async (text, key) => {
      const channelId = env.ADMIN_CHANNEL_ID;
      if (channelId !== undefined) await messenger.sendToChannel(channelId, { content: text }, key);
    },
    retentionDays: env.REPLAY_RETENTION_DAYS,
    purgeReplayFiles: (before) => purgeReplayFiles(db, before),
    purgeOldData: (at) => purgeOldData(db, at),
    purgeSignIns: (before) => purgeSignIns(db, before),
    sendDisplacedNotice: async (discordId, account, key) =>
      void (await messenger.sendToUser(discordId, displacedView(account), key)),
    findForgottenItems: (before) => findForgottenItems(db, before),
    touchWaiting: (before) => touchWaiting(db, before),
    findUnshown: (before) => findUnshown(db, before),
  } satisfies Partial<JobDeps>;
}
