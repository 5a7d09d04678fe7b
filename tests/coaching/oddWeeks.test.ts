import { expect, test } from 'vitest';
import type { ReplayDocument } from '../../src/analysis/document.ts';
import type { NewCoachMessage } from '../../src/coaching/messages/coachMessage.ts';
import { spanOfWeek } from '../../src/coaching/plan/calendar.ts';
import type { JudgedGoal, StoredPlan } from '../../src/coaching/plan/storedPlan.ts';
import { usualQuietHours } from '../../src/coaching/reminders/quietHours.ts';
import type { GoalVerdict } from '../../src/coaching/verdict/judgeGoal.ts';
import { UserError } from '../../src/core/errors.ts';
import { defaultPreferences, type Preferences } from '../../src/core/preferences.ts';
import { closeWeek, type CloseWeekDeps } from '../../src/usecases/closeWeek.ts';
import { judgeWeek } from '../../src/usecases/judgeWeek.ts';
import { remindDue } from '../../src/usecases/remind.ts';
import { account, writtenMatch } from './writtenMatches.ts';

const week = '2026-W10';
const zone = 'Europe/Berlin';
const goal: JudgedGoal = {
  stat: 'percent_zero_boost',
  label: 'time at zero boost',
  unit: '%',
  digits: 0,
  skill: 'boost_efficiency',
  from: 40,
  to: 36,
  nextRank: 30,
  mode: 'standard',
  reason: 'part-of-the-way',
  typical: { mean: 36, deviation: 6 },
};

function planOf(change: Partial<StoredPlan> = {}): StoredPlan {
  const span = spanOfWeek(week, zone);
  return {
    id: 'plan',
    discordId: '1',
    week,
    focus: 'boost_efficiency',
    platform: 'pc',
    band: 'gold',
    difficulty: 'same',
    timezone: zone,
    ...span,
    judgeAt: span.endsAt,
    blocks: [],
    goals: [goal],
    challenge: undefined,
    judgedAt: undefined,
    ...change,
  };
}

const evenings = (days: readonly string[], percentZeroBoost: number): ReplayDocument[] =>
  days.flatMap((day, evening) =>
    [0, 1, 2].map((match) => {
      const date = `${day}T20:${match}0:00`;
      const value = percentZeroBoost + ((evening + match * 2) % 5) - 2;
      return writtenMatch({ date, percentZeroBoost: value }).document;
    }),
  );
const before = evenings(['2026-02-10', '2026-02-12', '2026-02-17', '2026-02-19', '2026-02-24'], 40);
const after = evenings(['2026-03-03', '2026-03-05', '2026-03-07'], 30);

function asDuel(document: ReplayDocument): ReplayDocument {
  const { blue, orange } = document;
  return {
    ...document,
    playlist_id: 'ranked-duels',
    team_size: 1,
    blue: { ...blue, players: blue.players.slice(0, 1) },
    orange: { ...orange, players: orange.players.slice(0, 1) },
  };
}

type Scene = {
  readonly plan?: StoredPlan;
  readonly earlier?: StoredPlan;
  readonly documents: readonly ReplayDocument[];
  readonly now?: string;
  readonly preferences?: Partial<Preferences>;
};

/** One stored week and what is done to it; a new week is refused, it is not what is tested here. */
function sceneOf({ plan = planOf(), earlier, documents, now, preferences }: Scene) {
  let stored = plan;
  const left: NewCoachMessage[] = [];
  const known = { ...defaultPreferences, timezone: zone, allowsDirectMessages: true };
  const deps = {
    now: () => new Date(now ?? '2026-03-09T09:00:00Z'),
    findPlanById: () => Promise.resolve(stored),
    findPlan: () => Promise.resolve(earlier),
    findLinkedPlayers: () => Promise.resolve([account]),
    findRecentDocuments: () => Promise.resolve(documents),
    findPreferences: () => Promise.resolve({ ...known, ...preferences }),
    findSpacedSkills: () => Promise.resolve([]),
    saveSpacedSkills: () => Promise.resolve(),
    saveVerdicts(_id: string, judged: { verdicts: readonly GoalVerdict[]; judgedAt: Date }) {
      const goals = stored.goals.map((one, at) => ({ ...one, result: judged.verdicts[at] }));
      stored = { ...stored, goals, judgedAt: judged.judgedAt };
      return Promise.resolve(true);
    },
    findCoachMemory: () => Promise.reject(new UserError('no-matches')),
    findRecentReports: () => Promise.resolve([]),
    loadModels: () => Promise.reject(new UserError('no-matches')),
    savePlan: () => Promise.reject(new UserError('no-matches')),
    leaveMessage: (message: NewCoachMessage) => Promise.resolve(String(left.push(message))),
    requestMessage: () => Promise.resolve(),
    findWeeklyPlace: () => Promise.resolve(undefined),
    findQuietHours: () => Promise.resolve(usualQuietHours),
    postponeVerdict: () => Promise.resolve(),
  } satisfies CloseWeekDeps;
  return { deps, left, result: () => stored.goals[0]?.result };
}

test('a week without matches is no failure: it is told kindly once, then there is silence', async () => {
  const first = sceneOf({ documents: before });
  expect(await closeWeek(first.deps, 'plan')).toBe('told');
  expect(first.result()).toMatchObject({ verdict: 'not_measurable', matchesAfter: 0 });
  const second = sceneOf({ documents: before, earlier: planOf({ week: '2026-W09' }) });
  expect(await closeWeek(second.deps, 'plan')).toBe('untold');
  expect(second.left).toEqual([]);
});

test('who unlinked on Wednesday is judged as not measurable, and told nothing on Monday', async () => {
  const { deps, left, result } = sceneOf({ documents: [...before, ...after] });
  const unlinked = { ...deps, findLinkedPlayers: () => Promise.resolve([]) };
  expect(await closeWeek(unlinked, 'plan')).toBe('untold');
  expect(result()).toMatchObject({ verdict: 'not_measurable', matchesAfter: 0 });
  expect(left).toEqual([]);
});

test('a rank that changes in mid-week moves no goal post', async () => {
  const documents = [...before, ...after];
  const silver = sceneOf({ documents, preferences: { ranks: { 'ranked-standard': 5 } } });
  const champion = sceneOf({ documents, preferences: { ranks: { 'ranked-standard': 17 } } });
  await judgeWeek(silver.deps, 'plan');
  await judgeWeek(champion.deps, 'plan');
  expect(silver.result()).toMatchObject({ verdict: 'achieved', matchesAfter: 9 });
  expect(champion.result()).toEqual(silver.result());
});

test('duels of the week say nothing about a goal of standard matches', async () => {
  const onlyDuels = sceneOf({ documents: [...before, ...after.map(asDuel)] });
  await judgeWeek(onlyDuels.deps, 'plan');
  expect(onlyDuels.result()).toMatchObject({ verdict: 'not_measurable', matchesAfter: 0 });
  const both = sceneOf({ documents: [...before, ...after, ...after.map(asLaterDuel)] });
  await judgeWeek(both.deps, 'plan');
  expect(both.result()).toMatchObject({ verdict: 'achieved', matchesAfter: 9 });
});

const asLaterDuel = (document: ReplayDocument): ReplayDocument => ({
  ...asDuel(document),
  rocket_league_id: `duel ${document.date}`,
});

test('a zone that changed its rules after the week was planned ends when it ends now', async () => {
  const { endsAt } = spanOfWeek(week, zone);
  const hourEarly = new Date(endsAt.getTime() - 3_600_000);
  const plan = planOf({ endsAt: hourEarly, judgeAt: hourEarly });
  const documents = [...before, ...after];
  const tooSoon = sceneOf({ plan, documents, now: hourEarly.toISOString() });
  expect(await judgeWeek(tooSoon.deps, 'plan')).toBeUndefined();
  const inTime = sceneOf({ plan, documents, now: endsAt.toISOString() });
  expect(await judgeWeek(inTime.deps, 'plan')).toMatchObject({ id: 'plan' });
});

test('a reminder stored under old rules is moved, not sent an hour early', async () => {
  const saved: (Date | undefined)[] = [];
  const settings = { timezone: zone, time: '19:00', days: [1, 2, 3, 4, 5, 6, 7] as const };
  const early = new Date('2026-03-10T17:00:00Z');
  const outcome = await remindDue({
    now: () => early,
    findDueReminders: () =>
      Promise.resolve([
        {
          discordId: '1',
          settings: { ...settings, quiet: usualQuietHours },
          state: { lastSentAt: undefined, ignored: 0, snoozedUntil: undefined },
          nextAt: early,
        },
      ]),
    saveReminder: ({ nextAt }) => Promise.resolve(void saved.push(nextAt)),
    leaveMessage: () => Promise.reject(new Error('nothing is due')),
    requestMessage: () => Promise.reject(new Error('nothing is due')),
  });
  expect(outcome).toEqual({ sent: 0, dropped: 1 });
  expect(saved).toEqual([new Date('2026-03-10T18:00:00Z')]);
});

test('nobody is told of a verdict at night', async () => {
  const postponed: Date[] = [];
  const { deps } = sceneOf({ documents: before, now: '2026-03-09T05:30:00Z' });
  const postponeVerdict = (_id: string, until: Date) => Promise.resolve(void postponed.push(until));
  expect(await closeWeek({ ...deps, postponeVerdict }, 'plan')).toBe('later');
  expect(postponed).toEqual([new Date('2026-03-09T07:00:00Z')]);
});
