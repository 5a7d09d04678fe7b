import type { ReminderSettings } from '../../src/coaching/reminders/nextReminder.ts';

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;

/**
 * A second opinion on local times, without the library that the product uses: every minute of the
 * span is written out by the runtime, and due times are looked up in that list.
 */
export function localMinutes(
  timezone: string,
  { from, to }: { readonly from: number; readonly to: number },
) {
  const format = new Intl.DateTimeFormat('sv-SE', {
    timeZone: timezone,
    dateStyle: 'short',
    timeStyle: 'short',
  });
  const instants = new Map<string, number>();
  const days = new Set<string>();
  for (let at = from - DAY_MS; at < to + DAY_MS; at += MINUTE_MS) {
    const local = format.format(at);
    // What comes twice counts the first time.
    if (!instants.has(local)) instants.set(local, at);
    days.add(local.slice(0, 10));
  }

  /** A time that the clock leaves out comes as much later as it leaves out. */
  const instantOf = (day: string, time: string): number => {
    for (const skipped of [0, 30, 60]) {
      const found = instants.get(`${day} ${laterBy(time, skipped)}`);
      if (found !== undefined) return found;
    }
    return Number.NaN;
  };

  return {
    dueTimes({ days: wanted, time, quiet }: ReminderSettings): readonly number[] {
      const chosen = [...days].filter((day) => wanted.some((one) => one === weekdayOf(day)));
      return chosen
        .map((day) => {
          if (!isQuiet(time, quiet)) return instantOf(day, time);
          return instantOf(time >= quiet.from ? dayAfter(day) : day, quiet.to);
        })
        .filter((at) => at >= from && at < to);
    },
  };
}

function isQuiet(time: string, { from, to }: { from: string; to: string }): boolean {
  if (from === to) return false;
  return from > to ? time >= from || time < to : time >= from && time < to;
}

function laterBy(time: string, minutes: number): string {
  const [hour, minute] = time.split(':').map(Number);
  const total = hour! * 60 + minute! + minutes;
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${two(Math.floor(total / 60) % 24)}:${two(total % 60)}`;
}

const dayAfter = (day: string): string =>
  new Date(Date.parse(day) + DAY_MS).toISOString().slice(0, 10);

const weekdayOf = (day: string): number => ((new Date(day).getUTCDay() + 6) % 7) + 1;
