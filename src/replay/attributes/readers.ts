import type {
  AttributeKind,
  CommonKind,
  RareKind,
  RareValue,
  RareValueOf,
} from '../attributeValues.ts';
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
import { fillVector, readCoarseRotation, readReference } from './geometry.ts';
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

type Reader<Kind extends RareKind> = (bits: BitReader, format: StreamFormat) => RareValueOf<Kind>;

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
  FlaggedByte: (bits) => ({ kind: 'FlaggedByte', flag: bits.bool(), value: bits.u8() }),
  GameMode: (bits, { gameModeWidth: width }) => ({
    kind: 'GameMode',
    width,
    value: bits.bits(width),
  }),
  Impulse: (bits) => ({ kind: 'Impulse', compressedRotation: bits.i32(), speed: bits.f32() }),
  Int64: (bits) => ({ kind: 'Int64', value: bits.i64() }),
  Loadout: (bits) => ({ kind: 'Loadout', ...readLoadout(bits) }),
  LoadoutOnline: (bits, format) => ({
    kind: 'LoadoutOnline',
    slots: readOnlineLoadout(bits, format),
  }),
  LoadoutsOnline: readLoadoutsOnline,
  Location: readLocation,
  LogoData: (bits) => ({ kind: 'LogoData', logoId: bits.u32(), swapColors: bits.bool() }),
  MusicStinger: readMusicStinger,
  PartyLeader: readPartyLeader,
  Pickup: (bits) => ({ kind: 'Pickup', instigator: readInstigator(bits), pickedUp: bits.bool() }),
  PickupInfo: (bits) => ({
    kind: 'PickupInfo',
    available: [readReference(bits), readReference(bits), readReference(bits)],
    itemsArePreview: bits.bool(),
  }),
  PickupNew: (bits) => ({
    kind: 'PickupNew',
    instigator: readInstigator(bits),
    pickedUp: bits.u8(),
  }),
  PrivateMatchSettings: readPrivateMatchSettings,
  QWordString: (bits, { hasServerNames: isText }) => ({
    kind: 'QWordString',
    value: isText ? bits.text() : bits.u64(),
    isText,
  }),
  RepStatTitle: readRepStatTitle,
  ReplicatedBoost: (bits) => ({
    kind: 'ReplicatedBoost',
    grantCount: bits.u8(),
    boostAmount: bits.u8(),
    unused1: bits.u8(),
    unused2: bits.u8(),
  }),
  Reservation: readReservation,
  RotationTag: (bits) => ({ kind: 'RotationTag', ...readCoarseRotation(bits) }),
  StatEvent: (bits) => ({ kind: 'StatEvent', unknownFlag: bits.bool(), objectId: bits.i32() }),
  TeamLoadout: readTeamLoadout,
  TeamPaint: readTeamPaint,
  Title: readTitle,
  Welded: readWelded,
};

const commonKinds: { readonly [Kind in CommonKind]: true } = {
  ActiveActor: true,
  Boolean: true,
  Byte: true,
  Enum: true,
  Float: true,
  Int: true,
  PlayerHistoryKey: true,
  RigidBody: true,
  String: true,
  UniqueId: true,
};

export const attributeKinds = [
  ...Object.keys(commonKinds),
  ...Object.keys(readers),
] as readonly AttributeKind[];

export function isRareKind(kind: AttributeKind): kind is RareKind {
  return Object.hasOwn(readers, kind);
}

export function readRareValue(kind: RareKind, bits: BitReader, format: StreamFormat): RareValue {
  return readers[kind](bits, format);
}

function readLocation(bits: BitReader, format: StreamFormat): RareValueOf<'Location'> {
  const location: RareValueOf<'Location'> = { kind: 'Location', x: 0, y: 0, z: 0 };
  fillVector(location, bits, format);
  return location;
}

function readInstigator(bits: BitReader): number | undefined {
  return bits.bool() ? bits.i32() : undefined;
}
