import type {
  ClassIndex,
  DebugEntry,
  Keyframe,
  NetCacheEntry,
  NetCacheProperty,
  ReplayBody,
  TickMark,
} from './body.ts';
import type { ByteReader } from './ByteReader.ts';

/** Bytes of the smallest element of each list: a count that could not fit is refused. */
const SMALLEST = { text: 4, keyframe: 12, debug: 12, tick: 8, class: 8, cache: 16, property: 8 };

/** The lists of the body while they fill up; what was read before a failure stays. */
export type BodyLists = { [List in keyof ReplayBody]: ReplayBody[List][number][] } & {
  networkStart: number;
  networkSize: number;
};

export function emptyBody(): BodyLists {
  return {
    levels: [],
    keyframes: [],
    networkStart: 0,
    networkSize: 0,
    debugInfo: [],
    tickMarks: [],
    packages: [],
    objects: [],
    names: [],
    classIndices: [],
    netCache: [],
  };
}

/** Reads everything but the network stream. Newer games write four more bytes at the end. */
export function readBodyLists(reader: ByteReader, body: BodyLists): void {
  reader.list(body.levels, SMALLEST.text, readText);
  reader.list(body.keyframes, SMALLEST.keyframe, readKeyframe);
  body.networkSize = readNetworkSize(reader);
  body.networkStart = reader.position;
  reader.take(body.networkSize);
  reader.list(body.debugInfo, SMALLEST.debug, readDebugEntry);
  reader.list(body.tickMarks, SMALLEST.tick, readTickMark);
  reader.list(body.packages, SMALLEST.text, readText);
  reader.list(body.objects, SMALLEST.text, readText);
  reader.list(body.names, SMALLEST.text, readText);
  reader.list(body.classIndices, SMALLEST.class, readClassIndex);
  reader.list(body.netCache, SMALLEST.cache, readNetCacheEntry);
}

function readNetworkSize(reader: ByteReader): number {
  const size = reader.i32();
  if (size < 0) throw reader.fault('implausible', `network part of ${size} bytes`);
  return size;
}

function readText(reader: ByteReader): string {
  return reader.text();
}

function readKeyframe(reader: ByteReader): Keyframe {
  return { time: reader.f32(), frame: reader.i32(), position: reader.i32() };
}

function readDebugEntry(reader: ByteReader): DebugEntry {
  return { frame: reader.i32(), user: reader.text(), text: reader.text() };
}

function readTickMark(reader: ByteReader): TickMark {
  return { description: reader.text(), frame: reader.i32() };
}

function readClassIndex(reader: ByteReader): ClassIndex {
  return { className: reader.text(), objectId: reader.i32() };
}

function readNetCacheEntry(reader: ByteReader): NetCacheEntry {
  const objectId = reader.i32();
  const parentId = reader.i32();
  const cacheId = reader.i32();
  const properties: NetCacheProperty[] = [];
  reader.list(properties, SMALLEST.property, readNetCacheProperty);
  return { objectId, parentId, cacheId, properties };
}

function readNetCacheProperty(reader: ByteReader): NetCacheProperty {
  return { objectId: reader.i32(), streamId: reader.i32() };
}
