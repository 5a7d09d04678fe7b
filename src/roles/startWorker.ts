import { ANALYSIS_VERSION } from '../analysis/index.ts';
import { MAX_REPLAY_BYTES } from '../core/limits.ts';
import {
  findReplay,
  loadReplayBytes,
  purgeReplayFiles,
  saveAnalysis,
  saveUnreadable,
  storeReplay,
} from '../db/replays.ts';
import { purgeSignIns } from '../db/signIns.ts';
import {
  findForgottenItems,
  findItem,
  findUnshown,
  finishItems,
  moveItems,
} from '../db/submissions.ts';
import { releaseSharedItems } from '../db/sharedReplays.ts';
import { displacedView } from '../discord/views/proof.ts';
import { createDownloader, discordOrigins } from '../download/createDownloader.ts';
import type { AnalysisPool } from '../jobs/thread/createAnalysisPool.ts';
import { jobs, type JobDeps } from '../jobs/index.ts';
import { schedules } from '../jobs/schedules.ts';
import { applySchedules } from '../queue/applySchedules.ts';
import { createWorkers } from '../queue/createWorkers.ts';
import type { Metrics } from '../web/createMetrics.ts';
import type { House, Running } from './house.ts';
import { sharingDeps } from './sharingDeps.ts';
import { showingDeps } from './showingDeps.ts';

/** No byte for this long, and the host counts as down. */
const DOWNLOAD_STALL_MS = 10_000;
/** Jobs under way get this long to end before they are called off; then another worker takes them. */
const GRACE_MS = 10_000;

/** The working side: fetches, reads and answers over REST; it needs no gateway. */
export async function startWorker(house: House): Promise<Running> {
  const { store, log, env, requester } = house;
  await applySchedules(requester, schedules);
  const workers = createWorkers({
    store,
    jobs,
    deps: jobDeps(house),
    log,
    // Fetching and sending wait for others, so many at once; reading is a core each.
    // Ballchasing lets a call or two through a second, so a few wait there.
    concurrency: { fetch: 8, ballchasing: 4, parse: env.PARSE_THREADS, notify: 8 },
  });
  log.info({ threads: env.PARSE_THREADS }, 'worker is ready');
  return { close: () => workers.close(GRACE_MS) };
}

function jobDeps(house: House): JobDeps {
  return {
    ...fetchingDeps(house),
    ...sharingDeps(house),
    ...analysingDeps(house),
    ...keepingDeps(house),
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
    storeReplay: (itemId, bytes) => storeReplay(db, itemId, bytes),
  } satisfies Partial<JobDeps>;
}

function analysingDeps({ db, pool, metrics }: House) {
  return {
    analysisVersion: ANALYSIS_VERSION,
    findReplay: (replayId) => findReplay(db, replayId),
    finishItems: (replayId, failure) => finishItems(db, replayId, failure),
    moveItems: (replayId, state) => moveItems(db, { replayId }, { state }),
    loadReplayBytes: (replayId) => loadReplayBytes(db, replayId),
    analyze: timedSteps(pool, metrics),
    releaseSharedItems: (replayId) => releaseSharedItems(db, replayId),
    saveAnalysis: (replayId, analysis) => saveAnalysis(db, replayId, analysis),
    saveUnreadable: (replayId, failure, at) =>
      saveUnreadable(db, replayId, { failure, at, analysisVersion: ANALYSIS_VERSION }),
  } satisfies Partial<JobDeps>;
}

/** Reading and analysing are one step of the numbers: the file is parsed while it is measured. */
function timedSteps(pool: AnalysisPool, metrics: Metrics): AnalysisPool['analyze'] {
  return async (bytes, onStep, signal) => {
    const startedAt = performance.now();
    let drawingAt: number | undefined;
    const outcome = await pool.analyze(
      bytes,
      (step) => {
        if (step === 'drawing') drawingAt = performance.now();
        onStep(step);
      },
      signal,
    );
    const endedAt = performance.now();
    metrics.observeStep('parse', ((drawingAt ?? endedAt) - startedAt) / 1_000);
    if (drawingAt !== undefined) metrics.observeStep('draw', (endedAt - drawingAt) / 1_000);
    return outcome;
  };
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
    purgeSignIns: (before) => purgeSignIns(db, before),
    sendDisplacedNotice: async (discordId, account, key) =>
      void (await messenger.sendToUser(discordId, displacedView(account), key)),
    findForgottenItems: (before) => findForgottenItems(db, before),
    findUnshown: (before) => findUnshown(db, before),
  } satisfies Partial<JobDeps>;
}
