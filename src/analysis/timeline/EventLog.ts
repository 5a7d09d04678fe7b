import type { RareValue } from '../../replay/index.ts';
import type { PlayerActor } from './cars.ts';
import type { CarYard } from './CarYard.ts';
import type { PlayerTrack } from './PlayerTrack.ts';
import type { Roster } from './Roster.ts';
import type {
  BallExplosion,
  CounterChange,
  CounterName,
  Demolition,
  PadPickup,
} from './Timeline.ts';
import { propertyCodes as code } from './wireNames.ts';

const counterOfCode: Readonly<Partial<Record<number, CounterName>>> = {
  [code.MatchScore]: 'score',
  [code.MatchGoals]: 'goals',
  [code.MatchAssists]: 'assists',
  [code.MatchSaves]: 'saves',
  [code.MatchShots]: 'shots',
  [code.CarDemolitions]: 'demolitions',
};

/** A demolition can be sent again within this many frames of the first; a car dies once. */
const SAME_DEMOLITION_FRAMES = 30;

/** The pad is there again. */
const PAD_BACK = 255;

type DemolitionValue = Extract<
  RareValue,
  { readonly kind: 'Demolish' | 'DemolishFx' | 'DemolishExtended' }
>;

function isDemolition(value: RareValue): value is DemolitionValue {
  return (
    value.kind === 'Demolish' || value.kind === 'DemolishFx' || value.kind === 'DemolishExtended'
  );
}

/** Keeps what happened once. Keyframes repeat everything: only other frames bring events. */
export class EventLog {
  readonly #yard: CarYard;
  readonly #roster: Roster;
  readonly #playerActors: ReadonlyMap<number, PlayerActor>;
  #pickups: PadPickup[] = [];
  #demolitions: Demolition[] = [];
  #explosions: BallExplosion[] = [];
  #counters: CounterChange[] = [];
  #frame = 0;
  #isKeyframe = false;

  constructor(yard: CarYard, roster: Roster, playerActors: ReadonlyMap<number, PlayerActor>) {
    this.#yard = yard;
    this.#roster = roster;
    this.#playerActors = playerActors;
  }

  open(frame: number, isKeyframe: boolean): void {
    this.#frame = frame;
    this.#isKeyframe = isKeyframe;
  }

  /** A scoreboard number. Keyframes repeat it, and may also be the first to tell it. */
  count(player: PlayerActor, propertyCode: number, value: number): void {
    const counter = counterOfCode[propertyCode];
    if (!counter) return;
    const gained = value - (player.counters[counter] ?? 0);
    player.counters[counter] = value;
    if (gained <= 0) return;
    const number = this.#roster.numberOf(this.#roster.trackOf(player, this.#frame));
    this.#counters.push({ frame: this.#frame, player: number, counter, value, gained });
  }

  rare(value: RareValue, pad: number | undefined): void {
    if (this.#isKeyframe) return;
    if (value.kind === 'Pickup' && value.pickedUp) this.#pickUp(value.instigator, pad);
    if (value.kind === 'PickupNew' && value.pickedUp !== PAD_BACK) {
      this.#pickUp(value.instigator, pad);
    }
    if (isDemolition(value)) this.#demolish(value.attacker.actorId, value.victim.actorId);
    if (value.kind === 'Explosion' && value.goal.actorId !== -1) this.#explode(-1);
    if (value.kind === 'ExtendedExplosion' && value.goal.actorId !== -1) {
      this.#explode(value.secondary.actorId);
    }
  }

  finish(): {
    players: readonly PlayerTrack[];
    pickups: readonly PadPickup[];
    demolitions: readonly Demolition[];
    explosions: readonly BallExplosion[];
    counters: readonly CounterChange[];
  } {
    const { players, places } = this.#roster.finish();
    const place = (number: number): number => places[number] ?? -1;
    return {
      players,
      pickups: this.#pickups
        .map((event) => ({ ...event, player: place(event.player) }))
        .filter(({ player }) => player !== -1),
      demolitions: this.#demolitions
        .map((event) => ({
          ...event,
          attacker: place(event.attacker),
          victim: place(event.victim),
        }))
        .filter(({ victim, attacker }) => victim !== -1 && attacker !== -1),
      explosions: this.#explosions.map((event) => ({ ...event, scorer: place(event.scorer) })),
      counters: this.#counters
        .map((event) => ({ ...event, player: place(event.player) }))
        .filter(({ player }) => player !== -1),
    };
  }

  #pickUp(carId: number | undefined, pad: number | undefined): void {
    if (carId === undefined || carId < 0 || pad === undefined) return;
    const player = this.#yard.playerOf(carId, this.#frame);
    if (player !== -1) this.#pickups.push({ frame: this.#frame, pad, player });
  }

  /** Without an attacker the car died in a goal explosion or by the field itself. */
  #demolish(attackerCar: number, victimCar: number): void {
    if (victimCar < 0 || attackerCar < 0) return;
    const attacker = this.#yard.playerOf(attackerCar, this.#frame);
    const victim = this.#yard.playerOf(victimCar, this.#frame);
    const repeated = this.#demolitions.some(
      (known) => known.victim === victim && this.#frame - known.frame < SAME_DEMOLITION_FRAMES,
    );
    if (!repeated) this.#demolitions.push({ frame: this.#frame, attacker, victim });
  }

  #explode(scorerActor: number): void {
    const actor = this.#playerActors.get(scorerActor);
    const track = actor && this.#roster.trackOf(actor, this.#frame);
    this.#explosions.push({ frame: this.#frame, scorer: this.#roster.numberOf(track) });
  }
}
