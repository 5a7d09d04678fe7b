import type { ActorReference, CoarseRotation, IntVector } from '../attributeValues.ts';
import type { Quaternion } from '../network/orientation.ts';
import { EULER, type RigidBody, type SentRotation } from '../network/rigidBody.ts';
import type { BitWriter } from './BitWriter.ts';
import type { StreamFormat } from './format.ts';

const COMPONENT_BITS = 18;
const COMPONENT_MAX = 2 ** COMPONENT_BITS - 1;

export function writeVector(bits: BitWriter, vector: IntVector, format: StreamFormat): void {
  const size = sizeOf(vector);
  const bias = 2 ** (size + 1);
  bits.below(size, format.vectorLimit);
  bits.bits(vector.x + bias, size + 2);
  bits.bits(vector.y + bias, size + 2);
  bits.bits(vector.z + bias, size + 2);
}

/** The size the game chooses: by absolute values, so that -32 takes a bit more than it would need. */
function sizeOf({ x, y, z }: IntVector): number {
  const widest = Math.max(Math.abs(x), Math.abs(y), Math.abs(z));
  return Math.max(0, 31 - Math.clz32(widest));
}

export function writeCoarseRotation(bits: BitWriter, rotation: CoarseRotation): void {
  for (const part of [rotation.pitch, rotation.yaw, rotation.roll]) {
    bits.bit(part !== undefined);
    if (part !== undefined) bits.u8(part & 0xff);
  }
}

export function writeReference(bits: BitWriter, { active, actorId }: ActorReference): void {
  bits.bit(active);
  bits.i32(actorId);
}

export function writeRigidBody(bits: BitWriter, body: RigidBody, format: StreamFormat): void {
  bits.bit(body.sleeping);
  writeVector(bits, body.location, format);
  writeRotation(bits, body.rotation, format);
  if (body.sleeping) return;
  writeVector(bits, body.velocity, format);
  writeVector(bits, body.spin, format);
}

function writeRotation(bits: BitWriter, sent: SentRotation, { quaternions }: StreamFormat): void {
  if ((sent.omitted === EULER) === quaternions)
    throw new RangeError('the rotation has the form of another version');
  if (quaternions) bits.bits(sent.omitted, 2);
  const width = quaternions ? COMPONENT_BITS : 16;
  for (const part of [sent.first, sent.second, sent.third]) bits.bits(part, width);
}

/** Leaves out the component of largest size; q and -q are the same rotation, so it is positive. */
export function packQuaternion({ x, y, z, w }: Quaternion): SentRotation {
  const parts = [x, y, z, w];
  const sizes = parts.map(Math.abs);
  const omitted = sizes.indexOf(Math.max(...sizes));
  const factor = parts[omitted]! < 0 ? -Math.SQRT2 : Math.SQRT2;
  const [first, second, third] = parts
    .toSpliced(omitted, 1)
    .map((part) => packComponent(part * factor));
  return { omitted, first: first!, second: second!, third: third! };
}

function packComponent(fraction: number): number {
  const packed = Math.round(((fraction + 1) / 2) * COMPONENT_MAX);
  return Math.min(COMPONENT_MAX, Math.max(0, packed));
}

/** The form before net 7, from angles in radians; positive pitch lifts the nose. */
export function packAngles(pitch: number, yaw: number, roll: number): SentRotation {
  const pack = (angle: number): number => Math.round((angle / (2 * Math.PI)) * 65_536) & 0xffff;
  return { omitted: EULER, first: pack(pitch), second: pack(yaw), third: pack(roll) };
}
