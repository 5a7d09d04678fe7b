import { readReference, readVector } from '../../src/replay/attributes/geometry.ts';
import { readUniqueId } from '../../src/replay/attributes/identity.ts';
import { readRareValue } from '../../src/replay/attributes/readers.ts';
import { ByteReader } from '../../src/replay/ByteReader.ts';
import { readHeader, type NetProperty, type ReplayVisitor } from '../../src/replay/index.ts';
import { createContext } from '../../src/replay/network/context.ts';
import { NetClasses, type NetClass } from '../../src/replay/network/NetClasses.ts';
import { fillRow, type PropertyTable } from '../../src/replay/network/propertyTable.ts';
import { SpawnReader } from '../../src/replay/network/SpawnReader.ts';
import { streamFormat, type StreamFormat } from '../../src/replay/network/streamFormat.ts';
import { emptyBody, readBodyLists } from '../../src/replay/readBody.ts';
import { openSection } from '../../src/replay/sections.ts';
import { BitByBitReader } from './BitByBitReader.ts';

type World = {
  readonly bits: BitByBitReader;
  readonly format: StreamFormat;
  readonly visitor: ReplayVisitor;
  readonly spawns: SpawnReader;
  readonly actors: Map<number, NetClass>;
};

/** The same work as parseReplay, written plainly and read bit by bit. Net version 7 and later. */
export function readBitByBit(bytes: Uint8Array, visitor: ReplayVisitor): number {
  const header = readHeader(bytes);
  const section = openSection(bytes, 'body', openSection(bytes, 'header', 0).end);
  const body = emptyBody();
  readBodyLists(new ByteReader(bytes, section), body);
  const format = streamFormat(header, body.objects, body.networkSize);
  const view = new DataView(bytes.buffer, bytes.byteOffset + body.networkStart);
  const bits = new BitByBitReader(view, body.networkSize * 8);
  visitor.begin(createContext(header, body));
  const spawns = new SpawnReader(bits, format, new NetClasses(body));
  return readFrames({ bits, format, visitor, spawns, actors: new Map() });
}

function readFrames(world: World): number {
  const { bits, format, visitor } = world;
  let frame = 0;
  for (; frame < format.frameCount; frame++) {
    visitor.frame(frame, bits.f32(), bits.f32());
    while (bits.bool()) readActor(world);
  }
  return frame;
}

function readActor({ bits, format, visitor, spawns, actors }: World): void {
  const actorId = bits.below(format.channelLimit, format.channelWidth);
  if (!bits.bool()) {
    actors.delete(actorId);
    visitor.destroy(actorId);
  } else if (bits.bool()) {
    const netClass = spawns.read();
    actors.set(actorId, netClass);
    visitor.spawn(actorId, netClass.objectId, spawns.spawn);
  } else {
    const { table } = actors.get(actorId)!;
    while (bits.bool()) {
      readUpdate({ bits, format, visitor }, actorId, readProperty(bits, table));
    }
  }
}

function readProperty(bits: BitByBitReader, table: PropertyTable): NetProperty {
  const streamId = bits.below(table.limit, 31 - Math.clz32(table.limit));
  return table.rows[streamId] ?? fillRow(table, streamId);
}

type Sink = Pick<World, 'bits' | 'format' | 'visitor'>;

function readUpdate({ bits, format, visitor }: Sink, actorId: number, property: NetProperty): void {
  if (property.isRare) {
    visitor.rare(actorId, property, readRareValue(property.kind, bits, format));
    return;
  }
  switch (property.kind) {
    case 'RigidBody':
      return readRigidBody({ bits, format, visitor }, actorId, property);
    case 'Byte':
      return visitor.byte(actorId, property, bits.bits(8));
    case 'Float':
      return visitor.float(actorId, property, bits.f32());
    case 'Int':
      return visitor.int(actorId, property, bits.i32());
    case 'ActiveActor':
      return visitor.reference(actorId, property, readReference(bits));
    case 'Boolean':
      return visitor.boolean(actorId, property, bits.bool());
    case 'Enum':
      return visitor.int(actorId, property, bits.bits(11));
    case 'PlayerHistoryKey':
      return visitor.int(actorId, property, bits.bits(14));
    case 'String':
      return visitor.text(actorId, property, bits.text());
    case 'UniqueId':
      return visitor.uniqueId(actorId, property, readUniqueId(bits, format));
  }
}

const AT_REST = { x: 0, y: 0, z: 0 };

function readRigidBody({ bits, format, visitor }: Sink, actorId: number, property: NetProperty) {
  const sleeping = bits.bool();
  const location = readVector(bits, format);
  const omitted = bits.bits(2);
  const rotation = { omitted, first: bits.bits(18), second: bits.bits(18), third: bits.bits(18) };
  const velocity = sleeping ? AT_REST : readVector(bits, format);
  const spin = sleeping ? AT_REST : readVector(bits, format);
  visitor.rigidBody(actorId, property, { sleeping, location, rotation, velocity, spin });
}
