import type { ReplayHeader } from '../header.ts';
import type { BodyLists } from '../readBody.ts';
import type { ReplayVisitor } from '../visitor.ts';
import { GUARD_BYTES } from './bits.ts';
import { createContext } from './context.ts';
import { FrameReader } from './FrameReader.ts';
import { NetClasses, type AttributeKinds } from './NetClasses.ts';
import { streamFormat } from './streamFormat.ts';

/** A replay whose tables are known, ready for its frames. */
export type NetworkPart = {
  readonly bytes: Uint8Array;
  readonly header: ReplayHeader;
  readonly body: BodyLists;
  readonly attributes: AttributeKinds;
};

/** Opens the match to the visitor; `readAll` of what it answers then reads the frames. */
export function openNetwork(part: NetworkPart, visitor: ReplayVisitor): FrameReader {
  const { header, body } = part;
  const format = streamFormat(header, body.objects, body.networkSize);
  const classes = new NetClasses(body, part.attributes);
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
