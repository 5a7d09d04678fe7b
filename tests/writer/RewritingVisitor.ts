import type { ReplayContext, ReplayVisitor, Spawn } from '../../src/replay/index.ts';
import type { RareValue } from '../../src/replay/attributeValues.ts';
import type { Attribute } from '../../src/replay/write/attribute.ts';
import { settleFormat } from '../../src/replay/write/format.ts';
import { NetworkWriter, type Update } from '../../src/replay/write/NetworkWriter.ts';
import type { ActorReference, NetProperty, RigidBody, UniqueId } from '../../src/replay/index.ts';

/** Writes again what it hears, record by record, as one would copy a stream by hand. */
export class RewritingVisitor implements ReplayVisitor {
  #context: ReplayContext | undefined;
  #network: NetworkWriter | undefined;
  readonly #limits = new Map<number, number>();
  readonly #objectOf = new Map<number, number>();
  #pending: { readonly actorId: number; readonly updates: Update[] } | undefined;

  begin(context: ReplayContext): void {
    const { header } = context;
    this.#context = context;
    this.#network = new NetworkWriter(
      settleFormat(header.version, header.match),
      channelLimit(context),
    );
  }

  frame(_index: number, time: number, delta: number): void {
    this.#flush();
    this.#network!.frame(time, delta);
  }

  spawn(actorId: number, objectId: number, spawn: Spawn): void {
    this.#flush();
    this.#objectOf.set(actorId, objectId);
    const { nameId, x, y, z, pitch, yaw, roll } = spawn;
    this.#network!.open(actorId, {
      objectId,
      nameId,
      location: spawn.hasLocation ? { x, y, z } : undefined,
      rotation: spawn.hasRotation ? { pitch, yaw, roll } : undefined,
    });
  }

  destroy(actorId: number): void {
    this.#flush();
    this.#network!.close(actorId);
  }

  rigidBody(actorId: number, property: NetProperty, body: RigidBody): void {
    this.#update(actorId, property, { kind: 'RigidBody', value: structuredClone(body) });
  }
  boolean(actorId: number, property: NetProperty, value: boolean): void {
    this.#update(actorId, property, { kind: 'Boolean', value });
  }
  byte(actorId: number, property: NetProperty, value: number): void {
    this.#update(actorId, property, { kind: 'Byte', value });
  }
  int(actorId: number, property: NetProperty, value: number): void {
    const kind = property.kind as 'Int' | 'Enum' | 'PlayerHistoryKey';
    this.#update(actorId, property, { kind, value });
  }
  float(actorId: number, property: NetProperty, value: number): void {
    this.#update(actorId, property, { kind: 'Float', value });
  }
  reference(actorId: number, property: NetProperty, reference: ActorReference): void {
    this.#update(actorId, property, { kind: 'ActiveActor', value: { ...reference } });
  }
  text(actorId: number, property: NetProperty, value: string): void {
    this.#update(actorId, property, { kind: 'String', value });
  }
  uniqueId(actorId: number, property: NetProperty, value: UniqueId): void {
    this.#update(actorId, property, { kind: 'UniqueId', value });
  }
  rare(actorId: number, property: NetProperty, value: RareValue): void {
    this.#update(actorId, property, value);
  }

  /** The stream as written again; a file without frames never began one. */
  finish(): Uint8Array {
    this.#flush();
    return this.#network?.finish() ?? new Uint8Array();
  }

  #update(actorId: number, { streamId }: NetProperty, attribute: Attribute): void {
    if (this.#pending?.actorId !== actorId) this.#flush();
    this.#pending ??= { actorId, updates: [] };
    const limit = this.#limitOf(this.#objectOf.get(actorId)!);
    this.#pending.updates.push({ streamId, limit, attribute });
  }

  #flush(): void {
    if (this.#pending) this.#network!.update(this.#pending.actorId, this.#pending.updates);
    this.#pending = undefined;
  }

  /** One more than the largest stream id that the file declares for the object's classes. */
  #limitOf(objectId: number): number {
    const known = this.#limits.get(objectId);
    if (known !== undefined) return known;
    const { body, objects } = this.#context!;
    const chain = this.#context!.classChain(objectId);
    const firsts = new Set(chain.map((name) => objects.indexOf(name)));
    const ids = body.netCache
      .filter((entry) => firsts.has(entry.objectId))
      .flatMap(({ properties }) => properties.map(({ streamId }) => streamId));
    const limit = Math.max(2, ...ids) + 1;
    this.#limits.set(objectId, limit);
    return limit;
  }
}

function channelLimit({ header }: ReplayContext): number {
  const entry = header.properties.find(({ key }) => key === 'MaxChannels');
  return entry?.value.type === 'Int' ? entry.value.value : 1023;
}
