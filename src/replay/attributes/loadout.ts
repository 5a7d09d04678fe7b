import type {
  Loadout,
  OnlineLoadout,
  ProductAttribute,
  ProductValue,
  RareValueOf,
} from '../attributeValues.ts';
import type { BitReader } from '../network/BitReader.ts';
import type { StreamFormat } from '../network/streamFormat.ts';

export function readLoadout(bits: BitReader): Loadout {
  const version = bits.u8();
  return {
    version,
    body: bits.u32(),
    decal: bits.u32(),
    wheels: bits.u32(),
    boost: bits.u32(),
    antenna: bits.u32(),
    topper: bits.u32(),
    unknown1: bits.u32(),
    unknown2: readIf(version >= 11, bits),
    engineAudio: readIf(version >= 16, bits),
    trail: readIf(version >= 16, bits),
    goalExplosion: readIf(version >= 16, bits),
    banner: readIf(version >= 17, bits),
    productId: readIf(version >= 19, bits),
    unknown3: readIf(version >= 22, bits),
    unknown4: readIf(version >= 22, bits),
    unknown5: readIf(version >= 22, bits),
  };
}

function readIf(isSent: boolean, bits: BitReader): number | undefined {
  return isSent ? bits.u32() : undefined;
}

export function readTeamLoadout(bits: BitReader): RareValueOf<'TeamLoadout'> {
  return { kind: 'TeamLoadout', blue: readLoadout(bits), orange: readLoadout(bits) };
}

type Slot = OnlineLoadout[number];

/** Nine slots of ten are empty, so a loadout starts as so many copies of this one list. */
const EMPTY_SLOT: Slot = [];
const EMPTY_SLOTS: readonly Slot[] = Array.from({ length: 255 }, () => EMPTY_SLOT);

export function readOnlineLoadout(bits: BitReader, format: StreamFormat): OnlineLoadout {
  const slots = EMPTY_SLOTS.slice(0, bits.u8());
  for (let slot = 0; slot < slots.length; slot++) {
    const count = bits.u8();
    if (count > 0) slots[slot] = readProducts(count, bits, format);
  }
  return slots;
}

export function readLoadoutsOnline(
  bits: BitReader,
  format: StreamFormat,
): RareValueOf<'LoadoutsOnline'> {
  return {
    kind: 'LoadoutsOnline',
    blue: readOnlineLoadout(bits, format),
    orange: readOnlineLoadout(bits, format),
    unknownFlag1: bits.bool(),
    unknownFlag2: bits.bool(),
  };
}

/** A list that starts with its first product takes less memory than one that starts empty. */
function readProducts(count: number, bits: BitReader, format: StreamFormat): Slot {
  const products = [readProduct(bits, format)];
  for (let left = count - 1; left > 0; left--) products.push(readProduct(bits, format));
  return products;
}

function readProduct(bits: BitReader, format: StreamFormat): ProductAttribute {
  const unknownFlag = bits.bool();
  const objectId = bits.i32();
  return { unknownFlag, objectId, value: readProductValue(bits, objectId, format) };
}

function readProductValue(bits: BitReader, objectId: number, format: StreamFormat): ProductValue {
  switch (format.objects[objectId] ?? '') {
    case 'TAGame.ProductAttribute_UserColor_TA':
      return { type: 'color', value: readColor(bits, format) };
    case 'TAGame.ProductAttribute_Painted_TA':
      return { type: 'paint', value: readPaint(bits, format) };
    case 'TAGame.ProductAttribute_TeamEdition_TA':
      return { type: 'team-edition', value: readPaint(bits, format) };
    case 'TAGame.ProductAttribute_SpecialEdition_TA':
      return { type: 'special-edition', value: bits.u31() };
    case 'TAGame.ProductAttribute_TitleID_TA':
      return { type: 'title', value: bits.text() };
    default:
      return { type: 'none' };
  }
}

function readColor(bits: BitReader, { hasWideColors }: StreamFormat): number | undefined {
  if (hasWideColors) return bits.u32();
  return bits.bool() ? bits.u31() : undefined;
}

function readPaint(bits: BitReader, { hasWidePaints }: StreamFormat): number {
  return hasWidePaints ? bits.u31() : bits.below(14, 3);
}
