import type { ActorReference, CoarseRotation, IntVector } from '../attributeValues.ts';
import type { BitReader } from '../network/BitReader.ts';
import type { StreamFormat } from '../network/streamFormat.ts';

/** Sizes of a vector are below 22 since net version 7, below 20 before. */
export function sizeLimit(net: number): number {
  return net >= 7 ? 22 : 20;
}

type Mutable<Struct> = { -readonly [Field in keyof Struct]: Struct[Field] };

export function readVector(bits: BitReader, format: Pick<StreamFormat, 'net'>): IntVector {
  const vector = { x: 0, y: 0, z: 0 };
  fillVector(vector, bits, format);
  return vector;
}

/** `readVector` into an object that is there already. */
export function fillVector(
  target: Mutable<IntVector>,
  bits: BitReader,
  { net }: Pick<StreamFormat, 'net'>,
): void {
  const size = bits.below(sizeLimit(net), 4);
  const width = size + 2;
  const bias = 2 << size;
  target.x = bits.bits(width) - bias;
  target.y = bits.bits(width) - bias;
  target.z = bits.bits(width) - bias;
}

export function readCoarseRotation(bits: BitReader): CoarseRotation {
  return { pitch: readAngle(bits), yaw: readAngle(bits), roll: readAngle(bits) };
}

/** `readCoarseRotation` into an object that is there already. */
export function fillCoarseRotation(target: Mutable<CoarseRotation>, bits: BitReader): void {
  target.pitch = readAngle(bits);
  target.yaw = readAngle(bits);
  target.roll = readAngle(bits);
}

function readAngle(bits: BitReader): number | undefined {
  return bits.bool() ? bits.i8() : undefined;
}

export function readReference(bits: BitReader): ActorReference {
  return { active: bits.bool(), actorId: bits.i32() };
}
