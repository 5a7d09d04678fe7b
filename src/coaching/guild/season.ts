import type { GuildSettings } from '../../core/guildSettings.ts';
import { wallAt } from './period.ts';

export type Season = {
  /** `2026-Q4` or `2026-11`. */
  readonly key: string;
  readonly year: number;
  /** The quarter or the month, from 1 on. */
  readonly part: number;
  readonly isMonth: boolean;
  /** By the guild's wall clock, kept as if it were UTC. */
  readonly wallStart: Date;
  readonly wallEnd: Date;
};

type Seasonal = Pick<GuildSettings, 'boardSeason' | 'timezone'>;

export function seasonAt(now: Date, settings: Seasonal): Season {
  const wall = wallAt(now, settings);
  const isMonth = settings.boardSeason === 'month';
  const part = isMonth ? wall.getUTCMonth() + 1 : Math.floor(wall.getUTCMonth() / 3) + 1;
  return seasonOf(wall.getUTCFullYear(), part, isMonth);
}

/** Reads a key back; undefined for what is no season. */
export function seasonOfKey(key: string): Season | undefined {
  const found = /^(\d{4})-(Q?)(\d{1,2})$/.exec(key);
  return found ? seasonOf(Number(found[1]), Number(found[3]), found[2] === '') : undefined;
}

function seasonOf(year: number, part: number, isMonth: boolean): Season {
  const [first, months] = isMonth ? [part - 1, 1] : [(part - 1) * 3, 3];
  return {
    key: isMonth ? `${year}-${String(part).padStart(2, '0')}` : `${year}-Q${part}`,
    year,
    part,
    isMonth,
    wallStart: new Date(Date.UTC(year, first)),
    wallEnd: new Date(Date.UTC(year, first + months)),
  };
}

/** The Monday of the guild's week, `2026-11-23`: arrows show what moved since. */
export function boardWeek(now: Date, settings: Pick<GuildSettings, 'timezone'>): string {
  const wall = wallAt(now, settings);
  const back = (wall.getUTCDay() + 6) % 7;
  return new Date(wall.getTime() - back * 86_400_000).toISOString().slice(0, 10);
}
