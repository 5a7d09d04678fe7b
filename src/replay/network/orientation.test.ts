import { expect, test } from 'vitest';
import { readOrientation } from './orientation.ts';
import { EULER } from './rigidBody.ts';

function orientation(omitted: number, first: number, second: number, third: number) {
  const target = { x: 0, y: 0, z: 0, w: 0 };
  readOrientation({ omitted, first, second, third }, target);
  return target;
}

test('the value nearest to zero is not zero', () => {
  const { x, y, z, w } = orientation(3, 131_072, 131_072, 131_072);
  expect([x, y, z, w]).toEqual([x, x, x, 1]);
  expect(x).toBe(Math.fround(0.0000026973983));
});

test('the largest component goes where it was left out', () => {
  expect(orientation(0, 131_072, 131_072, 131_072).x).toBe(1);
  expect(orientation(1, 131_072, 131_072, 131_072).y).toBe(1);
  expect(orientation(2, 131_072, 131_072, 131_072).z).toBe(1);
});

test('impossible components give no NaN', () => {
  expect(orientation(3, 0, 0, 0).w).toBe(0);
});

/** Without the sign of a zero. */
function whole(value: number): number {
  return Math.round(value) + 0;
}

/** Where the body's nose (+x) and roof (+z) point. */
function axes(pitch: number, yaw: number, roll: number) {
  const { x, y, z, w } = orientation(EULER, pitch, yaw, roll);
  const nose = [1 - 2 * (y * y + z * z), 2 * (x * y + z * w), 2 * (x * z - y * w)];
  const roof = [2 * (x * z + y * w), 2 * (y * z - x * w), 1 - 2 * (x * x + y * y)];
  return { nose: nose.map(whole), roof: roof.map(whole) };
}

test('old angles: yaw turns x towards y, positive pitch lifts the nose', () => {
  const quarter = 16_384;
  expect(axes(0, quarter, 0).nose).toEqual([0, 1, 0]);
  expect(axes(quarter, 0, 0).nose).toEqual([0, 0, 1]);
  expect(axes(0, 0, quarter).roof).toEqual([0, 1, 0]);
  expect(axes(quarter, quarter, 0).nose).toEqual([0, 0, 1]);
  expect(axes(quarter, quarter, 0).roof).toEqual([0, -1, 0]);
});
