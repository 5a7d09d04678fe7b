import type { CoarseRotation } from '../../src/replay/attributeValues.ts';
import type { ReplayRecorder } from '../../src/replay/write/ReplayRecorder.ts';
import type { Car } from './car.ts';
import { forwardOf, type Rotation } from './vector.ts';
import { actor, rounded } from './wire.ts';

const COMPONENTS = ['Boost', 'Jump', 'DoubleJump', 'Dodge', 'FlipCar'] as const;
export type ComponentName = (typeof COMPONENTS)[number];

/** A car's actor and its components, and what was last said about them. */
export type CarActors = {
  readonly carId: number;
  readonly name: string;
  readonly components: Readonly<Record<ComponentName, number>>;
  /** The counters of ReplicatedActive: odd while active. */
  readonly active: Record<ComponentName, number>;
  readonly said: { steer: number; throttle: number; handbrake: boolean; driving: boolean };
  pickups: number;
  flipResets: number;
  teleports: number;
  /** Frames until the next rigid body. */
  bodyIn: number;
  bodyTurn: number;
  asleep: boolean;
};

/** Numbers in instance names go on counting through a match. */
export type NameCounter = { next: number };

export function openCar(
  recorder: ReplayRecorder,
  car: Car,
  { priId, counter }: { readonly priId: number; readonly counter: NameCounter },
): CarActors {
  const number = counter.next++;
  const name = `Car_TA_${number}`;
  const carId = recorder.open({
    object: 'Archetypes.Car.Car_Default',
    name,
    location: rounded(car.position),
    rotation: coarse(car.rotation),
  });
  const opened = COMPONENTS.map((component) => {
    const id = recorder.open({
      object: `Archetypes.CarComponents.CarComponent_${component}`,
      name: `CarComponent_${component}_TA_${number}`,
    });
    recorder.set(id, 'TAGame.CarComponent_TA:Vehicle', {
      kind: 'ActiveActor',
      value: actor(carId),
    });
    return [component, id] as const;
  });
  recorder.set(carId, 'Engine.Pawn:PlayerReplicationInfo', {
    kind: 'ActiveActor',
    value: actor(priId),
  });
  const actors: CarActors = {
    carId,
    name,
    components: Object.fromEntries(opened) as Record<ComponentName, number>,
    active: { Boost: 0, Jump: 0, DoubleJump: 0, Dodge: 0, FlipCar: 0 },
    said: { steer: 128, throttle: 128, handbrake: false, driving: false },
    pickups: 0,
    flipResets: 0,
    teleports: car.teleports,
    bodyIn: 0,
    bodyTurn: number,
    asleep: false,
  };
  sayBoost(recorder, actors, car);
  return actors;
}

export function closeCar(recorder: ReplayRecorder, { carId, components }: CarActors): void {
  for (const id of Object.values(components)) recorder.close(id);
  recorder.close(carId);
}

export function sayBoost(
  recorder: ReplayRecorder,
  { components }: CarActors,
  { boost, pickups }: Car,
): void {
  recorder.set(components.Boost, 'TAGame.CarComponent_Boost_TA:ReplicatedBoost', {
    kind: 'ReplicatedBoost',
    grantCount: pickups % 256,
    boostAmount: Math.round(boost),
    unused1: 0,
    unused2: 0,
  });
}

/** Spawn rotations come in 1/256 turns; 0 is left out. */
function coarse(rotation: Rotation): CoarseRotation {
  const forward = forwardOf(rotation);
  const yaw = Math.round((Math.atan2(forward.y, forward.x) / (2 * Math.PI)) * 256);
  return { pitch: undefined, yaw: yaw === 0 ? undefined : Math.min(127, yaw), roll: undefined };
}
