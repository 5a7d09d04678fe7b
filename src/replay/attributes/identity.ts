import type { IdPlatform, RareValueOf, UniqueId } from '../attributeValues.ts';
import type { BitReader } from '../network/BitReader.ts';
import type { StreamFormat } from '../network/streamFormat.ts';
import { decodeWindows1252 } from '../text.ts';

type Account = Omit<UniqueId, 'localId'>;
type AccountReader = (bits: BitReader, format: StreamFormat) => Account;

const PLAYSTATION_NAME_BYTES = 16;
const HOST_NAME_BYTES = 255;

/** By the number the stream gives a platform. */
const accountReaders: Readonly<Record<number, AccountReader>> = {
  0: (bits) => account('none', String(bits.bits(24))),
  1: (bits) => account('steam', bits.u64()),
  2: readPlayStation,
  4: (bits) => account('xbox', bits.u64()),
  5: (bits) => account('qq', bits.u64()),
  6: (bits) => account('switch', bits.u64(), readOpaque(24, bits)),
  7: (bits, { net }) => account('psynet', bits.u64(), readOpaque(net < 10 ? 24 : 0, bits)),
  11: (bits) => account('epic', bits.text()),
};

export function readUniqueId(bits: BitReader, format: StreamFormat): UniqueId {
  return readIdOf(bits.u8(), bits, format);
}

export function readPartyLeader(bits: BitReader, format: StreamFormat): RareValueOf<'PartyLeader'> {
  const system = bits.u8();
  return { kind: 'PartyLeader', leader: system === 0 ? undefined : readIdOf(system, bits, format) };
}

export function readReservation(bits: BitReader, format: StreamFormat): RareValueOf<'Reservation'> {
  const number = bits.bits(3);
  const uniqueId = readUniqueId(bits, format);
  return {
    kind: 'Reservation',
    number,
    uniqueId,
    playerName: readReservedName(bits, uniqueId),
    unknownFlag1: bits.bool(),
    unknownFlag2: bits.bool(),
    unknownStatus: format.hasReservationStatus ? bits.bits(6) : undefined,
  };
}

function readIdOf(system: number, bits: BitReader, format: StreamFormat): UniqueId {
  const readAccount = accountReaders[system];
  if (!readAccount) throw bits.fault('unknown-form', `platform ${system} in a player's id`);
  const { platform, id, name, opaque } = readAccount(bits, format);
  return { platform, id, name, opaque, localId: bits.u8() };
}

const NOTHING: readonly number[] = [];

function account(platform: IdPlatform, id: string, opaque = NOTHING): Account {
  return { platform, id, name: undefined, opaque };
}

function readOpaque(length: number, bits: BitReader): readonly number[] {
  const bytes: number[] = [];
  for (let left = length; left > 0; left--) bytes.push(bits.u8());
  return bytes;
}

/** Old files write the same small number for everyone, so the name is part of who it is. */
function readPlayStation(bits: BitReader, { net }: StreamFormat): Account {
  const name = untilNul(bits.bytes(PLAYSTATION_NAME_BYTES));
  const opaque = readOpaque(net >= 1 ? 16 : 8, bits);
  return { platform: 'playstation', id: bits.u64(), name: decodeWindows1252(name), opaque };
}

function untilNul(bytes: Uint8Array): Uint8Array {
  const end = bytes.indexOf(0);
  return end === -1 ? bytes : bytes.subarray(0, end);
}

/** An empty seat has no name; a seat without a platform but with a number is a community server's. */
function readReservedName(bits: BitReader, { platform, id }: UniqueId): string | undefined {
  if (platform !== 'none') return bits.text();
  return id === '0' ? undefined : readHostName(bits);
}

/** Latin-1 up to a NUL; letters beyond ASCII count twice towards the longest name. */
function readHostName(bits: BitReader): string {
  let name = '';
  for (let size = 0; size < HOST_NAME_BYTES;) {
    const byte = bits.u8();
    if (byte === 0) return name;
    name += String.fromCharCode(byte);
    size += byte < 0x80 ? 1 : 2;
  }
  return name;
}
