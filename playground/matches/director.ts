import { createMind, decide, lookAhead, type Mind, type View } from './bots.ts';
import type { World } from './world.ts';

/** Who holds the controllers of a match. */
export type Director = {
  /** Sets the controls of every car for the next frame of play. */
  steer(world: World): void;
  /** Called before each tick of play. */
  tick?(world: World): void;
  /** A director may end a match before its clock does. */
  isOver?(): boolean;
};

/** Players look again ten times a second: a touch shows up in their plans a little later. */
const FRAMES_PER_LOOK = 3;

export class BotDirector implements Director {
  readonly #minds: readonly Mind[];
  readonly #random: () => number;
  #view: View | undefined;

  constructor(players: number, random: () => number) {
    this.#minds = Array.from({ length: players }, createMind);
    this.#random = random;
  }

  steer(world: World): void {
    if (!this.#view || world.frame % FRAMES_PER_LOOK === 0) this.#view = lookAhead(world);
    for (const [at, player] of world.players.entries())
      if (player.car)
        player.car.controls = decide(this.#view, player, this.#minds[at]!, this.#random);
  }
}
