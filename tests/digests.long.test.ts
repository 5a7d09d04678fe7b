import { expect, test } from 'vitest';
import { digestOf, expected, recordedDigests } from './recordedDigests.ts';
import { needShared } from './shared.ts';

test('every replay gives the recorded digest', (context) => {
  needShared(context);
  for (const recorded of recordedDigests()) {
    expect(digestOf(recorded)).toEqual(expected(recorded));
  }
});
