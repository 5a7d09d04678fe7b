import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { DateTime } from 'luxon';
import type { MatchReport } from '../../src/analysis/index.ts';
import { savePreferences } from '../../src/db/preferences.ts';
import { saveAnalysis } from '../../src/db/replays.ts';
import { schedules } from '../../src/jobs/schedules.ts';
import { coachDeps } from '../../src/roles/coachDeps.ts';
import type { House } from '../../src/roles/house.ts';
import { trackMembers } from '../../src/roles/trackMembers.ts';
import { tickCoach } from '../../src/usecases/tickCoach.ts';
import type { DiscordStandIn } from '../discord/index.ts';
import { demoWeeks, type PlannedMatch } from './demoWeeks.ts';
import type { DemoPlayer } from './people.ts';

/** The demo's clock, and who is in it; what the page shows and moves. */
export type Demo = {
  readonly zone: string;
  readonly players: readonly DemoPlayer[];
  now(): Date;
  /** Lets time pass hour by hour: matches are played, and whatever is due is sent. */
  advance(hours: number): Promise<void>;
  /** False while the matches are still being written. */
  readonly ready: () => boolean;
};

export type DemoOptions = {
  readonly standIn: DiscordStandIn;
  readonly players: readonly DemoPlayer[];
  readonly sample: Promise<Uint8Array>;
};

const HOUR_MS = 60 * 60 * 1_000;
const FIRST_HOUR = 9;

/** Puts the clock on the morning of the next Monday: a whole week lies ahead. */
export function createDemo({ standIn, players, sample }: DemoOptions) {
  const { clock } = standIn.world;
  const zone = DateTime.local().zoneName;
  const monday = DateTime.local().plus({ weeks: 1 }).startOf('week');
  clock.skip(monday.set({ hour: FIRST_HOUR }).toMillis() - clock.now());
  const now = (): Date => new Date(clock.now());
  let house: House | undefined;
  let isReady = false;
  let ahead: readonly PlannedMatch[] = [];

  async function play(): Promise<void> {
    const due = ahead.filter(({ playedAt }) => playedAt <= now());
    ahead = ahead.filter(({ playedAt }) => playedAt > now());
    for (const match of due) await store(house!, match);
  }

  const demo: Demo = {
    zone,
    players,
    now,
    ready: () => isReady,
    async advance(hours) {
      if (!house || !isReady)
        throw new Error('The five weeks of matches are still being written. One moment.');
      for (let hour = 0; hour < hours; hour++) {
        clock.skip(HOUR_MS);
        await play();
        await tickCoach(coachDeps(house));
        await settle(house);
      }
      for (const { job } of schedules) await house.requester.request(job, {});
      for (const { id } of standIn.world.guilds.values())
        await house.requests.requestRefresh(id, 0);
      await settle(house);
    },
  };
  return {
    demo,
    /** Writes the players' five weeks, of which the last is still to be played. */
    async fill(open: House): Promise<void> {
      open.log.info('writing five weeks of matches for three players; this takes some seconds');
      const report = await readSample(open, new Uint8Array(await sample));
      ahead = players.flatMap((player) => demoWeeks(report, player, monday));
      for (const { user } of players) {
        const person = { discordId: user.id, username: user.name };
        await savePreferences(open.db, person, { timezone: zone });
      }
      house = open;
      await play();
      isReady = true;
    },
  };
}

const ATTEMPTS = 4;

/** A machine that is busy starting up may take longer than a reading may last. */
async function readSample({ pool }: House, bytes: Uint8Array<ArrayBuffer>): Promise<MatchReport> {
  const { signal } = new AbortController();
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const outcome = await pool.analyze(bytes, () => undefined, signal);
    if ('analysis' in outcome) return outcome.analysis.report;
  }
  throw new Error('The match that was written for the demo could not be read.');
}

async function store(house: House, { report }: PlannedMatch): Promise<void> {
  const { db } = house;
  const { id } = await db.replay.create({ data: { contentHash: randomUUID(), sizeBytes: 1 } });
  await saveAnalysis(db, id, { report });
  await trackMembers(house, id);
}

const SETTLED_WITHIN_MS = 5_000;
const LOOK_AGAIN_MS = 20;

/** Waits until everything asked for is done, so that no message is late only because the clock jumped. */
async function settle({ requester: { queues }, db }: House): Promise<void> {
  const until = Date.now() + SETTLED_WITHIN_MS;
  while (Date.now() < until) {
    const counts = await Promise.all(
      [queues.coach, queues.notify, queues.guild].map((queue) =>
        queue.getJobCounts('active', 'waiting', 'prioritized'),
      ),
    );
    const jobs = counts.flatMap((count) => Object.values(count)).reduce((sum, one) => sum + one, 0);
    const unsent = await db.coachMessage.count({
      where: { state: { in: ['waiting', 'sending'] } },
    });
    if (jobs + unsent === 0) return;
    await wait(LOOK_AGAIN_MS);
  }
}
