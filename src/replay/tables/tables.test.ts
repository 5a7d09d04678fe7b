import { expect, test } from 'vitest';
import { attributes } from './attributes.ts';
import { parents } from './parents.ts';
import { spawns } from './spawns.ts';

test.each(Object.entries({ attributes, parents, spawns }))('%s are sorted by name', (_, table) => {
  const names = Object.keys(table);
  expect(names).toEqual([...names].sort());
});
