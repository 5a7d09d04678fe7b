import { expect, test } from 'vitest';
import { GUARD_BYTES } from './bits.ts';
import { EULER } from './rigidBody.ts';
import { RigidBodyReader } from './RigidBodyReader.ts';

type Field = readonly [value: number, width: number];

/** Numbers as the stream holds them: least significant bit first, one behind the other. */
function viewOf(fields: readonly Field[]): DataView {
  const bits = fields.flatMap(([value, width]) =>
    Array.from({ length: width }, (_, bit) => Math.floor(value / 2 ** bit) % 2),
  );
  const bytes = new Uint8Array((bits.length >>> 3) + GUARD_BYTES);
  for (const [at, bit] of bits.entries()) bytes[at >>> 3]! |= bit << (at & 7);
  return new DataView(bytes.buffer);
}

const AT_REST = { x: 0, y: 0, z: 0 };

test('a ball asleep on its spot', () => {
  const location: Field[] = [
    [13, 4],
    [16_384, 15],
    [16_384, 15],
    [25_659, 15],
  ];
  const rotation: Field[] = [
    [3, 2],
    [131_072, 18],
    [131_072, 18],
    [131_072, 18],
  ];
  const reader = new RigidBodyReader(viewOf([[1, 1], ...location, ...rotation]), 10);
  expect(reader.read(0)).toBe(106);
  expect(reader.body).toEqual({
    sleeping: true,
    location: { x: 0, y: 0, z: 9275 },
    rotation: { omitted: 3, first: 131_072, second: 131_072, third: 131_072 },
    velocity: AT_REST,
    spin: AT_REST,
  });
});

test('a moving body has a velocity and a spin, and vectors of five size bits', () => {
  const none: Field[] = [
    [0, 4],
    [0, 1],
    [2, 2],
    [1, 2],
    [3, 2],
  ];
  const widest: Field[] = [
    [5, 4],
    [1, 1],
    [0, 23],
    [4_194_304, 23],
    [8_388_607, 23],
  ];
  const rotation: Field[] = [
    [0, 2],
    [1, 18],
    [2, 18],
    [262_143, 18],
  ];
  const reader = new RigidBodyReader(viewOf([[0, 1], ...none, ...rotation, ...widest, ...none]), 7);
  reader.read(0);
  expect(reader.body).toMatchObject({
    sleeping: false,
    location: { x: 0, y: -1, z: 1 },
    rotation: { omitted: 0, first: 1, second: 2, third: 262_143 },
    velocity: { x: -4_194_304, y: 0, z: 4_194_303 },
    spin: { x: 0, y: -1, z: 1 },
  });
});

test('before net version 7 a size of 4 has no fifth bit, and angles are three numbers', () => {
  const fields: Field[] = [
    [1, 1],
    [4, 4],
    [33, 6],
    [32, 6],
    [0, 6],
    [7, 16],
    [65_535, 16],
    [1, 16],
  ];
  const reader = new RigidBodyReader(viewOf(fields), 2);
  expect(reader.read(0)).toBe(71);
  expect(reader.body.location).toEqual({ x: 1, y: 0, z: -32 });
  expect(reader.body.rotation).toEqual({ omitted: EULER, first: 7, second: 65_535, third: 1 });
});

test('a sleeping body forgets the velocity of the one before', () => {
  const still: Field[] = [
    [0, 4],
    [0, 1],
    [2, 2],
    [2, 2],
    [2, 2],
    [0, 2],
    [0, 18],
    [0, 18],
    [0, 18],
  ];
  const moving: Field[] = [
    [0, 4],
    [0, 1],
    [3, 2],
    [3, 2],
    [3, 2],
  ];
  const view = viewOf([[0, 1], ...still, ...moving, ...moving, [1, 1], ...still]);
  const reader = new RigidBodyReader(view, 10);
  const next = reader.read(0);
  expect(reader.body.velocity).toEqual({ x: 1, y: 1, z: 1 });
  reader.read(next);
  expect(reader.body.velocity).toEqual(AT_REST);
});
