import type { CommonKind, RareKind, RareValues } from '../attributeValues.ts';
import type { Attribute, CommonValues } from './attribute.ts';
import type { BitWriter } from './BitWriter.ts';
import type { StreamFormat } from './format.ts';
import { writeCoarseRotation, writeReference, writeRigidBody, writeVector } from './geometry.ts';
import { writePartyLeader, writeReservation, writeText, writeUniqueId } from './identity.ts';
import { writeLoadout, writeOnlineLoadout } from './loadout.ts';

type Encoder<Value> = (bits: BitWriter, value: Value, format: StreamFormat) => void;

/** docs/replay-format.md has the fields of every kind in this order. */
const commonEncoders: { readonly [Kind in CommonKind]: Encoder<CommonValues[Kind]> } = {
  RigidBody: writeRigidBody,
  Byte: (bits, value) => bits.u8(value),
  Float: (bits, value) => bits.f32(value),
  Int: (bits, value) => bits.i32(value),
  ActiveActor: writeReference,
  Boolean: (bits, value) => bits.bit(value),
  Enum: (bits, value) => bits.bits(value, 11),
  PlayerHistoryKey: (bits, value) => bits.bits(value, 14),
  String: writeText,
  UniqueId: writeUniqueId,
};

const rareEncoders: { readonly [Kind in RareKind]: Encoder<RareValues[Kind]> } = {
  AppliedDamage(bits, value, format) {
    bits.u8(value.id);
    writeVector(bits, value.position, format);
    bits.i32(value.damageIndex);
    bits.i32(value.totalDamage);
  },
  CamSettings(bits, value, format) {
    for (const setting of [value.fov, value.height, value.angle, value.distance]) bits.f32(setting);
    bits.f32(value.stiffness);
    bits.f32(value.swivel);
    if (format.cameraTransition) bits.f32(value.transition ?? 1);
  },
  ClubColors(bits, value) {
    writeFlaggedByte(bits, value.blueFlag, value.blueColor);
    writeFlaggedByte(bits, value.orangeFlag, value.orangeColor);
  },
  DamageState(bits, value, format) {
    bits.u8(value.tileState);
    bits.bit(value.damaged);
    bits.i32(value.offender);
    writeVector(bits, value.ballPosition, format);
    bits.bit(value.directHit);
    bits.bit(value.unknownFlag);
  },
  Demolish: writeDemolition,
  DemolishExtended(bits, value, format) {
    writeReference(bits, value.attackerPri);
    writeReference(bits, value.selfDemoFx);
    bits.bit(value.selfDemolish);
    writeReference(bits, value.goalExplosionOwner);
    writeDemolition(bits, value, format);
  },
  DemolishFx(bits, value, format) {
    writeReference(bits, value.custom);
    writeDemolition(bits, value, format);
  },
  Explosion: writeExplosion,
  ExtendedExplosion(bits, value, format) {
    writeExplosion(bits, value, format);
    writeReference(bits, value.secondary);
  },
  FlaggedByte: (bits, { flag, value }) => writeFlaggedByte(bits, flag, value),
  GameMode: (bits, { value }, format) => bits.bits(value, format.gameModeWidth),
  Impulse(bits, { compressedRotation, speed }) {
    bits.i32(compressedRotation);
    bits.f32(speed);
  },
  Int64: (bits, { value }) => bits.u64(BigInt.asUintN(64, BigInt(value))),
  Loadout: writeLoadout,
  LoadoutOnline: (bits, { slots }, format) => writeOnlineLoadout(bits, slots, format),
  LoadoutsOnline(bits, value, format) {
    writeOnlineLoadout(bits, value.blue, format);
    writeOnlineLoadout(bits, value.orange, format);
    bits.bit(value.unknownFlag1);
    bits.bit(value.unknownFlag2);
  },
  Location: writeVector,
  LogoData(bits, { logoId, swapColors }) {
    bits.u32(logoId);
    bits.bit(swapColors);
  },
  MusicStinger(bits, { flag, cue, trigger }) {
    bits.bit(flag);
    bits.u32(cue);
    bits.u8(trigger);
  },
  PartyLeader: writePartyLeader,
  Pickup(bits, { instigator, pickedUp }) {
    writeInstigator(bits, instigator);
    bits.bit(pickedUp);
  },
  PickupInfo(bits, { available, itemsArePreview }) {
    for (const pickup of available) writeReference(bits, pickup);
    bits.bit(itemsArePreview);
  },
  PickupNew(bits, { instigator, pickedUp }) {
    writeInstigator(bits, instigator);
    bits.u8(pickedUp);
  },
  PrivateMatchSettings(bits, value) {
    writeText(bits, value.mutators);
    bits.u32(value.joinableBy);
    bits.u32(value.maxPlayers);
    writeText(bits, value.gameName);
    writeText(bits, value.password);
    bits.bit(value.flag);
  },
  QWordString(bits, { value }, format) {
    if (format.serverIdIsText) writeText(bits, value);
    else bits.u64(BigInt(value));
  },
  RepStatTitle(bits, value) {
    bits.bit(value.unknownFlag1);
    writeText(bits, value.statName);
    bits.bit(value.unknownFlag2);
    bits.u32(value.index);
    bits.u32(value.value);
  },
  ReplicatedBoost(bits, value) {
    bits.u8(value.grantCount);
    bits.u8(value.boostAmount);
    bits.u8(value.unused1);
    bits.u8(value.unused2);
  },
  Reservation: writeReservation,
  RotationTag: writeCoarseRotation,
  StatEvent(bits, { unknownFlag, objectId }) {
    bits.bit(unknownFlag);
    bits.i32(objectId);
  },
  TeamLoadout(bits, { blue, orange }) {
    writeLoadout(bits, blue);
    writeLoadout(bits, orange);
  },
  TeamPaint(bits, value) {
    for (const byte of [value.team, value.primaryColor, value.accentColor]) bits.u8(byte);
    bits.u32(value.primaryFinish);
    bits.u32(value.accentFinish);
  },
  Title(bits, value) {
    bits.bit(value.unknownFlag1);
    bits.bit(value.unknownFlag2);
    for (const number of value.unknownNumbers) bits.u32(number);
    bits.bit(value.unknownFlag3);
  },
  Welded(bits, value, format) {
    writeReference(bits, value.parent);
    writeVector(bits, value.offset, format);
    bits.f32(value.mass);
    writeCoarseRotation(bits, value.rotation);
  },
};

/** Kind and value belong together by the type of `Attribute`; the look-up cannot express that. */
export function writeAttribute(bits: BitWriter, attribute: Attribute, format: StreamFormat): void {
  if (isCommon(attribute.kind)) {
    const { value } = attribute as { readonly value: unknown };
    (commonEncoders[attribute.kind] as Encoder<unknown>)(bits, value, format);
    return;
  }
  (rareEncoders[attribute.kind] as Encoder<unknown>)(bits, attribute, format);
}

function isCommon(kind: CommonKind | RareKind): kind is CommonKind {
  return kind in commonEncoders;
}

function writeFlaggedByte(bits: BitWriter, flag: boolean, byte: number): void {
  bits.bit(flag);
  bits.u8(byte);
}

function writeInstigator(bits: BitWriter, instigator: number | undefined): void {
  bits.bit(instigator !== undefined);
  if (instigator !== undefined) bits.i32(instigator);
}

function writeDemolition(
  bits: BitWriter,
  value: RareValues['Demolish'],
  format: StreamFormat,
): void {
  writeReference(bits, value.attacker);
  writeReference(bits, value.victim);
  writeVector(bits, value.attackerVelocity, format);
  writeVector(bits, value.victimVelocity, format);
}

function writeExplosion(
  bits: BitWriter,
  value: RareValues['Explosion'],
  format: StreamFormat,
): void {
  writeReference(bits, value.goal);
  writeVector(bits, value.location, format);
}
