import type { BodyTrack } from '../../timeline/BodyTrack.ts';
import type { Place } from '../bodyFrame.ts';

/** Where the nose points, in field axes. */
export function noseOf(body: BodyTrack, frame: number): Place {
  const x = body.rotationX[frame]!;
  const y = body.rotationY[frame]!;
  const z = body.rotationZ[frame]!;
  const w = body.rotationW[frame]!;
  return {
    x: 1 - 2 * (y * y + z * z),
    y: 2 * (x * y + w * z),
    z: 2 * (x * z - w * y),
  };
}

/** The z of the direction of the roof: 1 upright, -1 on the roof. */
export function upright(body: BodyTrack, frame: number): number {
  return 1 - 2 * (body.rotationX[frame]! ** 2 + body.rotationY[frame]! ** 2);
}

/** Cosine between two directions on the ground plan. */
export function levelCosine(a: Place, b: Place): number {
  const size = Math.hypot(a.x, a.y) * Math.hypot(b.x, b.y);
  return size === 0 ? 0 : (a.x * b.x + a.y * b.y) / size;
}

/** Of a dodge: shares of the stick, forward and to the right, each -1 to 1. */
export function dodgeDirection({ torqueX, torqueY }: { torqueX: number; torqueY: number }): {
  readonly forward: number;
  readonly right: number;
} {
  // The game turns a full dodge with 260 about the nose and 224 about the side.
  const forward = torqueY / 224;
  const right = -torqueX / 260;
  const size = Math.hypot(forward, right) || 1;
  return { forward: forward / size, right: right / size };
}
