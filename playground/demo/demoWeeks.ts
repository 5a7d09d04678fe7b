import type { DateTime } from 'luxon';
import type { MatchReport } from '../../src/analysis/index.ts';
import { createRandom } from '../matches/random.ts';
import type { DemoPlayer, Story } from './people.ts';
import { varyMatch } from './varyMatch.ts';

export type PlannedMatch = {
  readonly player: DemoPlayer;
  readonly playedAt: Date;
  readonly report: MatchReport;
};

const WEEKS_BEFORE = 4;
/** Evenings of a week, ISO weekdays, and the matches of each. */
const EVENINGS = [2, 4, 6, 7] as const;
const MATCHES_AN_EVENING = 4;
const MINUTES_APART = 8;
const FIRST_HOUR = 20;

const lastWeek: Readonly<Record<Story, number>> = { improves: 1.1, stays: 0, slips: -1.1 };

/** Five weeks of a player, the fifth beginning on `monday`; oldest first. */
export function demoWeeks(
  base: MatchReport,
  player: DemoPlayer,
  monday: DateTime,
): readonly PlannedMatch[] {
  const random = createRandom(Number(player.steamId.slice(-3)));
  const { user, steamId, story } = player;
  const weeks = Array.from({ length: WEEKS_BEFORE + 1 }, (_, week) => week - WEEKS_BEFORE);
  return weeks.flatMap((week) =>
    startsOf(monday.plus({ weeks: week })).map((start) => ({
      player,
      playedAt: start.toJSDate(),
      report: varyMatch(base, {
        player: { name: user.name, steamId },
        date: start.toFormat("yyyy-MM-dd'T'HH:mm:ss"),
        form: week === 0 ? lastWeek[story] : 0,
        random,
      }),
    })),
  );
}

function startsOf(monday: DateTime): readonly DateTime[] {
  return EVENINGS.flatMap((weekday) =>
    Array.from({ length: MATCHES_AN_EVENING }, (_, match) =>
      monday
        .plus({ days: weekday - 1 })
        .set({ hour: FIRST_HOUR, minute: match * MINUTES_APART, second: 0 }),
    ),
  );
}
