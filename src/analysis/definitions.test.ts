import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { skillIds } from '../core/skills.ts';
import { definitions, renderStatsPage } from './definitions.ts';
import { emptyStats } from './emptyStats.ts';

test('docs/stats.md is what the table says', () => {
  expect(readFileSync('docs/stats.md', 'utf8')).toBe(renderStatsPage());
});

test('every statistic and skill has one definition', () => {
  const ids = definitions.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  const wanted = Object.entries(emptyStats()).flatMap(([part, values]) =>
    Object.keys(values).map((key) => `${part}.${key}`),
  );
  expect(wanted.filter((id) => !ids.includes(id))).toEqual([]);
  expect(skillIds.filter((id) => !ids.includes(`skill.${id}`))).toEqual([]);
});
