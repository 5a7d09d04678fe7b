import { RELEASED, type Controls } from './car.ts';
import type { Director } from './director.ts';
import { heldAt } from './maneuvers.ts';
import { note } from './referee.ts';
import type { Step, StepOf } from './script.ts';
import { carry, cruise, meet, place, throwBall } from './scriptMoves.ts';
import { TICK } from './tick.ts';
import type { Player, World } from './world.ts';

/** Makes a match follow a script; whoever has nothing to do stands still. */
export class ScriptDirector implements Director {
  readonly #waiting: Step[];
  readonly #seconds: number;
  readonly #begunAt = new Map<Step, number>();
  readonly #maneuvers = new Map<string, StepOf<'maneuver'>>();
  #running: Step[] = [];
  #played = 0;

  constructor(steps: readonly Step[], seconds: number) {
    this.#seconds = seconds;
    this.#waiting = [...steps].sort((a, b) => a.at - b.at);
  }

  steer(world: World): void {
    for (const { profile, car } of world.players)
      if (car) car.controls = this.#controlsOf(profile.name);
  }

  tick(world: World): void {
    this.#played += TICK;
    while (this.#waiting[0] && this.#waiting[0].at <= this.#played)
      this.#begin(world, this.#waiting.shift()!);
    for (const step of this.#running) this.#continue(world, step);
    this.#running = this.#running.filter((step) => !this.#isDone(world, step));
  }

  isOver(): boolean {
    return this.#played >= this.#seconds;
  }

  #controlsOf(name: string): Controls {
    let controls: Controls = RELEASED;
    for (const step of this.#running) {
      if (!('player' in step) || step.player !== name) continue;
      if (step.do === 'hold') controls = { ...controls, ...step.controls };
      if (step.do === 'cruise' && step.speed > 1410) controls = { ...controls, boost: true };
    }
    const flip = this.#maneuvers.get(name);
    const held = flip && heldAt(flip.maneuver, this.#played - flip.at);
    if (!held) this.#maneuvers.delete(name);
    return held ? { ...controls, ...held } : controls;
  }

  #begin(world: World, step: Step): void {
    if (step.do === 'place') place(playerOf(world, step.player), step);
    else if (step.do === 'ball') throwBall(world, step);
    else if (step.do === 'maneuver') this.#maneuvers.set(step.player, step);
    else this.#running.push(step);
    if (step.do === 'meet') this.#begunAt.set(step, world.time);
    if (step.do === 'claim')
      note(world, {
        kind: 'mechanic',
        player: step.player,
        name: step.name,
        until: world.time + step.seconds,
      });
  }

  /** A meeting is over with its touch: going on would push the ball again. */
  #isDone(world: World, step: Step): boolean {
    if (!('seconds' in step) || this.#played >= step.at + step.seconds) return true;
    const since = this.#begunAt.get(step);
    return (
      step.do === 'meet' && since !== undefined && playerOf(world, step.player).lastContact > since
    );
  }

  #continue(world: World, step: Step): void {
    const car = 'player' in step ? playerOf(world, step.player).car : undefined;
    if (!car) return;
    if (step.do === 'meet') meet(world, car, { step, left: step.at + step.seconds - this.#played });
    if (step.do === 'cruise') cruise(car, step.speed);
    if (step.do === 'carry') carry(world, car);
  }
}

function playerOf(world: World, name: string): Player {
  const player = world.players.find(({ profile }) => profile.name === name);
  if (!player) throw new RangeError(`the script names ${name}, who does not play`);
  return player;
}
