import { EULER, type SentRotation } from './rigidBody.ts';

export type Quaternion = { x: number; y: number; z: number; w: number };

/** The component of an 18-bit number spans ±1/√2, the most a component that is not the largest can be. */
const SPAN = Math.fround(Math.SQRT1_2);
const STEP = 1 / 262_143;

const HALF_STEP = Math.PI / 65_536;

/**
 * Turns what was sent into a rotation from the body's axes (forward x, right y, up z) to the
 * field's. Reproduces the game's single-precision steps: every rounding below is one of theirs.
 */
export function readOrientation(sent: SentRotation, target: Quaternion): void {
  if (sent.omitted === EULER) {
    readEuler(sent, target);
    return;
  }
  const a = component(sent.first);
  const b = component(sent.second);
  const c = component(sent.third);
  const largest = remainder(a, b, c);
  target.x = sent.omitted === 0 ? largest : a;
  target.y = sent.omitted === 0 ? a : sent.omitted === 1 ? largest : b;
  target.z = sent.omitted === 2 ? largest : sent.omitted === 3 ? c : b;
  target.w = sent.omitted === 3 ? largest : c;
}

function component(sent: number): number {
  return Math.fround(Math.fround(Math.fround(sent * STEP) - 0.5) * 2 * SPAN);
}

/** Fused steps: the product is exact in a double, so each line rounds once. */
function remainder(a: number, b: number, c: number): number {
  let square = Math.fround(1 - a * a);
  square = Math.fround(square - b * b);
  square = Math.fround(square - c * c);
  return Math.fround(Math.sqrt(Math.max(square, 0)));
}

/** Yaw about z, then pitch (nose up) about -y, then roll about -x. */
function readEuler(
  { first: pitch, second: yaw, third: roll }: SentRotation,
  target: Quaternion,
): void {
  const [sinPitch, cosPitch] = sinAndCos(-pitch);
  const [sinYaw, cosYaw] = sinAndCos(yaw);
  const [sinRoll, cosRoll] = sinAndCos(-roll);
  target.x = cosYaw * cosPitch * sinRoll - sinYaw * sinPitch * cosRoll;
  target.y = cosYaw * sinPitch * cosRoll + sinYaw * cosPitch * sinRoll;
  target.z = sinYaw * cosPitch * cosRoll - cosYaw * sinPitch * sinRoll;
  target.w = cosYaw * cosPitch * cosRoll + sinYaw * sinPitch * sinRoll;
}

/** Of half the angle, as quaternions want it. */
function sinAndCos(sent: number): readonly [number, number] {
  return [Math.sin(sent * HALF_STEP), Math.cos(sent * HALF_STEP)];
}
