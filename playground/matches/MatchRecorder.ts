import type { PropertyList } from '../../src/replay/properties.ts';
import { ReplayRecorder } from '../../src/replay/write/ReplayRecorder.ts';
import { explode, openBall, recordBall, type BallActor } from './recordBall.ts';
import { closeCar, openCar, type CarActors } from './carActors.ts';
import { recordCar, setDriving } from './recordCar.ts';
import { openGame, openGri, recordGame, type GameActors, type MatchInfo } from './recordGame.ts';
import { recordDemolition } from './recordDemolition.ts';
import { recordPads, takePad, type PadActors } from './recordPads.ts';
import { openPri, sayTally, type PriActors } from './recordPlayer.ts';
import type { EventOf, TruthEvent } from './truth.ts';
import type { Player, World } from './world.ts';

export const BUILD_VERSION = '260316.80791.512269';
const VERSION = { engine: 868, licensee: 32, net: 11 } as const;
const PACKAGES = ['GFxShell_SF', 'GameInfo_Soccar_SF', 'cs_day_p', 'CS_Day_SFX'].map(
  (name) => `..\\..\\TAGame\\CookedPCConsole\\${name}.upk`,
);
const KEYFRAME_SECONDS = 10;
/** A wreck stays for a while without an owner. */
const WRECK_SECONDS = 5;

type Seat = { readonly player: Player; readonly pri: PriActors; car: CarActors | undefined };
export type Highlight = {
  readonly frame: number;
  readonly carName: string;
  readonly ballName: string;
  readonly goalName: string;
};

/** Tells a replay recorder, frame by frame, what a world looks like. */
export class MatchRecorder {
  readonly highlights: Highlight[] = [];
  readonly #recorder = new ReplayRecorder({
    version: VERSION,
    matchType: 'Online',
    buildVersion: BUILD_VERSION,
    levels: ['CS_Day_SFX'],
    packages: PACKAGES,
  });
  readonly #world: World;
  readonly #game: GameActors;
  readonly #seats: readonly Seat[];
  readonly #pads: PadActors = new Map();
  readonly #counter = { next: 100 };
  readonly #wrecks: { readonly actors: CarActors; readonly until: number }[] = [];
  #ball: BallActor;
  #lastKeyframe: number;
  #seenEvents = 0;

  /** Opens the first frame, at the world's first kickoff. */
  constructor(world: World, info: MatchInfo) {
    this.#world = world;
    this.#lastKeyframe = world.time;
    this.#recorder.frame(world.time, 0, true);
    this.#game = openGame(this.#recorder, info);
    openGri(
      this.#recorder,
      info,
      world.players.map(({ profile }) => profile),
    );
    this.#seats = world.players.map((player, index) => ({
      player,
      pri: openPri(this.#recorder, player.profile, {
        index,
        team: this.#game.teams[player.profile.team],
        game: this.#game.gameId,
      }),
      car: undefined,
    }));
    this.#ball = openBall(this.#recorder, this.#counter.next, this.#game.gameId);
    this.#fill();
  }

  /** The next frame; `jump` says that the goal replay was left out before it. */
  frame(delta: number, jump = false): void {
    const { time } = this.#world;
    const key = jump || time - this.#lastKeyframe >= KEYFRAME_SECONDS;
    if (key) this.#lastKeyframe = time;
    this.#recorder.frame(time, jump ? 0 : delta, key);
    if (jump) this.#renewBodies();
    this.#fill();
  }

  finish(properties: PropertyList): Uint8Array {
    return this.#recorder.finish(properties);
  }

  #fill(): void {
    const recorder = this.#recorder;
    for (const event of this.#world.events.slice(this.#seenEvents)) this.#tell(event);
    this.#seenEvents = this.#world.events.length;
    this.#clearWrecks();
    for (const seat of this.#seats) this.#fillSeat(seat);
    recordBall(recorder, this.#ball, this.#world);
    recordPads(recorder, this.#pads, this.#world);
    recordGame(recorder, this.#game, this.#world);
  }

  #fillSeat(seat: Seat): void {
    const { car } = seat.player;
    sayTally(this.#recorder, seat.pri, seat.player.tally);
    if (!car) return;
    seat.car ??= openCar(this.#recorder, car, {
      priId: seat.pri.priId,
      counter: this.#counter,
    });
    setDriving(this.#recorder, seat.car, this.#world.phase !== 'countdown');
    recordCar(this.#recorder, seat.car, car);
  }

  /** After a goal everything that moves is replaced, under new ids. */
  #renewBodies(): void {
    for (const seat of this.#seats) {
      if (seat.car) closeCar(this.#recorder, seat.car);
      seat.car = undefined;
    }
    this.#recorder.close(this.#ball.ballId);
    this.#ball = openBall(this.#recorder, this.#counter.next, this.#game.gameId);
  }

  #tell(event: TruthEvent): void {
    if (event.kind === 'pickup') {
      const carId = this.#seatOf(event.player).car?.carId;
      if (carId !== undefined) takePad(this.#recorder, this.#pads, { pad: event.pad, carId });
    }
    if (event.kind === 'goal') this.#tellGoal(event);
    if (event.kind === 'save') this.#tellSave(event);
    if (event.kind === 'demolition') this.#tellDemolition(event);
  }

  #tellGoal({ player, team, frame }: EventOf<'goal'>): void {
    const number = team === 'blue' ? 4 : 0;
    const goalName = `GoalVolume_TA_${number}`;
    const goalObject = this.#recorder.objectId(
      `cs_day_p.TheWorld:PersistentLevel.${goalName}.Goal_TA_${number}`,
    );
    const seat = this.#seatOf(player);
    explode(this.#recorder, this.#ball, {
      world: this.#world,
      goalObject,
      scorerPri: seat.pri.priId,
    });
    this.#recorder.set(this.#game.gameId, 'TAGame.GameEvent_Soccar_TA:ReplicatedScoredOnTeam', {
      kind: 'Byte',
      value: team === 'blue' ? 1 : 0,
    });
    this.#statEvent('Goal');
    this.#mark(`Team${team === 'blue' ? 0 : 1}Goal`, frame);
    this.#highlight(seat, frame, goalName);
  }

  #tellSave({ player, frame }: { readonly player: string; readonly frame: number }): void {
    const seat = this.#seatOf(player);
    this.#statEvent('Save');
    this.#mark(`Team${seat.player.profile.team === 'blue' ? 0 : 1}Save`, frame);
    this.#highlight(seat, frame, 'None');
  }

  #statEvent(name: string): void {
    this.#recorder.set(this.#game.gameId, 'TAGame.GameEvent_Soccar_TA:ReplicatedStatEvent', {
      kind: 'StatEvent',
      unknownFlag: false,
      objectId: this.#recorder.objectId(`StatEvents.Events.${name}`),
    });
  }

  /** Marks stand a second and a half before what they mark. */
  #mark(description: string, frame: number): void {
    this.#recorder.tickMarks.push({ description, frame: Math.max(0, frame - 45) });
  }

  #highlight({ car }: Seat, frame: number, goalName: string): void {
    const ballName = this.#ball.name;
    this.highlights.push({ frame, carName: car?.name ?? 'None', ballName, goalName });
  }

  #tellDemolition(event: EventOf<'demolition'>): void {
    const attacker = this.#seatOf(event.player);
    const victim = this.#seatOf(event.victim);
    if (!attacker.car || !victim.car) return;
    recordDemolition(this.#recorder, event, {
      attackerPri: attacker.pri.priId,
      attacker: attacker.car.carId,
      victim: victim.car.carId,
    });
    this.#wrecks.push({ actors: victim.car, until: this.#world.time + WRECK_SECONDS });
    victim.car = undefined;
  }

  #clearWrecks(): void {
    for (const wreck of this.#wrecks.filter(({ until }) => until <= this.#world.time)) {
      closeCar(this.#recorder, wreck.actors);
      this.#wrecks.splice(this.#wrecks.indexOf(wreck), 1);
    }
  }

  #seatOf(name: string): Seat {
    return this.#seats.find(({ player }) => player.profile.name === name)!;
  }
}
