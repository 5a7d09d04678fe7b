import type { IdPlatform, RareValues, UniqueId } from '../attributeValues.ts';
import type { BitWriter } from './BitWriter.ts';
import type { StreamFormat } from './format.ts';
import { encodeText } from './text.ts';

const systems: Readonly<Record<IdPlatform, number>> = {
  none: 0,
  steam: 1,
  playstation: 2,
  xbox: 4,
  qq: 5,
  switch: 6,
  psynet: 7,
  epic: 11,
};
const SPLIT_SCREEN_BITS = 24;
const PLAYSTATION_NAME_BYTES = 16;
const SWITCH_BYTES = 24;
/** A community server's name ends at a NUL or after so many bytes. */
const HOST_NAME_BYTES = 255;

export function writeText(bits: BitWriter, text: string): void {
  const { length, bytes } = encodeText(text);
  bits.i32(length);
  bits.bytes(bytes);
}

export function writeUniqueId(bits: BitWriter, id: UniqueId, format: StreamFormat): void {
  bits.u8(systems[id.platform]);
  writeRemoteId(bits, id, format);
  bits.u8(id.localId);
}

export function writePartyLeader(
  bits: BitWriter,
  { leader }: RareValues['PartyLeader'],
  format: StreamFormat,
): void {
  if (leader === undefined) bits.u8(0);
  else writeUniqueId(bits, leader, format);
}

export function writeReservation(
  bits: BitWriter,
  reservation: RareValues['Reservation'],
  format: StreamFormat,
): void {
  const { uniqueId, playerName = '' } = reservation;
  bits.bits(reservation.number, 3);
  writeUniqueId(bits, uniqueId, format);
  if (uniqueId.platform !== 'none') writeText(bits, playerName);
  else if (Number(uniqueId.id) !== 0) writeHostName(bits, playerName);
  bits.bit(reservation.unknownFlag1);
  bits.bit(reservation.unknownFlag2);
  bits.bits(reservation.unknownStatus ?? 0, format.reservationStatusWidth);
}

function writeRemoteId(bits: BitWriter, id: UniqueId, format: StreamFormat): void {
  switch (id.platform) {
    case 'none':
      return bits.bits(Number(id.id), SPLIT_SCREEN_BITS);
    case 'steam':
    case 'xbox':
    case 'qq':
      return bits.u64(BigInt(id.id));
    case 'playstation':
      bits.bytes(fixed([...encodeText(id.name ?? '').bytes], PLAYSTATION_NAME_BYTES));
      bits.bytes(fixed(id.opaque, format.playStationBytes));
      return bits.u64(BigInt(id.id));
    case 'switch':
      bits.u64(BigInt(id.id));
      return bits.bytes(fixed(id.opaque, SWITCH_BYTES));
    case 'psynet':
      bits.u64(BigInt(id.id));
      return bits.bytes(fixed(id.opaque, format.psyNetBytes));
    case 'epic':
      return writeText(bits, id.id);
  }
}

/** Cut or filled up with zeros to exactly `size` bytes. */
function fixed(bytes: readonly number[], size: number): Uint8Array {
  const filled = new Uint8Array(size);
  filled.set(bytes.slice(0, size));
  return filled;
}

function writeHostName(bits: BitWriter, name: string): void {
  let room = HOST_NAME_BYTES;
  for (let at = 0; at < name.length && room > 0; at++) {
    const byte = name.charCodeAt(at);
    bits.u8(byte);
    // The readers of these records count a character beyond ASCII as two.
    room -= byte >= 0x80 ? 2 : 1;
  }
  if (room > 0) bits.u8(0);
}
