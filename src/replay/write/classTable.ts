import { attributes } from '../tables/attributes.ts';
import type { SpawnKind } from '../tables/spawns.ts';
import type { NetCacheEntry } from '../body.ts';
import { classChain, spawnKind } from '../network/objectNames.ts';
import { undecoded } from './undecoded.ts';

/** One property as the actors of a class send it. */
export type ClassProperty = { readonly objectId: number; readonly streamId: number };

export type NetClass = {
  readonly objectId: number;
  readonly spawn: SpawnKind;
  /** One more than the largest stream id. */
  readonly limit: number;
  /** Own and inherited properties by name. */
  readonly properties: ReadonlyMap<string, ClassProperty>;
};

type Declared = {
  readonly entry: NetCacheEntry;
  readonly properties: ReadonlyMap<string, ClassProperty>;
};

/** Every class without declared properties has stream ids below this. */
const EMPTY_CLASS_LIMIT = 3;

/**
 * Gives objects, classes and stream ids their numbers on first use, in the game's order: a class's
 * properties, then the class, base classes first, then the archetype. Stream ids of a class begin
 * where its parent's end.
 */
export class ClassTable {
  readonly objects: string[] = [];
  readonly netCache: NetCacheEntry[] = [];
  readonly #ids = new Map<string, number>();
  readonly #declared = new Map<string, Declared>();
  readonly #classes = new Map<string, NetClass>();
  readonly #leaveOut: ReadonlySet<string>;

  /** `leaveOut` names properties this file's version does not know. */
  constructor(leaveOut: ReadonlySet<string> = new Set()) {
    this.#leaveOut = leaveOut;
    this.#declareRoot();
  }

  /** The id of any object: an archetype, a static object, a class. */
  objectId(name: string): number {
    const known = this.#ids.get(name);
    if (known !== undefined) return known;
    this.#ids.set(name, this.objects.length);
    return this.objects.push(name) - 1;
  }

  /** The class behind an archetype or a map actor. Throws for a name the tables do not know. */
  classOf(objectName: string): NetClass {
    const known = this.#classes.get(objectName);
    if (known) return known;
    const chain = classChain(objectName);
    if (chain.length === 0) throw new RangeError(`no actor can be made of ${objectName}`);
    const declared = chain
      .slice(1)
      .reverse()
      .reduce<Declared | undefined>((parent, name) => this.#declare(name, parent), undefined);
    const netClass = this.#describe(objectName, chain, declared);
    this.#classes.set(objectName, netClass);
    return netClass;
  }

  #describe(name: string, chain: readonly string[], declared: Declared | undefined): NetClass {
    const properties = declared?.properties ?? new Map<string, ClassProperty>();
    const ids = [...properties.values()].map(({ streamId }) => streamId);
    return {
      objectId: this.objectId(name),
      spawn: spawnKind(chain),
      limit: ids.length === 0 ? EMPTY_CLASS_LIMIT : Math.max(...ids) + 1,
      properties,
    };
  }

  #declareRoot(): void {
    const objectId = this.objectId('Core.Object');
    this.netCache.push({ objectId, parentId: 0, cacheId: 0, properties: [] });
  }

  #declare(name: string, parent: Declared | undefined): Declared {
    const known = this.#declared.get(name);
    if (known) return known;
    const parentId = parent?.entry.cacheId ?? 0;
    const own = this.#ownProperties(name).map(
      (property, at) =>
        [property, { objectId: this.objectId(property), streamId: parentId + at }] as const,
    );
    const entry: NetCacheEntry = {
      objectId: this.objectId(name),
      parentId,
      cacheId: this.#freeCacheId(parentId, own.length),
      properties: own.map(([, property]) => property),
    };
    this.netCache.push(entry);
    const declared = { entry, properties: new Map([...(parent?.properties ?? []), ...own]) };
    this.#declared.set(name, declared);
    return declared;
  }

  #ownProperties(name: string): readonly string[] {
    return (ownProperties.get(name) ?? []).filter((property) => !this.#leaveOut.has(property));
  }

  /**
   * Readers that follow the file take the nearest earlier entry whose cache id is the parent id:
   * two classes with properties must never share one, so a gap is left where they would.
   */
  #freeCacheId(parentId: number, count: number): number {
    let cacheId = parentId + count;
    if (count === 0) return cacheId;
    while (this.netCache.some((entry) => entry.cacheId === cacheId)) cacheId++;
    return cacheId;
  }
}

/** Class → its properties, those the game declares but never sends first. */
const ownProperties: ReadonlyMap<string, readonly string[]> = groupByClass();

function groupByClass(): Map<string, string[]> {
  const groups = new Map<string, string[]>();
  for (const property of [...undecoded, ...Object.keys(attributes)]) {
    const name = property.slice(0, property.indexOf(':'));
    groups.set(name, [...(groups.get(name) ?? []), property]);
  }
  return groups;
}
