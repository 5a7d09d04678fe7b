import type {
  ActorReference,
  CoarseRotation,
  IdPlatform,
  IntVector,
  Loadout,
  UniqueId,
} from '../../replay/index.ts';
import { hexOf } from './hex.ts';

/** A float that JSON.stringify prints as the rendering wants it. */
export function floatShape(value: number): string | undefined {
  return Number.isFinite(value) ? hexOf(value) : undefined;
}

/** Vectors inside attributes are rendered as hundredths, whatever their unit. */
export function vectorShape({ x, y, z }: IntVector): unknown {
  return { x: hexOf(x / 100), y: hexOf(y / 100), z: hexOf(z / 100) };
}

/** The customary labels: what turns about y is called yaw there, and what turns about z pitch. */
export function rotationShape({ pitch, yaw, roll }: CoarseRotation): unknown {
  return { yaw: pitch, pitch: yaw, roll };
}

export function referenceShape({ active, actorId }: ActorReference): unknown {
  return { active, actor: actorId };
}

type IdForm = { readonly system: number; readonly remote: (id: UniqueId) => unknown };

const idForms: Readonly<Record<IdPlatform, IdForm>> = {
  none: { system: 0, remote: ({ id }) => ({ SplitScreen: Number(id) }) },
  steam: { system: 1, remote: ({ id }) => ({ Steam: id }) },
  playstation: {
    system: 2,
    remote: ({ id, name, opaque }) => ({ PlayStation: { online_id: id, name, unknown1: opaque } }),
  },
  xbox: { system: 4, remote: ({ id }) => ({ Xbox: id }) },
  qq: { system: 5, remote: ({ id }) => ({ QQ: id }) },
  switch: {
    system: 6,
    remote: ({ id, opaque }) => ({ Switch: { online_id: id, unknown1: opaque } }),
  },
  psynet: {
    system: 7,
    remote: ({ id, opaque }) => ({ PsyNet: { online_id: id, unknown1: opaque } }),
  },
  epic: { system: 11, remote: ({ id }) => ({ Epic: id }) },
};

export function uniqueIdShape(id: UniqueId): unknown {
  const { system, remote } = idForms[id.platform];
  return { system_id: system, remote_id: remote(id), local_id: id.localId };
}

export function loadoutShape(loadout: Loadout): unknown {
  return {
    version: loadout.version,
    body: loadout.body,
    decal: loadout.decal,
    wheels: loadout.wheels,
    rocket_trail: loadout.boost,
    antenna: loadout.antenna,
    topper: loadout.topper,
    unknown1: loadout.unknown1,
    unknown2: loadout.unknown2,
    engine_audio: loadout.engineAudio,
    trail: loadout.trail,
    goal_explosion: loadout.goalExplosion,
    banner: loadout.banner,
    product_id: loadout.productId,
  };
}
