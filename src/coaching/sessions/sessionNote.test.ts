import { expect, test } from 'vitest';
import { countedMatch, usualMatches, type Numbers } from './countedMatches.ts';
import { sessionNote } from './sessionNote.ts';

const usually = { percent_zero_boost: 20, percent_supersonic_speed: 15, percent_behind_ball: 70 };
const usual = usualMatches(30, usually);
const session = (numbers: Numbers, matches = 4) =>
  Array.from({ length: matches }, (_, match) =>
    countedMatch(1_000 + match * 8, { ...usually, ...numbers }, match === 0),
  );
const noteOf = (numbers: Numbers, goalStats: readonly string[] = [], matches = 4) =>
  sessionNote({ session: session(numbers, matches), usual, goalStats });

test('an evening as ever has a score and nothing to single out', () => {
  expect(noteOf({})).toEqual({ matches: 4, won: 1, better: undefined, worse: undefined });
});

test('names what stood out on either side, lower being better where it is', () => {
  const note = noteOf({ percent_zero_boost: 10, percent_behind_ball: 50 });
  expect(note.better).toEqual({ stat: 'percent_zero_boost', unit: '%', value: 10 });
  expect(note.worse).toMatchObject({ stat: 'percent_behind_ball', value: 50 });
});

test('what chance alone brings is not news', () => {
  const note = noteOf({ percent_zero_boost: 19, percent_behind_ball: 68 });
  expect(note).toMatchObject({ better: undefined, worse: undefined });
});

test('a habit of the week’s goals is named sooner than the twenty others', () => {
  const small = { percent_zero_boost: 16.4 };
  expect(noteOf(small).better).toBeUndefined();
  expect(noteOf(small, ['percent_zero_boost']).better).toMatchObject({
    stat: 'percent_zero_boost',
  });
});

test('the same shift says more after an evening than after one match', () => {
  const shift = { percent_zero_boost: 15 };
  expect(noteOf(shift, [], 1).better).toBeUndefined();
  expect(noteOf(shift, [], 8).better).toBeDefined();
});

test('says that it costs matches only where losses really go with it', () => {
  const worse = { percent_zero_boost: 32 };
  const unrelated = noteOf(worse).worse;
  expect(unrelated).toMatchObject({ stat: 'percent_zero_boost', costsMatches: false });
  const costly = usual.map((match, place) => {
    const percentZeroBoost = match.won ? 16 + (place % 3) : 23 + (place % 3);
    return countedMatch(place, { ...usually, percent_zero_boost: percentZeroBoost }, match.won);
  });
  const related = sessionNote({ session: session(worse), usual: costly, goalStats: [] }).worse;
  expect(related).toMatchObject({ stat: 'percent_zero_boost', costsMatches: true });
});

test('with fewer than eight matches before, there is no usual', () => {
  const few = { session: session({ percent_zero_boost: 5 }), usual: usual.slice(0, 7) };
  expect(sessionNote({ ...few, goalStats: [] })).toMatchObject({ matches: 4, better: undefined });
});
