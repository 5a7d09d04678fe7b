import type { ReplayRecorder } from '../../src/replay/write/ReplayRecorder.ts';
import type { Car } from './car.ts';
import { sayBoost, type CarActors, type ComponentName } from './carActors.ts';
import { DODGE_SECONDS, DOUBLE_JUMP_SECONDS, JUMP_HOLD_SECONDS } from './jumping.ts';
import { wireBody } from './wire.ts';

/** What a frame says about a car: its body every second or third frame, the rest when it changes. */
export function recordCar(recorder: ReplayRecorder, actors: CarActors, car: Car): void {
  const isPlaced = car.teleports !== actors.teleports;
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
  const refilled = car.pickups > actors.pickups || isPlaced;
  if ((boosted && !car.boosting) || refilled) sayBoost(recorder, actors, car);
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
    actors.asleep = false;
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
