import { expect, test } from 'vitest';
import { skillIds } from '../../core/skills.ts';
import { bands } from '../catalogue/packRows.ts';
import { buildWeek } from './buildWeek.ts';
import type { PackBlock, PlanRequest, WeekPlan, Weekday } from './weekPlan.ts';

const request: PlanRequest = {
  week: '2026-W48',
  days: [1, 3, 6],
  minutesADay: 45,
  platform: 'pc',
  band: 'platinum',
  focus: 'save_percentage',
  second: 'boost_efficiency',
  strength: 'shot_accuracy',
  difficulty: 'same',
  usedPacks: [],
  hiddenPacks: new Set(),
  confirmedPacks: new Set(),
  skippedDrills: new Set(),
  moments: [
    { matchId: 'a', clock: '4:12', kind: 'whiff' },
    { matchId: 'b', clock: '+0:20', kind: 'double-commit' },
    { matchId: 'c', clock: '1:00', kind: 'whiff' },
  ],
};

const packsOf = (plan: WeekPlan): readonly PackBlock[] =>
  plan.days.flatMap(({ blocks }) => blocks.filter((block) => block.kind === 'pack'));

/** Every skill, band, length of day and number of days a player can have. */
function everyRequest(): PlanRequest[] {
  const week: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7];
  return skillIds.flatMap((focus) =>
    bands.flatMap((band) =>
      [15, 20, 30, 60, 120].flatMap((minutesADay) =>
        [1, 2, 4, 7].map((count) => ({
          ...request,
          focus,
          band,
          minutesADay,
          days: week.slice(0, count),
          platform: count % 2 === 0 ? ('console' as const) : ('pc' as const),
        })),
      ),
    ),
  );
}

test('every day fills the minutes the player has, and has a match in it', () => {
  const wrong = everyRequest().flatMap((one) =>
    buildWeek(one).days.filter(({ blocks }) => {
      const minutes = blocks.reduce((sum, block) => sum + block.minutes, 0);
      const plays = blocks.some(({ kind }) => kind === 'matches');
      return Math.abs(minutes - one.minutesADay) > 7 || (one.minutesADay >= 20 && !plays);
    }),
  );
  expect(wrong).toEqual([]);
});

test('every week works on its focus', () => {
  const idle = everyRequest().filter(
    (one) =>
      !buildWeek(one).days.some(({ blocks }) =>
        blocks.some((block) => 'skill' in block && block.skill === one.focus),
      ),
  );
  expect(idle).toEqual([]);
});

test('no pack comes twice in three weeks', () => {
  const used: { code: string; week: string }[] = [];
  for (const week of ['2026-W52', '2026-W53', '2027-W01']) {
    const plan = buildWeek({ ...request, week, usedPacks: [...used] });
    used.push(...packsOf(plan).map(({ pack }) => ({ code: pack.code, week })));
  }
  expect(used.length).toBeGreaterThan(6);
  expect(new Set(used.map(({ code }) => code)).size).toBe(used.length);
});

test('a pack may come back in the fourth week', () => {
  const first = packsOf(buildWeek(request)).map(({ pack }) => pack.code);
  const usedPacks = first.map((code) => ({ code, week: request.week }));
  const later = packsOf(buildWeek({ ...request, week: '2026-W51', usedPacks }));
  expect(later.map(({ pack }) => pack.code)).toEqual(first);
});

test('a console player gets nothing that needs a PC', () => {
  const plan = buildWeek({ ...request, platform: 'console', focus: 'aerial_accuracy' });
  const kinds = plan.days.flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.kind === 'drill' ? [block.drill.kind] : [])),
  );
  expect(kinds).not.toContain('workshop');
  expect(kinds).not.toContain('game');
});

test('a reported pack leaves the plan, and an unconfirmed one never enters it', () => {
  const [first] = packsOf(buildWeek(request));
  const without = buildWeek({ ...request, hiddenPacks: new Set([first!.pack.code]) });
  expect(packsOf(without).map(({ pack }) => pack.code)).not.toContain(first!.pack.code);
  const doubtful = everyRequest()
    .flatMap((one) => packsOf(buildWeek(one)))
    .filter(({ pack }) => pack.trust === 'D');
  expect(doubtful).toEqual([]);
});

test('two moments are looked at, on the first day', () => {
  const { days } = buildWeek(request);
  expect(days[0]!.blocks[0]).toMatchObject({
    kind: 'review',
    moments: request.moments.slice(0, 2),
  });
  expect(days[1]!.blocks.some(({ kind }) => kind === 'review')).toBe(false);
});

test('a week too easy moves up a band', () => {
  const harder = packsOf(buildWeek({ ...request, difficulty: 'harder' }));
  const fits = harder.filter(({ pack }) => pack.bands?.includes('diamond'));
  expect(fits.length).toBeGreaterThan(harder.length / 2);
});
