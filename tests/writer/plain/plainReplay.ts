import { PlainBits } from './PlainBits.ts';
import {
  plainCommon,
  plainRare,
  plainTurn,
  plainVector,
  type PlainVersion,
} from './plainAttributes.ts';
import { plainKinds } from './plainKinds.ts';
import {
  plainBody,
  PlainBytes,
  plainCrc,
  plainProperties,
  type PlainBody,
  type PlainProperties,
} from './plainFile.ts';

export type PlainFrame = {
  readonly bit: number;
  readonly time: number;
  readonly delta: number;
  readonly opened: {
    actorId: number;
    name: string;
    object: string;
    location: unknown;
    rotation: unknown;
  }[];
  readonly closed: number[];
  readonly updates: { actorId: number; property: string; kind: string; value: unknown }[];
};

export type PlainReplay = {
  readonly versions: readonly number[];
  readonly properties: PlainProperties;
  readonly body: PlainBody;
  readonly frames: readonly PlainFrame[];
  /** Bits behind the last frame, all zero. */
  readonly padding: number;
  /** Bytes behind the tables. */
  readonly trailer: number;
};

/** Reads a written file by the description of the format alone, classes by the file's own ids. */
export function readPlainReplay(bytes: Uint8Array): PlainReplay {
  const [header, rest] = section(Buffer.from(bytes));
  const [main, nothing] = section(rest);
  if (nothing.length > 0) throw new Error(`${nothing.length} bytes behind the body`);
  const head = new PlainBytes(header);
  const versions = [head.int(), head.int()];
  if (versions[0]! > 865 && versions[1]! > 17) versions.push(head.int());
  head.text();
  const properties = plainProperties(head);
  if (head.left > 0) throw new Error('the header goes on behind its dictionary');
  const tables = new PlainBytes(main);
  const body = plainBody(tables);
  const bits = new PlainBits(body.network);
  const frames = readFrames(bits, versions, { properties, body });
  return { versions, properties, body, frames, padding: bits.left, trailer: tables.left };
}

function section(buffer: Buffer): [content: Buffer, rest: Buffer] {
  const size = buffer.readInt32LE(0);
  const content = buffer.subarray(8, 8 + size);
  if (plainCrc(content) !== buffer.readUInt32LE(4)) throw new Error('checksum');
  return [content, buffer.subarray(8 + size)];
}

type Parts = { readonly properties: PlainProperties; readonly body: PlainBody };

function readFrames(bits: PlainBits, versions: readonly number[], parts: Parts): PlainFrame[] {
  const count = Number(parts.properties.get('NumFrames'));
  const version = versionOf(versions, parts);
  const actors = new Map<number, number>();
  return Array.from({ length: count }, () => readFrame(bits, { ...parts, version, actors }));
}

function versionOf([engine, licensee, net = 0]: readonly number[], parts: Parts): PlainVersion {
  return {
    net,
    textServerId: String(parts.properties.get('BuildVersion')) >= '221120.42953.406184',
    objects: parts.body.objects,
    since: (least, leastNet = 0) =>
      engine === 868 && (licensee! > least || (licensee === least && net >= leastNet)),
  };
}

type Stream = Parts & { readonly version: PlainVersion; readonly actors: Map<number, number> };

function readFrame(bits: PlainBits, stream: Stream): PlainFrame {
  const frame: PlainFrame = {
    bit: bits.at,
    time: bits.float(),
    delta: bits.float(),
    opened: [],
    closed: [],
    updates: [],
  };
  while (bits.flag()) {
    const actorId = bits.capped(Number(stream.properties.get('MaxChannels') ?? 1023));
    if (!bits.flag()) {
      frame.closed.push(actorId);
      stream.actors.delete(actorId);
    } else if (bits.flag()) frame.opened.push(readOpening(bits, actorId, stream));
    else readUpdates(bits, { frame, actorId, stream });
  }
  return frame;
}

function readOpening(
  bits: PlainBits,
  actorId: number,
  { body, version, actors, properties }: Stream,
) {
  const named = version.since(20) || (version.since(14) && properties.get('MatchType') !== 'Lan');
  const name = named ? body.names[bits.signed()]! : '';
  if (bits.flag()) throw new Error('a flag that is never set');
  const objectId = bits.signed();
  actors.set(actorId, objectId);
  const object = body.objects[objectId]!;
  const placeless = /VehiclePickup_Boost_TA|CrowdActor_TA|CrowdManager_TA/.test(object);
  const location = placeless ? undefined : plainVector(bits, version);
  const rotation = /^Archetypes\.(Ball|Car)\./.test(object) ? plainTurn(bits) : undefined;
  return { actorId, name, object, location, rotation };
}

function readUpdates(
  bits: PlainBits,
  {
    frame,
    actorId,
    stream,
  }: { readonly frame: PlainFrame; readonly actorId: number; readonly stream: Stream },
): void {
  const { body, version, actors } = stream;
  const object = body.objects[actors.get(actorId)!];
  if (!object) throw new Error(`actor ${actorId} was never opened`);
  const table = streamIds(body, className(object));
  const limit = Math.max(2, ...table.keys()) + 1;
  while (bits.flag()) {
    const property = table.get(bits.capped(limit))!;
    const kind = plainKinds[property.slice(property.indexOf('.') + 1)]!;
    const read = plainCommon[kind] ?? plainRare[kind]!;
    frame.updates.push({ actorId, property, kind, value: read(bits, version) });
  }
}

/** `Archetypes.CarComponents.CarComponent_Jump` → `TAGame.CarComponent_Jump_TA`, and so on. */
export function className(object: string): string {
  const rules: readonly [RegExp, string][] = [
    [/^(\w+)\.Default__(\w+)$/, '$1.$2'],
    [/^Archetypes\.CarComponents\.(\w+)$/, 'TAGame.$1_TA'],
    [/^Archetypes\.Ball\.\w+$/, 'TAGame.Ball_TA'],
    [/^Archetypes\.Car\.\w+$/, 'TAGame.Car_TA'],
    [/^Archetypes\.Teams\.\w+$/, 'TAGame.Team_Soccar_TA'],
    [/^Archetypes\.GameEvent\.(GameEvent_Soccar)$/, 'TAGame.$1_TA'],
    [/^.*:GameReplicationInfoArchetype$/, 'TAGame.GRI_TA'],
    [/^.*PersistentLevel\.(\w+_TA)_\d+$/, 'TAGame.$1'],
  ];
  const rule = rules.find(([pattern]) => pattern.test(object));
  if (!rule) throw new Error(`no class known for ${object}`);
  return object.replace(...rule);
}

/** Follows the file: the parent is the nearest earlier entry whose cache id is the parent id. */
function streamIds(body: PlainBody, name: string): Map<number, string> {
  const { objects, netCache } = body;
  const table = new Map<number, string>();
  let at = netCache.findIndex(({ objectId }) => objects[objectId] === name);
  if (at === -1) throw new Error(`the file has no class ${name}`);
  while (at !== -1) {
    const entry = netCache[at]!;
    for (const { objectId, streamId } of entry.properties)
      if (!table.has(streamId)) table.set(streamId, objects[objectId]!);
    at =
      entry.parentId === 0
        ? -1
        : netCache.findLastIndex((other, index) => index < at && other.cacheId === entry.parentId);
  }
  return table;
}
