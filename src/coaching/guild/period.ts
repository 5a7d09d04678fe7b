import { DateTime } from 'luxon';
import type { GuildSettings } from '../../core/guildSettings.ts';

/** The stretch of a guild's own clock that one digest covers; its end is when it is sealed. */
export type Period = {
  /** Names its message: `weekly 2026-11-23`. */
  readonly key: string;
  readonly startsAt: Date;
  readonly endsAt: Date;
  /** The same two moments as the wall's clock shows them there, kept as if it were UTC. */
  readonly wallStart: Date;
  readonly wallEnd: Date;
  /** Until then a replay of the period that is handed in late still gets into its message. */
  readonly closesAt: Date;
  readonly wallClose: Date;
};

export type Rhythm = Pick<
  GuildSettings,
  'digestRhythm' | 'digestWeekday' | 'digestHour' | 'timezone'
>;

/** A scrim night is a day of its own. */
const DAYS = { weekly: 7, daily: 1, scrim: 1 } as const;
/** Whoever plays on Sunday and is at a computer on Tuesday is in time. */
export const LATECOMER_DAYS = 2;

/**
 * The period that a moment is in. It runs from one digest to the next, by the guild's clock: what was
 * played after Monday's digest is in next Monday's, nothing is told twice and nothing is left out.
 */
export function periodAt(now: Date, rhythm: Rhythm): Period {
  const local = DateTime.fromJSDate(now, { zone: zoneOf(rhythm) });
  const weekday = rhythm.digestRhythm === 'weekly' ? rhythm.digestWeekday : local.weekday;
  const day = local.startOf('day').minus({ days: (local.weekday - weekday + 7) % 7 });
  const isAhead = boundaryOf(day, rhythm) > local;
  return periodFrom(isAhead ? day.minus({ days: DAYS[rhythm.digestRhythm] }) : day, rhythm);
}

export function periodBefore({ startsAt }: Period, rhythm: Rhythm): Period {
  const day = DateTime.fromJSDate(startsAt, { zone: zoneOf(rhythm) }).startOf('day');
  return periodFrom(day.minus({ days: DAYS[rhythm.digestRhythm] }), rhythm);
}

/** Reads a key back; undefined where the rhythm, the day or the hour has been changed since. */
export function periodOfKey(key: string, rhythm: Rhythm): Period | undefined {
  const [, day] = key.split(' ');
  const start = DateTime.fromISO(day ?? '', { zone: zoneOf(rhythm) });
  if (!start.isValid) return undefined;
  const period = periodAt(boundaryOf(start, rhythm).toJSDate(), rhythm);
  return period.key === key ? period : undefined;
}

function periodFrom(day: DateTime, rhythm: Rhythm): Period {
  const start = boundaryOf(day, rhythm);
  const lastDay = day.plus({ days: DAYS[rhythm.digestRhythm] });
  const end = boundaryOf(lastDay, rhythm);
  const close = boundaryOf(lastDay.plus({ days: LATECOMER_DAYS }), rhythm);
  return {
    key: `${rhythm.digestRhythm} ${day.toISODate() ?? ''}`,
    startsAt: start.toJSDate(),
    endsAt: end.toJSDate(),
    wallStart: wallOf(start),
    wallEnd: wallOf(end),
    closesAt: close.toJSDate(),
    wallClose: wallOf(close),
  };
}

/** From the day and never from another boundary: an hour that clocks skip would stick. */
function boundaryOf(day: DateTime, { digestHour }: Rhythm): DateTime {
  return day.startOf('day').set({ hour: digestHour });
}

function wallOf(local: DateTime): Date {
  return local.setZone('utc', { keepLocalTime: true }).toJSDate();
}

/** A zone that no longer exists counts as UTC. */
function zoneOf({ timezone }: Pick<GuildSettings, 'timezone'>): string {
  return timezone !== undefined && DateTime.local({ zone: timezone }).isValid ? timezone : 'utc';
}

/** The guild's wall clock at a moment, kept as if it were UTC. */
export function wallAt(now: Date, settings: Pick<GuildSettings, 'timezone'>): Date {
  return wallOf(DateTime.fromJSDate(now, { zone: zoneOf(settings) }));
}
