import type { ReplayBody } from '../body.ts';
import type { ReplayVersion } from '../header.ts';
import type { PropertyList } from '../properties.ts';
import { ByteWriter } from './ByteWriter.ts';
import { crc32 } from '../crc.ts';
import { writeProperties } from './properties.ts';

/** A whole file, part by part, the network stream already encoded (NetworkWriter). */
export type ReplayFile = {
  readonly version: ReplayVersion;
  readonly gameType: string;
  readonly properties: PropertyList;
  readonly body: ReplayBody;
  readonly network: Uint8Array;
};

/** The first net version whose body ends with a zero word. */
const TRAILER_NET = 10;

/** docs/replay-format.md, the layout of a file: two sections, each behind its size and its CRC. */
export function writeReplay(file: ReplayFile): Uint8Array {
  const out = new ByteWriter();
  for (const section of [encodeHeader(file), encodeBody(file)]) {
    out.i32(section.length);
    out.u32(crc32(section));
    out.bytes(section);
  }
  return out.finish();
}

function encodeHeader({ version, gameType, properties }: ReplayFile): Uint8Array {
  const out = new ByteWriter();
  out.u32(version.engine);
  out.u32(version.licensee);
  if (version.engine > 865 && version.licensee > 17) out.u32(version.net ?? 0);
  out.text(gameType);
  writeProperties(out, properties, version.engine === 0 && version.licensee === 0);
  return out.finish();
}

function encodeBody({ body, network, version }: ReplayFile): Uint8Array {
  const out = new ByteWriter();
  const text = (value: string): void => out.text(value);

  out.list(body.levels, text);
  out.list(body.keyframes, ({ time, frame, position }) => {
    out.f32(time);
    out.i32(frame);
    out.i32(position);
  });
  out.i32(network.length);
  out.bytes(network);
  out.list(body.debugInfo, (entry) => {
    out.i32(entry.frame);
    out.text(entry.user);
    out.text(entry.text);
  });
  out.list(body.tickMarks, ({ description, frame }) => {
    out.text(description);
    out.i32(frame);
  });
  out.list(body.packages, text);
  out.list(body.objects, text);
  out.list(body.names, text);
  writeClasses(out, body);
  if ((version.net ?? 0) >= TRAILER_NET) out.u32(0);
  return out.finish();
}

function writeClasses(out: ByteWriter, { classIndices, netCache }: ReplayBody): void {
  out.list(classIndices, ({ className, objectId }) => {
    out.text(className);
    out.i32(objectId);
  });
  out.list(netCache, ({ objectId, parentId, cacheId, properties }) => {
    for (const number of [objectId, parentId, cacheId]) out.i32(number);
    out.list(properties, (property) => {
      out.i32(property.objectId);
      out.i32(property.streamId);
    });
  });
}
