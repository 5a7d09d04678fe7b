import type { Weekday } from '../../src/coaching/plan/weekPlan.ts';
import type { Reminder } from '../../src/coaching/reminders/reminder.ts';
import { withNext } from '../../src/coaching/reminders/reminder.ts';
import { noteActivity } from '../../src/usecases/answerReminder.ts';
import { remindDue, type RemindDueDeps } from '../../src/usecases/remind.ts';
import { localMinutes } from './localMinutes.ts';

export const MINUTE_MS = 60_000;
const GRACE_MINUTES = 120;

/** Zones on both halves of the globe, with half-hour changes, with none, and with odd offsets. */
export const zones = [
  'Europe/Berlin',
  'America/New_York',
  'Australia/Sydney',
  'Australia/Lord_Howe',
  'America/Santiago',
  'Asia/Kolkata',
  'Asia/Tokyo',
  'Africa/Cairo',
] as const;

export type Outage = { readonly from: number; readonly to: number };

export type Simulation = {
  readonly users: number;
  /** Milliseconds since 1970, whole minutes. */
  readonly from: number;
  readonly to: number;
  readonly outages: readonly Outage[];
};

export type Outcome = {
  readonly due: number;
  readonly sentOnTime: number;
  readonly sentLate: number;
  /** Due during an outage and over when it ended. */
  readonly dropped: number;
  readonly duplicate: number;
  /** Sent although nothing was due. */
  readonly unexpected: number;
  /** Due, no outage near, and never sent. */
  readonly missed: number;
  /** To those who answer nothing, of what would have been due to them. */
  readonly sentToIgnoring: number;
  readonly dueToIgnoring: number;
};

type Sent = { readonly discordId: string; readonly at: number };

/** Runs every minute of the time through the use case that production runs, twice in each minute. */
export async function simulateReminders(simulation: Simulation): Promise<Outcome> {
  const { from, to, outages } = simulation;
  const house = createHouse(simulation);
  for (let now = from; now < to; now += MINUTE_MS) {
    if (outages.some((outage) => now >= outage.from && now < outage.to)) continue;
    house.setTime(now);
    // Two workers whose ticks fall together.
    await Promise.all([remindDue(house.deps), remindDue(house.deps)]);
    await house.answer();
  }
  return judge(simulation, house.people, house.sent);
}

function createHouse({ users, from }: Simulation) {
  let time = from;
  const people = Array.from({ length: users }, (_, index) => personOf(index));
  const stored = new Map(
    // Asked for at the start: what was due before it is nobody's concern.
    people.map(({ discordId, reminder }) => [
      discordId,
      withNext(reminder, new Date(from + GRACE_MINUTES * MINUTE_MS)),
    ]),
  );
  const keys = new Set<string>();
  const sent: Sent[] = [];
  const answering = new Set<string>();
  let soonest = 0;
  const deps: RemindDueDeps = {
    now: () => new Date(time),
    findDueReminders(now, limit) {
      if (now.getTime() < soonest) return Promise.resolve([]);
      const waiting = [...stored.values()];
      soonest = Math.min(...waiting.map(({ nextAt }) => nextAt?.getTime() ?? Infinity));
      const due = waiting.filter(({ nextAt }) => nextAt && nextAt <= now);
      return Promise.resolve(due.slice(0, limit));
    },
    saveReminder(reminder, readAs) {
      const { nextAt } = stored.get(reminder.discordId)!;
      if (nextAt?.getTime() === readAs?.getTime()) stored.set(reminder.discordId, reminder);
      soonest = 0;
      return Promise.resolve();
    },
    leaveMessage({ key, discordId }) {
      if (keys.has(key)) return Promise.resolve(undefined);
      keys.add(key);
      return Promise.resolve(discordId);
    },
    requestMessage(discordId) {
      sent.push({ discordId, at: time });
      answering.add(discordId);
      return Promise.resolve();
    },
  };
  const findReminder = (discordId: string) => Promise.resolve(stored.get(discordId));
  return {
    people,
    sent,
    deps,
    setTime: (now: number) => void (time = now),
    /** Most people tick their block; some never do. */
    async answer() {
      for (const discordId of answering) {
        const { ignores } = people[Number(discordId)]!;
        if (!ignores) await noteActivity({ ...deps, findReminder }, discordId);
      }
      answering.clear();
    },
  };
}

type Person = {
  readonly discordId: string;
  readonly ignores: boolean;
  readonly reminder: Reminder;
};

const dayChoices: readonly (readonly Weekday[])[] = [
  [1, 2, 3, 4, 5, 6, 7],
  [1, 3, 5],
  [2, 4],
  [6, 7],
  [7],
];

function personOf(index: number): Person {
  const two = (value: number): string => String(value).padStart(2, '0');
  const settings = {
    timezone: zones[index % zones.length]!,
    days: dayChoices[index % dayChoices.length]!,
    // Every hour of the day, those that clocks leave out or repeat included.
    time: `${two((index * 7) % 24)}:${two((index * 10) % 60)}`,
    quiet: index % 3 === 0 ? { from: '12:00', to: '12:00' } : { from: '23:00', to: '07:30' },
  };
  const state = { lastSentAt: undefined, ignored: 0, snoozedUntil: undefined };
  const discordId = String(index);
  const reminder = { discordId, settings, state, nextAt: undefined };
  return { discordId, ignores: index % 7 === 3, reminder };
}

function judge(
  { from, to, outages }: Simulation,
  people: readonly Person[],
  sent: readonly Sent[],
): Outcome {
  const outcome = {
    due: 0,
    sentOnTime: 0,
    sentLate: 0,
    dropped: 0,
    duplicate: 0,
    unexpected: 0,
    missed: 0,
    sentToIgnoring: 0,
    dueToIgnoring: 0,
  };
  const clocks = new Map(zones.map((zone) => [zone as string, localMinutes(zone, { from, to })]));
  for (const { discordId, ignores, reminder } of people) {
    const { settings } = reminder;
    const due = clocks.get(settings.timezone)!.dueTimes(settings);
    const got = sent.filter((one) => one.discordId === discordId).map(({ at }) => at);
    if (ignores) {
      outcome.dueToIgnoring += due.length;
      outcome.sentToIgnoring += got.length;
      continue;
    }
    const left = new Set(got);
    for (const at of due) {
      outcome.due++;
      const answer = got.find((one) => one >= at && one <= at + GRACE_MINUTES * MINUTE_MS);
      if (answer === at) outcome.sentOnTime++;
      else if (answer !== undefined) outcome.sentLate++;
      else if (outages.some((outage) => at >= outage.from && at < outage.to)) outcome.dropped++;
      else outcome.missed++;
      if (answer !== undefined) left.delete(answer);
    }
    outcome.duplicate += got.length - new Set(got).size;
    outcome.unexpected += left.size;
  }
  return outcome;
}
