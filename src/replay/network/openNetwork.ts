import type { ReplayHeader } from '../header.ts';
import type { BodyLists } from '../readBody.ts';
import type { BodyScale, ReplayContext, ReplayVisitor } from '../visitor.ts';
import { GUARD_BYTES } from './bits.ts';
import { FrameReader } from './FrameReader.ts';
import { NetClasses } from './NetClasses.ts';
import { classChain } from './objectNames.ts';
import { streamFormat } from './streamFormat.ts';

/** A replay whose tables are known, ready for its frames. */
export type NetworkPart = {
  readonly bytes: Uint8Array;
  readonly header: ReplayHeader;
  readonly body: BodyLists;
};

/** Opens the match to the visitor; `readAll` of what it answers then reads the frames. */
export function openNetwork(part: NetworkPart, visitor: ReplayVisitor): FrameReader {
  const { header, body } = part;
  const format = streamFormat(header, body.objects, body.networkSize);
  const classes = new NetClasses(body);
  visitor.begin(createContext(header, body));
  const stream = { view: networkView(part), end: body.networkSize * 8, format, classes };
  return new FrameReader(stream, visitor);
}

/** The stream where it lies in the file, or a copy when the file ends too close behind it. */
function networkView({ bytes, body: { networkStart, networkSize } }: NetworkPart): DataView {
  const behind = bytes.length - networkStart;
  if (behind >= networkSize + GUARD_BYTES) {
    return new DataView(bytes.buffer, bytes.byteOffset + networkStart, behind);
  }
  const copy = new Uint8Array(networkSize + GUARD_BYTES);
  copy.set(bytes.subarray(networkStart, networkStart + networkSize));
  return new DataView(copy.buffer);
}

function createContext(header: ReplayHeader, body: BodyLists): ReplayContext {
  const { objects, names, keyframes } = body;
  const keyframeNumbers = new Set(keyframes.map(({ frame }) => frame));
  const chains = new Map<number, readonly string[]>();
  const chainOf = (objectId: number): readonly string[] => {
    const known = chains.get(objectId);
    if (known) return known;
    const chain = classChain(objects[objectId] ?? '');
    chains.set(objectId, chain);
    return chain;
  };
  return {
    header,
    body,
    objects,
    names,
    keyframes,
    scale: bodyScale(header.version.net ?? 0),
    isKeyframe: (frame) => keyframeNumbers.has(frame),
    classChain: chainOf,
    isA: (objectId, className) => chainOf(objectId).includes(className),
  };
}

/** The game multiplies bodies before it rounds them: by 1, 10 and 1000, since net version 5 by 100 and 10000. */
function bodyScale(net: number): BodyScale {
  return net >= 5
    ? { location: 0.01, velocity: 0.01, spin: 0.0001 }
    : { location: 1, velocity: 0.1, spin: 0.001 };
}
