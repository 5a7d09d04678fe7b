import type { RareValueOf, RareValues } from '../attributeValues.ts';
import type { BitReader } from '../network/BitReader.ts';
import type { StreamFormat } from '../network/streamFormat.ts';
import { readReference, readVector } from './geometry.ts';

export function readDemolish(bits: BitReader, format: StreamFormat): RareValueOf<'Demolish'> {
  return { kind: 'Demolish', ...readCollision(bits, format) };
}

export function readDemolishFx(bits: BitReader, format: StreamFormat): RareValueOf<'DemolishFx'> {
  return { kind: 'DemolishFx', custom: readReference(bits), ...readCollision(bits, format) };
}

export function readDemolishExtended(
  bits: BitReader,
  format: StreamFormat,
): RareValueOf<'DemolishExtended'> {
  return {
    kind: 'DemolishExtended',
    attackerPri: readReference(bits),
    selfDemoFx: readReference(bits),
    selfDemolish: bits.bool(),
    goalExplosionOwner: readReference(bits),
    ...readCollision(bits, format),
  };
}

function readCollision(bits: BitReader, format: StreamFormat): RareValues['Demolish'] {
  return {
    attacker: readReference(bits),
    victim: readReference(bits),
    attackerVelocity: readVector(bits, format),
    victimVelocity: readVector(bits, format),
  };
}

export function readExplosion(bits: BitReader, format: StreamFormat): RareValueOf<'Explosion'> {
  return { kind: 'Explosion', goal: readReference(bits), location: readVector(bits, format) };
}

export function readExtendedExplosion(
  bits: BitReader,
  format: StreamFormat,
): RareValueOf<'ExtendedExplosion'> {
  return {
    kind: 'ExtendedExplosion',
    goal: readReference(bits),
    location: readVector(bits, format),
    secondary: readReference(bits),
  };
}

export function readAppliedDamage(
  bits: BitReader,
  format: StreamFormat,
): RareValueOf<'AppliedDamage'> {
  return {
    kind: 'AppliedDamage',
    id: bits.u8(),
    position: readVector(bits, format),
    damageIndex: bits.i32(),
    totalDamage: bits.i32(),
  };
}

export function readDamageState(bits: BitReader, format: StreamFormat): RareValueOf<'DamageState'> {
  return {
    kind: 'DamageState',
    tileState: bits.u8(),
    damaged: bits.bool(),
    offender: bits.i32(),
    ballPosition: readVector(bits, format),
    directHit: bits.bool(),
    unknownFlag: bits.bool(),
  };
}
