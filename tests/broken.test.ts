import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import {
  parseReplay,
  QuietVisitor,
  ReplayError,
  type ParseOptions,
  type ReplayErrorCode,
} from '../src/replay/index.ts';
import { shortMatch } from './mutantBases.ts';
import { complaintsOf, tollOf } from './mutants.ts';
import { needShared, sharedPath } from './shared.ts';

/** The long run takes 20,000, of larger files too. */
const MUTANTS = 300;

test('a damaged replay ends in a result or a ReplayError, soon and small', () => {
  const seeds = Array.from({ length: MUTANTS }, (_, index) => index);
  const toll = tollOf([shortMatch()], seeds);
  expect(complaintsOf(toll)).toEqual([]);
  expect(toll.tried).toBe(MUTANTS);
  expect(toll.refused).toBeGreaterThan(MUTANTS / 3);
});

type Refusal = {
  readonly name: string;
  readonly code: ReplayErrorCode;
  readonly section: string;
  /** What the header still says; undefined when that is where it broke. */
  readonly score: object | undefined;
};

const refusals: readonly Refusal[] = [
  { name: 'fuzz-corpus', code: 'truncated', section: 'body', score: { blue: 5, orange: 2 } },
  { name: 'fuzz-list-too-large', code: 'corrupt', section: 'body', score: { blue: 5, orange: 2 } },
  {
    name: 'fuzz-large-object-id',
    code: 'corrupt',
    section: 'network',
    score: { blue: 1, orange: 0 },
  },
  { name: 'fuzz-too-many-frames', code: 'corrupt', section: 'header', score: undefined },
];

test.for(refusals)('$name is $code in its $section', ({ name, code, section, score }, context) => {
  needShared(context);
  const failure = failureOf(readFileSync(sharedPath('replays', 'bad', `${name}.replay`)));
  expect(failure.code).toBe(code);
  expect(failure.at.section).toBe(section);
  expect(failure.header?.match.score).toEqual(score);
});

test('a billion frames in a small file are refused before anything is reserved for them', () => {
  const bytes = shortMatch().bytes.slice();
  const at = offsetOf(bytes, 'NumFrames') + 'NumFrames\0'.length + 4 + 'IntProperty\0'.length + 8;
  new DataView(bytes.buffer).setInt32(at, 1e9, true);
  const failure = failureOf(bytes, { checksum: 'never' });
  expect(failure.code).toBe('implausible');
  expect(failure.message).toContain('1000000000 frames');
});

test('a cut file is refused, and gives what it still has when asked', () => {
  const bytes = shortMatch().bytes;
  const cut = bytes.subarray(0, bytes.length - 5_000);
  expect(failureOf(cut)).toMatchObject({ code: 'truncated', at: { section: 'body' } });

  const { incomplete, failure, header, body } = parseReplay(cut, new QuietVisitor(), {
    incomplete: true,
  });
  expect(incomplete).toBe(true);
  expect(failure?.code).toBe('truncated');
  expect(header.match.players).toHaveLength(2);
  expect(body.levels.length).toBeGreaterThan(0);
  expect(body.keyframes.length).toBeGreaterThan(0);
});

test('a file that lost only the end of its last table keeps every frame', () => {
  const bytes = shortMatch().bytes;
  const whole = parseReplay(bytes, new QuietVisitor());
  const cut = parseReplay(bytes.subarray(0, -2), new QuietVisitor(), { incomplete: true });
  expect(cut).toMatchObject({ incomplete: true, frames: whole.frames });
});

test('what is no replay is said to be none', () => {
  const picture = Uint8Array.from({ length: 500 }, (_, index) => (index * 37) & 255);
  expect(failureOf(new Uint8Array())).toMatchObject({ code: 'not-a-replay' });
  expect(failureOf(picture)).toMatchObject({ code: 'not-a-replay' });
});

test('a visitor that fails is not taken for a broken replay', () => {
  class Broken extends QuietVisitor {
    override frame(): void {
      throw new RangeError('a mistake of the visitor');
    }
  }
  expect(() => parseReplay(shortMatch().bytes, new Broken())).toThrow(RangeError);
});

function failureOf(bytes: Uint8Array, options: ParseOptions = {}): ReplayError {
  try {
    parseReplay(bytes, new QuietVisitor(), options);
  } catch (error) {
    if (error instanceof ReplayError) return error;
    throw error;
  }
  throw new Error('the replay was read');
}

function offsetOf(bytes: Uint8Array, text: string): number {
  return Buffer.from(bytes).indexOf(text);
}
