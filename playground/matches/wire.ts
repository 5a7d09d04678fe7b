import type { ActorReference, IntVector, UniqueId } from '../../src/replay/attributeValues.ts';
import type { RigidBody } from '../../src/replay/network/rigidBody.ts';
import { packQuaternion } from '../../src/replay/write/geometry.ts';
import type { Profile } from './roster.ts';
import { length, type Rotation, type Vector } from './vector.ts';

/** Bodies slower than this are asleep: the game stops sending their speeds. */
const ASLEEP_SPEED = 0.5;

type Motion = {
  readonly position: Vector;
  readonly velocity: Vector;
  readonly rotation: Rotation;
  readonly spin: Vector;
};

/** A body in today's units: 1/100 uu, 1/100 uu/s, 1/10000 rad/s. */
export function wireBody({ position, velocity, rotation, spin }: Motion): RigidBody {
  return {
    sleeping: length(velocity) < ASLEEP_SPEED && length(spin) < 0.01,
    location: rounded(position, 100),
    rotation: packQuaternion(rotation),
    velocity: rounded(velocity, 100),
    spin: rounded(spin, 10_000),
  };
}

export function rounded({ x, y, z }: Vector, factor = 1): IntVector {
  return {
    x: Math.round(x * factor),
    y: Math.round(y * factor),
    z: Math.round(z * factor),
  };
}

export const actor = (actorId: number): ActorReference => ({ active: true, actorId });
export const nobody: ActorReference = { active: false, actorId: -1 };
export const staticObject = (objectId: number): ActorReference => ({
  active: false,
  actorId: objectId,
});

export function wireId({ platform, id, name }: Profile): UniqueId {
  const base = { id, name: undefined, opaque: [], localId: 0 };
  if (platform === 'ps4')
    return { ...base, platform: 'playstation', name: latinName(name), opaque: [...PS4_BYTES] };
  if (platform === 'switch')
    return { ...base, platform, opaque: Array.from({ length: 24 }, (_, at) => at) };
  return { ...base, platform };
}

/** `us` and `ps4` behind a letter, as PlayStation ids carry. */
const PS4_BYTES = [97, 48, 117, 115, 112, 115, 52, 0, 1, 0, 0, 0, 0, 0, 0, 0];

/** PlayStation's own names are ASCII of at most 16 characters, whatever the display name is. */
function latinName(name: string): string {
  const ascii = name.replaceAll(/[^A-Za-z0-9_-]/g, '');
  return (ascii.length >= 3 ? ascii : `psn-${name.length}-rider`).slice(0, 15);
}
