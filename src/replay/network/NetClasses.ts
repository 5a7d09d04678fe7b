import type { AttributeKind } from '../attributeValues.ts';
import type { NetCacheProperty, ReplayBody } from '../body.ts';
import { ReplayError, type ReplayErrorCode } from '../errors.ts';
import { attributes } from '../tables/attributes.ts';
import type { SpawnKind } from '../tables/spawns.ts';
import { classChain, parentClass, spawnKind } from './objectNames.ts';
import { createTable, type PropertyTable } from './propertyTable.ts';

/** What an actor of one object is: how it is opened, and what its stream ids stand for. */
export type NetClass = {
  readonly objectId: number;
  readonly name: string;
  readonly spawn: SpawnKind;
  readonly table: PropertyTable;
};

/** Stream ids of real files stay below 134. */
const MAX_STREAM_ID = 4095;

/** Rows of all tables together; real files need some 15,000. */
const MAX_ROWS = 1 << 18;

/** Property name → how it is sent. */
export type AttributeKinds = Readonly<Record<string, AttributeKind>>;

const knownKinds = new Map(Object.entries(attributes));

type Properties = readonly NetCacheProperty[];

type StreamIds = ReadonlyMap<number, number>;

/**
 * The classes of a file, each built when an actor first needs it. A class inherits the stream ids
 * of its ancestors by the table of parents; ancestors without ids of their own share their
 * parent's table.
 */
export class NetClasses {
  readonly #objects: readonly string[];
  readonly #kinds: ReadonlyMap<string, AttributeKind>;
  readonly #firstId = new Map<string, number>();
  readonly #cache = new Map<number, Properties>();
  readonly #classes: (NetClass | undefined)[] = [];
  readonly #streamIds = new Map<string, StreamIds>();
  readonly #tables = new Map<StreamIds, PropertyTable>();
  #rows = 0;

  constructor({ objects, netCache }: ReplayBody, newer: AttributeKinds = {}) {
    this.#objects = objects;
    this.#kinds = withNewer(newer);
    // From the end, so that the first of two equal names stays.
    for (let id = objects.length - 1; id >= 0; id--) this.#firstId.set(objects[id]!, id);
    for (const { objectId, properties } of netCache) {
      const outside = properties.find((property) => objects[property.objectId] === undefined);
      if (outside) throw fault('implausible', `property with object id ${outside.objectId}`);
      const known = this.#cache.get(objectId);
      this.#cache.set(objectId, known ? [...known, ...properties] : properties);
    }
  }

  of(objectId: number): NetClass {
    return (this.#classes[objectId] ??= this.#build(objectId));
  }

  #build(objectId: number): NetClass {
    const name = this.#objects[objectId];
    if (name === undefined) throw fault('implausible', `actor with object id ${objectId}`);
    if (this.#firstId.get(name) !== objectId) {
      throw fault('implausible', `actor with the second object id of ${name}`);
    }
    const chain = classChain(name);
    if (chain.length === 0) {
      const line = `'${name}': '<its class>',`;
      throw fault('unknown-class', `no parent known: add ${line} to tables/parents.ts`, name);
    }
    return { objectId, name, spawn: spawnKind(chain), table: this.#tableOf(name) };
  }

  #tableOf(name: string): PropertyTable {
    const streamIds = this.#streamIdsOf(name);
    const known = this.#tables.get(streamIds);
    if (known) return known;

    const table = createTable(streamIds, { objects: this.#objects, kinds: this.#kinds });
    this.#rows += table.rows.length;
    if (this.#rows > MAX_ROWS) throw fault('too-much', 'too many property tables');
    this.#tables.set(streamIds, table);
    return table;
  }

  /** Stream id → object id of the property; what a class says itself wins over its ancestors. */
  #streamIdsOf(name: string): StreamIds {
    const known = this.#streamIds.get(name);
    if (known) return known;

    const parent = parentClass(name);
    const inherited = parent === undefined ? NOTHING : this.#streamIdsOf(parent);
    const own = parent === undefined ? undefined : this.#cache.get(this.#firstId.get(name) ?? -1);
    const streamIds = own?.length ? withOwn(inherited, own, name) : inherited;
    this.#streamIds.set(name, streamIds);
    return streamIds;
  }
}

function withOwn(inherited: StreamIds, own: Properties, className: string): StreamIds {
  const streamIds = new Map(inherited);
  for (const { streamId, objectId } of own) {
    if (streamId < 0 || streamId > MAX_STREAM_ID) {
      throw fault('implausible', `stream id ${streamId} in ${className}`);
    }
    streamIds.set(streamId, objectId);
  }
  return streamIds;
}

function withNewer(newer: AttributeKinds): ReadonlyMap<string, AttributeKind> {
  const more = Object.entries(newer);
  return more.length === 0 ? knownKinds : new Map([...knownKinds, ...more]);
}

const NOTHING: StreamIds = new Map();

function fault(code: ReplayErrorCode, detail: string, actorClass?: string): ReplayError {
  return new ReplayError(code, { section: 'network', offset: 0, actorClass }, detail);
}
