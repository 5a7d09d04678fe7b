import { expect, test } from 'vitest';
import { countedMatch, usualMatches } from './countedMatches.ts';
import { formOf } from './form.ts';
import { stopSignal } from './sessions.ts';

const usually = { percent_zero_boost: 20, percent_supersonic_speed: 15, percent_behind_ball: 70 };
const usual = usualMatches(20, usually);
const tired = { percent_zero_boost: 28, percent_supersonic_speed: 11, percent_behind_ball: 58 };
const fresh = { percent_zero_boost: 14, percent_supersonic_speed: 19, percent_behind_ball: 80 };
const evening = (numbers: typeof usually, losses: number) =>
  Array.from({ length: losses }, (_, match) => countedMatch(1_000 + match * 8, numbers, false));

test('form is how far a match lies from the usual ones, up being better', () => {
  const [asEver] = formOf([countedMatch(1_000, usually)], usual);
  expect(asEver!.form).toBeCloseTo(0, 1);
  const [bad] = formOf(evening(tired, 1), usual);
  const [good] = formOf(evening(fresh, 1), usual);
  expect(bad!.form).toBeLessThan(-1);
  expect(good!.form).toBeGreaterThan(1);
  expect(bad).toMatchObject({ matchId: 'match 1000', won: false, startedAt: 60_000_000 });
});

test('the usual matches themselves are at zero with a deviation of one', () => {
  const forms = formOf(usual, usual).map(({ form }) => form);
  const mean = forms.reduce((sum, form) => sum + form, 0) / forms.length;
  const variance = forms.reduce((sum, form) => sum + (form - mean) ** 2, 0) / (forms.length - 1);
  expect(mean).toBeCloseTo(0);
  expect(variance).toBeCloseTo(1, 0);
});

test('one absurd number weighs no more than three deviations', () => {
  const [odd] = formOf([countedMatch(1_000, { ...usually, percent_zero_boost: 95 })], usual);
  const [odder] = formOf([countedMatch(1_000, { ...usually, percent_zero_boost: 9_500 })], usual);
  expect(odder!.form).toBeCloseTo(odd!.form);
});

test('what a match does not tell counts as usual', () => {
  const { percent_zero_boost: _, ...rest } = usually;
  const [partly] = formOf([countedMatch(1_000, rest)], usual);
  expect(partly!.form).toBeCloseTo(0, 1);
});

test('without ten usual matches, or where they are all the same, there is no form', () => {
  expect(formOf(evening(tired, 3), usual.slice(0, 9))).toEqual([]);
  const still = Array.from({ length: 20 }, (_, match) => countedMatch(match, usually));
  expect(formOf(evening(tired, 3), still)).toEqual([]);
});

test('three losses in poor form are a reason to stop', () => {
  expect(stopSignal(formOf(evening(tired, 3), usual))).toMatchObject({ losses: 3 });
});

test('five losses at the usual level, or in good form, are not', () => {
  expect(stopSignal(formOf(evening(usually, 5), usual))).toBeUndefined();
  expect(stopSignal(formOf(evening(fresh, 5), usual))).toBeUndefined();
});

test('nor are losses of somebody whose usual nobody knows', () => {
  expect(stopSignal(formOf(evening(tired, 6), usual.slice(0, 9)))).toBeUndefined();
});
