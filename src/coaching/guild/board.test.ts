import { expect, test } from 'vitest';
import { rankBoard, type MemberSums } from './board.ts';
import { boardWeek, seasonAt, seasonOfKey } from './season.ts';

const sums = (userId: string, score: number, matches = 20): MemberSums => ({
  userId,
  playlist: 'ranked-doubles',
  matches,
  wins: matches / 2,
  goals: matches,
  assists: 0,
  saves: 0,
  shots: 2 * matches,
  score: score * matches,
  supersonicSeconds: 30,
  seconds: 300,
});

const members = ['a', 'b', 'c', 'd', 'e'].map((userId) => ({ userId, discordId: `d${userId}` }));
const doubles = { playlist: 'ranked-doubles', statistic: 'score', members } as const;
const none: ReadonlyMap<string, number> = new Map();

test('what is printed alike shares a place, and the next is counted on', () => {
  const board = rankBoard({
    ...doubles,
    sums: [sums('a', 400.2), sums('b', 399.8), sums('c', 500), sums('d', 300)],
    before: none,
  });
  expect(board.places.map(({ userId, place, value }) => [userId, place, value])).toEqual([
    ['c', 1, '500'],
    ['a', 2, '400'],
    ['b', 2, '400'],
    ['d', 4, '300'],
  ]);
});

test('too few matches are no place: they are on their way, the nearest first', () => {
  const board = rankBoard({
    ...doubles,
    sums: [sums('a', 900, 4), sums('b', 300, 10), sums('c', 900, 9)],
    before: none,
  });
  expect(board.places.map(({ userId }) => userId)).toEqual(['b']);
  expect(board.newcomers).toEqual([
    { discordId: 'dc', left: 1 },
    { discordId: 'da', left: 6 },
  ]);
});

test('arrows count places since last week, and who was not placed then is new', () => {
  const input = { ...doubles, sums: [sums('a', 500), sums('b', 400), sums('c', 300)] };
  const moved = (before: ReadonlyMap<string, number>) =>
    rankBoard({ ...input, before }).places.map((place) => place.moved);
  expect(
    moved(
      new Map([
        ['a', 3],
        ['b', 1],
      ]),
    ),
  ).toEqual([2, -1, undefined]);
  expect(moved(none)).toEqual([0, 0, 0]);
});

test('shots that go in need shots, however many matches', () => {
  const idle = { ...sums('a', 300), shots: 5, goals: 5 };
  const board = rankBoard({
    ...doubles,
    statistic: 'shooting',
    sums: [idle, sums('b', 300)],
    before: none,
  });
  expect(board.places.map(({ userId, value }) => [userId, value])).toEqual([['b', '50']]);
});

test('only the board’s own playlist counts, and only members', () => {
  const other = { ...sums('a', 500), playlist: 'ranked-duels' };
  const board = rankBoard({ ...doubles, sums: [other, sums('stranger', 900)], before: none });
  expect(board).toMatchObject({ places: [], newcomers: [] });
});

test.each([
  ['2026-12-31T22:59:00Z', 'quarter', '2026-Q4'],
  ['2026-12-31T23:00:00Z', 'quarter', '2027-Q1'],
  ['2026-11-30T23:30:00Z', 'month', '2026-12'],
] as const)('in Berlin %s is in the %s %s', (now, boardSeason, key) => {
  const season = seasonAt(new Date(now), { boardSeason, timezone: 'Europe/Berlin' });
  expect(season.key).toBe(key);
  expect(seasonOfKey(key)).toEqual(season);
});

test('a week of arrows begins on the guild’s own Monday', () => {
  const berlin = { timezone: 'Europe/Berlin' };
  expect(boardWeek(new Date('2026-11-22T22:59:00Z'), berlin)).toBe('2026-11-16');
  expect(boardWeek(new Date('2026-11-22T23:00:00Z'), berlin)).toBe('2026-11-23');
});
