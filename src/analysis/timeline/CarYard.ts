import type { BodySample } from './BodyTrack.ts';
import { CarActor, ComponentActor, type ComponentKind, type PlayerActor } from './cars.ts';
import type { PlayerTrack } from './PlayerTrack.ts';
import type { Roster } from './Roster.ts';

/** The cars on the field and their parts, and how they end up in the players' columns. */
export class CarYard {
  readonly #roster: Roster;
  readonly #cars = new Map<number, CarActor>();
  readonly #components = new Map<number, ComponentActor>();
  readonly #changed = new Set<ComponentActor>();

  constructor(roster: Roster) {
    this.#roster = roster;
  }

  /** A keyframe opens a living car again: it is the same one, its inputs are at rest until sent. */
  openCar(actorId: number): BodySample {
    const known = this.#cars.get(actorId);
    known?.rest();
    const car = known ?? new CarActor();
    this.#cars.set(actorId, car);
    return car.sample;
  }

  openComponent(actorId: number, kind: ComponentKind): void {
    const known = this.#components.get(actorId);
    if (!known) {
      this.#components.set(actorId, new ComponentActor(kind));
      return;
    }
    known.active = 0;
    if (known.amount > 0) known.amount = 0;
    known.amountChanged = known.amount === 0;
    this.#changed.add(known);
  }

  close(actorId: number): void {
    this.#cars.delete(actorId);
    this.#components.delete(actorId);
  }

  input(actorId: number, input: 'steer' | 'throttle' | 'handbrake', value: number): void {
    const car = this.#cars.get(actorId);
    if (car) car[input] = value;
  }

  attach(actorId: number, carId: number): void {
    const component = this.#change(actorId);
    if (component) component.vehicle = carId;
  }

  /** The counter is odd while the component works. */
  activate(actorId: number, counter: number): void {
    const component = this.#change(actorId);
    if (component) component.active = counter;
  }

  fill(actorId: number, amount: number): void {
    const component = this.#change(actorId);
    if (!component) return;
    component.amount = amount;
    component.amountChanged = true;
  }

  dodge(actorId: number, x: number, y: number): void {
    const component = this.#change(actorId);
    if (component) component.impulse = { x, y };
  }

  /** The counter of flips given back; only a rise is one. */
  setRefreshes(actorId: number, count: number, frame: number): void {
    const car = this.#cars.get(actorId);
    if (!car) return;
    if (count > car.refreshCount) this.#trackOf(car, frame)?.refreshes.push(frame);
    car.refreshCount = count;
  }

  setDriver(actorId: number, driver: PlayerActor | undefined, frame: number): void {
    const car = this.#cars.get(actorId);
    if (!car) return;
    if (driver === undefined && car.driver !== undefined) car.driverLostFrame = frame;
    car.driver = driver;
    car.lastDriver = driver ?? car.lastDriver;
  }

  /** A component that was told something; what it means for its car is settled with the frame. */
  #change(actorId: number): ComponentActor | undefined {
    const component = this.#components.get(actorId);
    if (component) this.#changed.add(component);
    return component;
  }

  /** Who drives, or last drove, the car: an index into the roster, -1 for nobody known. */
  playerOf(actorId: number, frame: number): number {
    const actor = this.#cars.get(actorId)?.lastDriver;
    return actor ? this.#roster.numberOf(this.#roster.trackOf(actor, frame)) : -1;
  }

  closeFrame(frame: number, isKeyframe: boolean): void {
    for (const component of this.#changed) this.#settle(component, frame, isKeyframe);
    this.#changed.clear();
    for (const car of this.#cars.values()) this.#writeCar(car, frame);
  }

  #settle(component: ComponentActor, frame: number, isKeyframe: boolean): void {
    const car = this.#cars.get(component.vehicle);
    if (!car) return;
    const on = component.active & 1;
    const track = this.#trackOf(car, frame);
    if (component.kind === 'boost') settleBoost({ component, car, track, frame, isKeyframe });
    if (component.kind === 'boost') car.boosting = on;
    if (component.kind === 'jump') car.jumping = on;
    if (component.kind === 'doubleJump')
      settleDoubleJump({ component, car, track, frame, isKeyframe });
    if (component.kind === 'dodge') settleDodge({ component, car, track, frame, isKeyframe });
    component.impulse = undefined;
  }

  #trackOf(car: CarActor, frame: number): PlayerTrack | undefined {
    const driver = car.driverIn(frame);
    return driver && this.#roster.trackOf(driver, frame);
  }

  #writeCar(car: CarActor, frame: number): void {
    if (car.sample.frame === -1) return;
    const track = this.#trackOf(car, frame);
    if (!track) return;
    track.write(frame, car.sample);
    track.steer[frame] = car.steer;
    track.throttle[frame] = car.throttle;
    track.handbrake[frame] = car.handbrake;
    track.boosting[frame] = car.boosting;
    track.jumping[frame] = car.jumping;
    track.doubleJumping[frame] = car.doubleJumping;
    track.dodging[frame] = car.dodging;
  }
}

type Settlement = {
  readonly component: ComponentActor;
  readonly car: CarActor;
  readonly track: PlayerTrack | undefined;
  readonly frame: number;
  readonly isKeyframe: boolean;
};

/** A keyframe repeats the gauge: only another value is news there. */
function settleBoost({ component, car, track, frame, isKeyframe }: Settlement): void {
  if (!component.amountChanged || !track) return;
  component.amountChanged = false;
  if (isKeyframe && component.amount === car.lastReading) return;
  track.readings.push({ frame, raw: component.amount, first: car.lastReading === -1 });
  car.lastReading = component.amount;
}

function settleDoubleJump({ component, car, track, frame, isKeyframe }: Settlement): void {
  const on = component.active & 1;
  const started = on === 1 && car.doubleJumping === 0;
  if (started && !isKeyframe) track?.doubleJumps.push(frame);
  car.doubleJumping = on;
}

/** Every dodge sends its torque, also an unchanged one; without it the odd counter is the sign. */
function settleDodge({ component, car, track, frame, isKeyframe }: Settlement): void {
  const on = component.active & 1;
  const started = component.impulse !== undefined || (on === 1 && car.dodging === 0);
  car.dodging = on;
  if (component.impulse) car.dodgeTorque = component.impulse;
  if (!started || isKeyframe || !track || track.dodges.at(-1)?.frame === frame) return;
  const { x, y } = component.impulse ?? car.dodgeTorque;
  const last = track.dodges.at(-1);
  if (component.impulse === undefined && last && frame - last.frame <= 2) return;
  track.dodges.push({ frame, torqueX: x, torqueY: y });
}
