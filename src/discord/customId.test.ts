import { expect, test } from 'vitest';
import { z } from 'zod';
import { UserError } from '../core/errors.ts';
import { defineCustomId, prefixOf } from './customId.ts';

const id = defineCustomId('chart', 1, z.tuple([z.uuid(), z.enum(['boost', 'shots'])]));
const matchId = '8d8ac610-566d-4ef0-9c22-186b2a5ed793';

test('values survive the way through Discord', () => {
  const customId = id.of(matchId, 'boost');
  expect(customId).toBe(`chart.1:${matchId}:boost`);
  expect(prefixOf(customId)).toBe(id.prefix);
  expect(id.read(customId)).toEqual([matchId, 'boost']);
});

test.each([
  ['another name', `other.1:${matchId}:boost`],
  ['another version', `chart.2:${matchId}:boost`],
  ['a value of no meaning', `chart.1:${matchId}:passwords`],
  ['no uuid', "chart.1:1' or 1=1:boost"],
  ['a value too many', `chart.1:${matchId}:boost:admin`],
  ['nothing at all', ''],
])('a forged custom id is refused: %s', (_, customId) => {
  expect(() => id.read(customId)).toThrow(new UserError('control-outdated'));
});

test('a custom id too long for Discord is a bug found at once', () => {
  const wide = defineCustomId('wide', 1, z.tuple([z.string()]));
  expect(() => wide.of('x'.repeat(100))).toThrow(RangeError);
});
