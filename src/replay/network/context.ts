import type { ReplayBody } from '../body.ts';
import type { ReplayHeader } from '../header.ts';
import type { BodyScale, ReplayContext } from '../visitor.ts';
import { classChain } from './objectNames.ts';

/** What a visitor may ask before the first frame, and during the frames. */
export function createContext(header: ReplayHeader, body: ReplayBody): ReplayContext {
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
