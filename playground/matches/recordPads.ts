import type { ReplayRecorder } from '../../src/replay/write/ReplayRecorder.ts';
import { PADS } from './pads.ts';
import type { World } from './world.ts';

export type PadActors = Map<number, { readonly id: number; sequence: number; taken: boolean }>;

const MAP = 'cs_day_p';
const PICKUP = 'TAGame.VehiclePickup_TA:NewReplicatedPickupData';
const AVAILABLE = 255;

/** Somebody took a pad. Its actor appears with the first time. */
export function takePad(
  recorder: ReplayRecorder,
  pads: PadActors,
  { pad, carId }: { readonly pad: number; readonly carId: number },
): void {
  const { number } = PADS[pad]!;
  const actor = pads.get(pad) ?? {
    id: recorder.open({
      object: `${MAP}.TheWorld:PersistentLevel.VehiclePickup_Boost_TA_${number}`,
      name: `VehiclePickup_Boost_TA_${number}`,
    }),
    sequence: -1,
    taken: false,
  };
  actor.sequence = (actor.sequence + 2) % 254;
  actor.taken = true;
  pads.set(pad, actor);
  recorder.set(actor.id, PICKUP, {
    kind: 'PickupNew',
    instigator: carId,
    pickedUp: actor.sequence,
  });
}

/** Pads that are back since the last frame. */
export function recordPads(recorder: ReplayRecorder, pads: PadActors, world: World): void {
  for (const [pad, actor] of pads) {
    if (!actor.taken || world.time < world.padBackAt[pad]!) continue;
    actor.taken = false;
    recorder.set(actor.id, PICKUP, {
      kind: 'PickupNew',
      instigator: undefined,
      pickedUp: AVAILABLE,
    });
  }
}
