import type { ActorReference, CoarseRotation, IntVector } from '../attributeValues.ts';
import type { BitReader } from '../network/BitReader.ts';
import type { StreamFormat } from '../network/streamFormat.ts';

/** Sizes of a vector are below 22 since net version 7, below 20 before. */
export function sizeLimit(net: number): number {
  return net >= 7 ? 22 : 20;
}

export function readVector(bits: BitReader, { net }: Pick<StreamFormat, 'net'>): IntVector {
  const size = bits.below(sizeLimit(net), 4);
  const width = size + 2;
  const bias = 2 << size;
  return {
    x: bits.bits(width) - bias,
    y: bits.bits(width) - bias,
    z: bits.bits(width) - bias,
  };
}

export function readCoarseRotation(bits: BitReader): CoarseRotation {
  return { pitch: readAngle(bits), yaw: readAngle(bits), roll: readAngle(bits) };
}

function readAngle(bits: BitReader): number | undefined {
  return bits.bool() ? bits.i8() : undefined;
}

export function readReference(bits: BitReader): ActorReference {
  return { active: bits.bool(), actorId: bits.i32() };
}
