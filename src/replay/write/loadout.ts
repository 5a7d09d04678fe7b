import type { Loadout, OnlineLoadout, ProductValue } from '../attributeValues.ts';
import type { BitWriter } from './BitWriter.ts';
import type { StreamFormat } from './format.ts';
import { writeText } from './identity.ts';

/** Before 868.18 a paint and a team edition were one of so many. */
const PAINT_LIMIT = 14;

export function writeLoadout(bits: BitWriter, loadout: Loadout): void {
  const { version } = loadout;
  bits.u8(version);
  const items = [loadout.body, loadout.decal, loadout.wheels, loadout.boost, loadout.antenna];
  items.push(loadout.topper, loadout.unknown1);
  if (version >= 11) items.push(loadout.unknown2 ?? 0);
  if (version >= 16)
    items.push(loadout.engineAudio ?? 0, loadout.trail ?? 0, loadout.goalExplosion ?? 0);
  if (version >= 17) items.push(loadout.banner ?? 0);
  if (version >= 19) items.push(loadout.productId ?? 0);
  if (version >= 22)
    items.push(loadout.unknown3 ?? 0, loadout.unknown4 ?? 0, loadout.unknown5 ?? 0);
  for (const item of items) bits.u32(item);
}

export function writeOnlineLoadout(
  bits: BitWriter,
  slots: OnlineLoadout,
  format: StreamFormat,
): void {
  bits.u8(slots.length);
  for (const products of slots) {
    bits.u8(products.length);
    for (const { unknownFlag, objectId, value } of products) {
      bits.bit(unknownFlag);
      bits.i32(objectId);
      writeProductValue(bits, value, format);
    }
  }
}

function writeProductValue(bits: BitWriter, product: ProductValue, format: StreamFormat): void {
  switch (product.type) {
    case 'color':
      return writeColor(bits, product.value, format);
    case 'paint':
    case 'team-edition':
      return format.widePaint
        ? bits.bits(product.value, 31)
        : bits.below(product.value, PAINT_LIMIT);
    case 'special-edition':
      return bits.bits(product.value, 31);
    case 'title':
      return writeText(bits, product.value);
    case 'none':
  }
}

function writeColor(bits: BitWriter, color: number | undefined, format: StreamFormat): void {
  if (format.wideColor) return bits.u32(color ?? 0);
  bits.bit(color !== undefined);
  if (color !== undefined) bits.bits(color, 31);
}
