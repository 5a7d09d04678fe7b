import {
  EULER,
  readOrientation,
  type Quaternion,
  type RigidBody,
  type SentRotation,
} from '../../replay/index.ts';
import { hexJson, hexOf, vectorJson } from './hex.ts';

/** A rigid body's JSON with its rotation, and without it. */
export type RigidBodyText = { readonly full: string; readonly noRotation: string };

const quaternion: Quaternion = { x: 0, y: 0, z: 0, w: 0 };

export function rigidBodyJson(body: RigidBody): RigidBodyText {
  const { sleeping, location, velocity, spin } = body;
  const head = `{"RigidBody":{"sleeping":${sleeping},"location":${vectorJson(location)},`;
  const linear = sleeping ? 'null' : vectorJson(velocity);
  const angular = sleeping ? 'null' : vectorJson(spin);
  const tail = `"linear_velocity":${linear},"angular_velocity":${angular}}}`;
  return {
    full: `${head}"rotation":${rotationJson(body.rotation)},${tail}`,
    noRotation: head + tail,
  };
}

function rotationJson(sent: SentRotation): string {
  if (sent.omitted === EULER) {
    const { first, second, third } = sent;
    return `{"x":${halfTurns(first)},"y":${halfTurns(second)},"z":${halfTurns(third)},"w":"00000000"}`;
  }
  readOrientation(sent, quaternion);
  const { x, y, z, w } = quaternion;
  return `{"x":${hexJson(x)},"y":${hexJson(y)},"z":${hexJson(z)},"w":${hexJson(w)}}`;
}

const HALF_TURN = Math.fround(1 / 32_767);

/** The customary form of old angles: half turns, less one. */
function halfTurns(sent: number): string {
  return `"${hexOf((sent - 32_768) * HALF_TURN)}"`;
}
