import type { AttributeKind } from '../attributeValues.ts';
import { ReplayError } from '../errors.ts';
import { isRareKind } from '../attributes/readers.ts';
import type { NetProperty } from '../visitor.ts';

/**
 * The properties of a class, indexed by the next bits of the stream. A stream id takes `w` bits or
 * one more; a row for each value of `w + 1` bits answers at once which property it is and how many
 * bits were its id. Rows are filled when first met, since most properties of a class never come.
 */
export type PropertyTable = {
  readonly mask: number;
  readonly rows: (NetProperty | undefined)[];
  readonly streamIds: ReadonlyMap<number, number>;
  readonly names: PropertyNames;
  readonly limit: number;
};

/** What properties are called, and how each is sent. */
export type PropertyNames = {
  readonly objects: readonly string[];
  readonly kinds: ReadonlyMap<string, AttributeKind>;
};

/** A table without any property still has ids below 3. */
const SMALLEST_LIMIT = 3;

export function createTable(
  streamIds: ReadonlyMap<number, number>,
  names: PropertyNames,
): PropertyTable {
  const limit = Math.max(SMALLEST_LIMIT, ...[...streamIds.keys()].map((id) => id + 1));
  const size = 2 << widthOf(limit);
  const rows: PropertyTable['rows'] = [];
  rows.length = size;
  return { mask: size - 1, rows, streamIds, names, limit };
}

/** Fills and answers the row for the next `w + 1` bits. */
export function fillRow(table: PropertyTable, bits: number): NetProperty {
  const width = widthOf(table.limit);
  const half = 1 << width;
  const low = bits & (half - 1);
  const isLong = low + half < table.limit;
  const streamId = isLong ? bits : low;
  const property = describe(table, streamId, isLong ? width + 1 : width);
  table.rows[bits] = property;
  return property;
}

function widthOf(limit: number): number {
  return 31 - Math.clz32(limit);
}

function describe(table: PropertyTable, streamId: number, width: number): NetProperty {
  const objectId = table.streamIds.get(streamId);
  const at = { section: 'network', offset: 0, streamId } as const;
  if (objectId === undefined) {
    throw new ReplayError('implausible', at, `no property has stream id ${streamId}`);
  }
  const name = table.names.objects[objectId]!;
  const kind = table.names.kinds.get(name);
  if (kind) {
    // One shape for both, so that the frame loop's reads of it stay monomorphic.
    const isRare = isRareKind(kind);
    return { objectId, streamId, name, width, isRare, kind } as NetProperty;
  }

  const line = `'${name}': '<its kind>',`;
  const detail = `unknown attribute: add ${line} to tables/attributes.ts`;
  throw new ReplayError('unknown-attribute', { ...at, attribute: name }, detail);
}
