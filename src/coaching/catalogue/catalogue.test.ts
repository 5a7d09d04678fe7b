import { expect, test } from 'vitest';
import { skillIds } from '../../core/skills.ts';
import { drills, runsOn } from './drills.ts';
import { bands } from './packRows.ts';
import { packs, searchPacks } from './packs.ts';

test('every pack has a code the game takes, once', () => {
  for (const { code } of packs) expect(code).toMatch(/^[0-9A-F]{4}(-[0-9A-F]{4}){3}$/);
  expect(new Set(packs.map(({ code }) => code)).size).toBe(packs.length);
});

test('bands run from low to high', () => {
  const upsideDown = [...packs, ...drills].filter(
    ({ bands: range }) => range && bands.indexOf(range[0]) > bands.indexOf(range[1]),
  );
  expect(upsideDown).toEqual([]);
});

test('every skill has drills without a code for a bronze player on a console', () => {
  const without = skillIds.filter(
    (skill) =>
      !drills.some(
        (drill) =>
          drill.skills.includes(skill) &&
          runsOn(drill, 'console') &&
          bands.indexOf(drill.bands[0]) <= bands.indexOf('silver'),
      ),
  );
  expect(without).toEqual([]);
});

test('a search puts packs of the own band before others, and trusted before doubtful', () => {
  const found = searchPacks({ skill: 'save_percentage', band: 'gold' });
  expect(found.length).toBeGreaterThan(5);
  expect(found[0]!.trust).toBe('A');
  expect(found[0]!.skills).toContain('save_percentage');
});

test('unconfirmed codes stay hidden until a player confirms them', () => {
  const doubtful = packs.find(({ trust }) => trust === 'D')!;
  const text = doubtful.code;
  expect(searchPacks({ text })).toEqual([]);
  expect(searchPacks({ text, confirmed: new Set([doubtful.code]) })).toEqual([doubtful]);
});

test('reported codes are gone', () => {
  const first = searchPacks({ skill: 'shot_accuracy' })[0]!;
  const rest = searchPacks({ skill: 'shot_accuracy', hidden: new Set([first.code]) });
  expect(rest).not.toContainEqual(first);
});
