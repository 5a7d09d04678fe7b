import type { ReplayRecorder } from '../../src/replay/write/ReplayRecorder.ts';
import type { Car } from './car.ts';
import { DODGE_SECONDS, DOUBLE_JUMP_SECONDS, JUMP_HOLD_SECONDS } from './jumping.ts';
import { forwardOf, type Rotation } from './vector.ts';
import { actor, rounded, wireBody } from './wire.ts';

const COMPONENTS = ['Boost', 'Jump', 'DoubleJump', 'Dodge', 'FlipCar'] as const;
type ComponentName = (typeof COMPONENTS)[number];

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

/** What a frame says about a car: its body every second or third frame, the rest when it changes. */
export function recordCar(recorder: ReplayRecorder, actors: CarActors, car: Car): void {
  recordBody(recorder, actors, car);
  recordControls(recorder, actors, car);
  const boosted = actors.active.Boost % 2 === 1;
  toggle(recorder, actors, 'Boost', car.boosting);
  toggle(
    recorder,
    actors,
    'Jump',
    !car.grounded && !car.jumpReleased && car.sinceJump <= JUMP_HOLD_SECONDS,
  );
  toggle(recorder, actors, 'DoubleJump', car.sinceDoubleJump < DOUBLE_JUMP_SECONDS);
  recordDodge(recorder, actors, car);
  if ((boosted && !car.boosting) || car.pickups > actors.pickups) sayBoost(recorder, actors, car);
  actors.pickups = car.pickups;
  if (car.flipResets > actors.flipResets)
    recorder.set(actors.carId, 'TAGame.Car_TA:DodgesRefreshedCounter', {
      kind: 'Int',
      value: car.flipResets,
    });
  actors.flipResets = car.flipResets;
}

function recordBody(recorder: ReplayRecorder, actors: CarActors, car: Car): void {
  if (car.teleports !== actors.teleports) {
    actors.teleports = car.teleports;
    actors.bodyIn = 0;
    recorder.set(actors.carId, 'TAGame.RBActor_TA:TeleportCounter', {
      kind: 'Byte',
      value: car.teleports % 256,
    });
  }
  if (actors.bodyIn-- > 0) return;
  actors.bodyIn = 1 + (actors.bodyTurn++ % 2);
  const body = wireBody(car);
  if (body.sleeping && actors.asleep) return;
  actors.asleep = body.sleeping;
  recorder.set(actors.carId, 'TAGame.RBActor_TA:ReplicatedRBState', {
    kind: 'RigidBody',
    value: body,
  });
}

export function setDriving(
  recorder: ReplayRecorder,
  { carId, said }: CarActors,
  driving: boolean,
): void {
  if (said.driving === driving) return;
  said.driving = driving;
  recorder.set(carId, 'TAGame.Vehicle_TA:bDriving', { kind: 'Boolean', value: driving });
}

function recordControls(
  recorder: ReplayRecorder,
  { carId, said }: CarActors,
  { controls }: Car,
): void {
  const steer = Math.round(128 + 127 * controls.steer);
  const throttle = Math.round(128 + 127 * (controls.boost ? 1 : controls.throttle));
  if (steer !== said.steer)
    recorder.set(carId, 'TAGame.Vehicle_TA:ReplicatedSteer', { kind: 'Byte', value: steer });
  if (throttle !== said.throttle)
    recorder.set(carId, 'TAGame.Vehicle_TA:ReplicatedThrottle', { kind: 'Byte', value: throttle });
  if (controls.handbrake !== said.handbrake)
    recorder.set(carId, 'TAGame.Vehicle_TA:bReplicatedHandbrake', {
      kind: 'Boolean',
      value: controls.handbrake,
    });
  Object.assign(said, { steer, throttle, handbrake: controls.handbrake });
}

function recordDodge(recorder: ReplayRecorder, actors: CarActors, car: Car): void {
  const running = car.dodge !== undefined && car.sinceDodge < DODGE_SECONDS;
  const began = running && actors.active.Dodge % 2 === 0;
  toggle(recorder, actors, 'Dodge', running);
  if (!began || !car.dodge) return;
  recorder.set(actors.components.Dodge, 'TAGame.CarComponent_Dodge_TA:DodgeTorque', {
    kind: 'Location',
    x: Math.round(-260 * car.dodge.right),
    y: Math.round(224 * car.dodge.forward),
    z: 0,
  });
}

function toggle(
  recorder: ReplayRecorder,
  { components, active }: CarActors,
  name: ComponentName,
  on: boolean,
): void {
  if ((active[name] % 2 === 1) === on) return;
  active[name] = (active[name] + 1) % 256;
  recorder.set(components[name], 'TAGame.CarComponent_TA:ReplicatedActive', {
    kind: 'Byte',
    value: active[name],
  });
  if (name === 'DoubleJump' && on)
    recorder.set(components.DoubleJump, 'TAGame.CarComponent_DoubleJump_TA:DoubleJumpImpulse', {
      kind: 'Location',
      x: 0,
      y: 0,
      z: 52_500,
    });
}

function sayBoost(
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
export function coarse(rotation: Rotation): {
  pitch: number | undefined;
  yaw: number | undefined;
  roll: number | undefined;
} {
  const forward = forwardOf(rotation);
  const yaw = Math.round((Math.atan2(forward.y, forward.x) / (2 * Math.PI)) * 256);
  return { pitch: undefined, yaw: yaw === 0 ? undefined : Math.min(127, yaw), roll: undefined };
}
