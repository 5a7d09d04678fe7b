import type { AttributeKind, RareKind, RareValue, RareValues } from '../attributeValues.ts';
import type { BitReader } from '../network/BitReader.ts';
import type { StreamFormat } from '../network/streamFormat.ts';
import {
  readAppliedDamage,
  readDamageState,
  readDemolish,
  readDemolishExtended,
  readDemolishFx,
  readExplosion,
  readExtendedExplosion,
} from './collisions.ts';
import { readCoarseRotation, readReference, readVector } from './geometry.ts';
import { readPartyLeader, readReservation } from './identity.ts';
import { readLoadout, readLoadoutsOnline, readOnlineLoadout, readTeamLoadout } from './loadout.ts';
import {
  readCamSettings,
  readClubColors,
  readMusicStinger,
  readPrivateMatchSettings,
  readRepStatTitle,
  readTeamPaint,
  readTitle,
  readWelded,
} from './settings.ts';

type Reader<Kind extends RareKind> = (bits: BitReader, format: StreamFormat) => RareValues[Kind];

/** Every rare kind, in the order of its fields in the stream. */
const readers: { readonly [Kind in RareKind]: Reader<Kind> } = {
  AppliedDamage: readAppliedDamage,
  CamSettings: readCamSettings,
  ClubColors: readClubColors,
  DamageState: readDamageState,
  Demolish: readDemolish,
  DemolishExtended: readDemolishExtended,
  DemolishFx: readDemolishFx,
  Explosion: readExplosion,
  ExtendedExplosion: readExtendedExplosion,
  FlaggedByte: (bits) => ({ flag: bits.bool(), value: bits.u8() }),
  GameMode: (bits, { gameModeWidth: width }) => ({ width, value: bits.bits(width) }),
  Impulse: (bits) => ({ compressedRotation: bits.i32(), speed: bits.f32() }),
  Int64: (bits) => ({ value: bits.i64() }),
  Loadout: readLoadout,
  LoadoutOnline: (bits, format) => ({ slots: readOnlineLoadout(bits, format) }),
  LoadoutsOnline: readLoadoutsOnline,
  Location: readVector,
  LogoData: (bits) => ({ logoId: bits.u32(), swapColors: bits.bool() }),
  MusicStinger: readMusicStinger,
  PartyLeader: readPartyLeader,
  Pickup: (bits) => ({ instigator: readInstigator(bits), pickedUp: bits.bool() }),
  PickupInfo: (bits) => ({
    available: [readReference(bits), readReference(bits), readReference(bits)],
    itemsArePreview: bits.bool(),
  }),
  PickupNew: (bits) => ({ instigator: readInstigator(bits), pickedUp: bits.u8() }),
  PrivateMatchSettings: readPrivateMatchSettings,
  QWordString: (bits, { hasServerNames: isText }) => ({
    value: isText ? bits.text() : bits.u64(),
    isText,
  }),
  RepStatTitle: readRepStatTitle,
  ReplicatedBoost: (bits) => ({
    grantCount: bits.u8(),
    boostAmount: bits.u8(),
    unused1: bits.u8(),
    unused2: bits.u8(),
  }),
  Reservation: readReservation,
  RotationTag: readCoarseRotation,
  StatEvent: (bits) => ({ unknownFlag: bits.bool(), objectId: bits.i32() }),
  TeamLoadout: readTeamLoadout,
  TeamPaint: readTeamPaint,
  Title: readTitle,
  Welded: readWelded,
};

export function isRareKind(kind: AttributeKind): kind is RareKind {
  return Object.hasOwn(readers, kind);
}

export function readRareValue(kind: RareKind, bits: BitReader, format: StreamFormat): RareValue {
  return { kind, ...readers[kind](bits, format) } as RareValue;
}

function readInstigator(bits: BitReader): number | undefined {
  return bits.bool() ? bits.i32() : undefined;
}
