import { describe, expect, test } from 'vitest';
import { composeDigest, type DigestInput } from './digest.ts';
import type { DigestMember, EarlierBest, MemberLine } from './digestFacts.ts';
import type { CoachStanding } from './improved.ts';
import { highlightOf } from './matchOfTheWeek.ts';
import { periodAt } from './period.ts';
import { isScrimNight } from './scrims.ts';

const period = periodAt(new Date('2026-11-25T12:00:00Z'), {
  digestRhythm: 'weekly',
  digestWeekday: 1,
  digestHour: 18,
  timezone: 'UTC',
});

const member = (userId: string, isNamed = true): DigestMember => ({
  userId,
  discordId: `d${userId}`,
  isNamed,
});

let counter = 0;
function line(userId: string, facts: Partial<MemberLine> = {}): MemberLine {
  counter++;
  return {
    userId,
    replayId: `r${counter}`,
    rocketLeagueId: `m${counter}`,
    playlist: 'ranked-doubles',
    teamSize: 2,
    team: 'blue',
    won: true,
    overtime: false,
    goalsFor: 3,
    goalsAgainst: 1,
    playedAt: new Date(Date.UTC(2026, 10, 24, 20, counter)),
    goals: 1,
    assists: 0,
    saves: 1,
    shots: 2,
    score: 300,
    ...facts,
  };
}

const best = (userId: string, facts: Partial<EarlierBest> = {}): EarlierBest => ({
  userId,
  matches: 40,
  goals: 4,
  assists: 3,
  saves: 5,
  shots: 8,
  score: 800,
  ...facts,
});

function compose(input: Partial<DigestInput>) {
  return composeDigest({ period, members: [], lines: [], bests: [], standings: [], ...input });
}

const goal = { stat: 'bpm', label: 'boost', unit: '', before: 300, after: 340, share: 0.8 };
const standing = (discordId: string, facts: Partial<CoachStanding> = {}): CoachStanding => ({
  discordId,
  challengesWon: 0,
  goalsAchieved: 0,
  goalsOnTheWay: 1,
  best: goal,
  ...facts,
});

test('a week in which nobody played is silent', () => {
  expect(compose({ members: [member('a')], standings: [standing('da')] })).toBeUndefined();
});

test('a match of three members counts once, and each of them played', () => {
  const shared = { rocketLeagueId: 'together' };
  const digest = compose({
    members: ['a', 'b', 'c'].map((id) => member(id)),
    lines: [line('a', shared), line('b', shared), line('c', shared), line('a')],
  })!;
  expect(digest).toMatchObject({ matches: 2, wins: 2, players: 3 });
  expect(digest.named.map(({ discordId, matches }) => [discordId, matches])).toEqual([
    ['da', 2],
    ['db', 1],
    ['dc', 1],
  ]);
  expect(digest.days).toHaveLength(8);
  expect(digest.days.map(({ matches }) => matches)).toEqual([0, 2, 0, 0, 0, 0, 0, 0]);
});

describe('nobody is shamed', () => {
  const losing = Array.from({ length: 12 }, () =>
    line('a', { won: false, goalsFor: 0, score: 40 }),
  );

  test('who lost everything is told to have played, and no more', () => {
    const digest = compose({ members: [member('a')], lines: losing, bests: [best('a')] })!;
    expect(digest.named).toEqual([{ discordId: 'da', matches: 12, streak: undefined }]);
    expect(digest.records).toEqual([]);
    expect(digest.match).toBeUndefined();
    expect(digest.mostImproved).toBeUndefined();
  });

  test('people come in the order of how much they played, not how well', () => {
    const digest = compose({
      members: [member('a'), member('b')],
      lines: [...losing, line('b', { goals: 9, score: 2_000 })],
    })!;
    expect(digest.named.map(({ discordId }) => discordId)).toEqual(['da', 'db']);
  });
});

describe('who is not named', () => {
  test('counts, and is in no list', () => {
    const hidden = member('h', false);
    const digest = compose({
      members: [hidden, member('a')],
      lines: [line('h', { goals: 9, overtime: true }), line('a')],
      bests: [best('h'), best('a')],
      standings: [standing('dh', { challengesWon: 2, goalsAchieved: 3 })],
    })!;
    expect(digest).toMatchObject({ matches: 2, players: 2 });
    expect(JSON.stringify(digest)).not.toContain('dh');
  });
});

describe('records', () => {
  const members = [member('a'), member('b')];

  test('only beyond ten earlier matches, only more than ever, one a person', () => {
    const lines = [line('a', { goals: 5, saves: 7, score: 900 }), line('b', { goals: 5 })];
    const few = compose({ members, lines, bests: [best('a', { matches: 9 })] })!;
    expect(few.records).toEqual([]);
    const { records } = compose({ members, lines, bests: [best('a'), best('b', { goals: 5 })] })!;
    expect(records).toEqual([
      { discordId: 'da', kind: 'saves', value: 7, before: 5, isServerRecord: true },
    ]);
  });

  test('a personal best below a server record says so', () => {
    const bests = [best('a', { goals: 3 }), best('b', { goals: 6 })];
    const { records } = compose({ members, lines: [line('a', { goals: 5 })], bests })!;
    expect(records[0]).toMatchObject({ kind: 'goals', value: 5, isServerRecord: false });
  });

  test('two goals are no feat, record or not', () => {
    const bests = [best('a', { goals: 1 })];
    expect(compose({ members, lines: [line('a', { goals: 2 })], bests })!.records).toEqual([]);
  });
});

describe('most improved', () => {
  const members = [member('a'), member('b')];
  const lines = [line('a', { goals: 9, score: 3_000 }), line('b')];

  test('goes by verdicts and not by counts', () => {
    const standings = [standing('db', { goalsAchieved: 1 }), standing('da')];
    expect(compose({ members, lines, standings })!.mostImproved?.discordId).toBe('db');
  });

  test('a week without a verdict of progress names nobody', () => {
    const standings = [standing('da', { best: undefined, challengesWon: 1 })];
    const digest = compose({ members, lines, standings })!;
    expect(digest.mostImproved).toBeUndefined();
    expect(digest.challengesWon).toEqual([{ discordId: 'da', count: 1 }]);
  });
});

describe('match of the week', () => {
  const members = ['a', 'b'].map((id) => member(id));

  test('is one that members won together, and close', () => {
    const shared = { rocketLeagueId: 'close', overtime: true, goalsFor: 2, goalsAgainst: 1 };
    const lost = { rocketLeagueId: 'lost', overtime: true, won: false };
    const lines = [
      line('a', { goalsFor: 9, goalsAgainst: 0 }),
      line('a', lost),
      line('b', lost),
      line('a', shared),
      line('b', shared),
    ];
    const { match } = compose({ members, lines })!;
    expect(match).toMatchObject({ goalsFor: 2, goalsAgainst: 1, discordIds: ['da', 'db'] });
  });

  const goals = (text: string) =>
    text.split(' ').map((part) => ({
      team: part.startsWith('b') ? ('blue' as const) : ('orange' as const),
      clock: part.slice(1),
    }));

  test.each([
    ['o4:50 o4:00 b3:00 b2:00 b0:40', { kind: 'comeback', clock: '0:40', behind: 2 }],
    ['b4:00 o2:00 b+0:35', { kind: 'overtime', clock: '+0:35', behind: 0 }],
    ['b4:00 o2:00 b0:12', { kind: 'late-winner', clock: '0:12', behind: 0 }],
    ['b4:00 b2:00 o1:00', { kind: 'goal', clock: '2:00', behind: 0 }],
  ])('%s', (text, expected) => {
    expect(highlightOf(goals(text), 'blue')).toEqual(expected);
  });

  test('goals that do not add up to a win show no moment', () => {
    expect(highlightOf(goals('b4:00 o2:00'), 'blue')).toBeUndefined();
  });
});

test('a scrim night is several arranged matches with members together', () => {
  const night = (playlist: string, count: number): MemberLine[] =>
    Array.from({ length: count }, (_, index) => {
      const shared = { rocketLeagueId: `n${index}`, playlist };
      return [line('a', shared), line('b', shared)];
    }).flat();
  expect(isScrimNight(night('private', 3))).toBe(true);
  expect(isScrimNight(night('private', 2))).toBe(false);
  expect(isScrimNight(night('ranked-doubles', 9))).toBe(false);
});
