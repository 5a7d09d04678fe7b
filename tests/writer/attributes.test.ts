import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { AttributeKind } from '../../src/replay/index.ts';
import { BitWriter } from '../../src/replay/write/BitWriter.ts';
import { writeAttribute } from '../../src/replay/write/encoders.ts';
import { settleFormat } from '../../src/replay/write/format.ts';
import { attributes } from '../../src/replay/tables/attributes.ts';
import { attributeOf, PRODUCT_OBJECTS, versions, type TestVersion } from './arbitraries.ts';
import { PlainBits } from './plain/PlainBits.ts';
import { plainCommon, plainRare, type PlainVersion } from './plain/plainAttributes.ts';

const kinds = [...new Set(Object.values(attributes))].sort();

describe('every kind of attribute, in every version, reads back as it was written', () => {
  test.each(kinds)('%s', (kind) => {
    for (const version of versions)
      fc.assert(
        fc.property(attributeOf(kind, version), (attribute) => {
          const bits = new BitWriter();
          writeAttribute(bits, attribute, settleFormat(version, version));
          const reader = new PlainBits(bits.finish());
          expect(readBack(kind, reader, version)).toEqual(attribute);
          expect(reader.at).toBe(bits.position);
        }),
        { seed: 20, numRuns: 15 },
      );
  });
});

function readBack(kind: AttributeKind, bits: PlainBits, version: TestVersion): unknown {
  const plain = plainVersion(version);
  const alone = plainCommon[kind];
  return alone
    ? { kind, value: alone(bits, plain) }
    : { kind, ...(plainRare[kind]!(bits, plain) as object) };
}

function plainVersion({ engine, licensee, net = 0, buildVersion }: TestVersion): PlainVersion {
  return {
    net,
    textServerId: buildVersion >= '221120.42953.406184',
    objects: PRODUCT_OBJECTS,
    since: (least, leastNet = 0) =>
      engine === 868 && (licensee > least || (licensee === least && net >= leastNet)),
  };
}

test('a value that does not fit is refused instead of being cut', () => {
  const bits = new BitWriter();
  const format = settleFormat(versions.at(-1)!);
  expect(() => writeAttribute(bits, { kind: 'Byte', value: 256 }, format)).toThrow(/256/);
  expect(() => writeAttribute(bits, { kind: 'Int', value: 2 ** 31 }, format)).toThrow(/32-bit/);
  const far = { kind: 'Location', x: 2 ** 23, y: 0, z: 0 } as const;
  expect(() => writeAttribute(bits, far, format)).toThrow(/22/);
});
