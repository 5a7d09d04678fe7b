import { expect, test } from 'vitest';
import { digestOf, expected, recordedDigests, type RecordedDigest } from './recordedDigests.ts';
import { needShared } from './shared.ts';

test('the smallest replay of each version gives the recorded digest', (context) => {
  needShared(context);
  for (const recorded of smallestOfEachVersion()) {
    expect(digestOf(recorded)).toEqual(expected(recorded));
  }
});

/** 19 files; digests.long.test.ts takes all. */
function smallestOfEachVersion(): readonly RecordedDigest[] {
  const smallest = new Map<string, RecordedDigest>();
  for (const recorded of recordedDigests()) {
    const version = JSON.stringify(recorded.version);
    const known = smallest.get(version);
    if (!known || recorded.size < known.size) smallest.set(version, recorded);
  }
  return [...smallest.values()];
}
