import { DateTime } from 'luxon';

/** Local times, `HH:mm`; from the evening into the morning they pass midnight. */
export type QuietHours = { readonly from: string; readonly to: string };

/** While nobody said otherwise. */
export const usualQuietHours: QuietHours = { from: '22:00', to: '08:00' };

/** Inside quiet hours, their end; otherwise the instant itself. */
export function endOfQuiet({ from, to }: QuietHours, timezone: string, instant: Date): Date {
  // From noon to noon: somebody who wants no quiet hours.
  if (from === to) return instant;
  const local = DateTime.fromJSDate(instant, { zone: timezone });
  const [start, end] = [atTime(local, from), atTime(local, to)];
  const passesMidnight = end <= start;
  const isQuiet = passesMidnight ? local >= start || local < end : local >= start && local < end;
  if (!isQuiet) return instant;
  const isEvening = passesMidnight && local >= start;
  return (isEvening ? atTime(local.plus({ days: 1 }), to) : end).toJSDate();
}

/** An hour that a clock change leaves out becomes the one after it; one that comes twice, the first. */
export function atTime(day: DateTime, time: string): DateTime {
  const [hour, minute] = time.split(':').map(Number);
  return day.set({ hour: hour ?? 0, minute: minute ?? 0, second: 0, millisecond: 0 });
}
