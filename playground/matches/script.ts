import type { Controls } from './car.ts';
import type { Maneuver } from './maneuvers.ts';
import type { ClaimName } from './truth.ts';
import type { Vector } from './vector.ts';

/**
 * One thing that happens in a scripted match. `at` counts seconds of play: it stands still during
 * countdowns, after goals and in what the replay leaves out.
 */
export type Step = { readonly at: number } & (
  | {
      readonly do: 'place';
      readonly player: string;
      readonly position: Vector;
      readonly velocity?: Vector;
      /** Where the nose points; by default along the velocity. */
      readonly forward?: Vector;
      readonly up?: Vector;
      /** 0 to 255. */
      readonly boost?: number;
      /** In the air with no dodge left. */
      readonly flipped?: boolean;
    }
  | { readonly do: 'ball'; readonly position: Vector; readonly velocity?: Vector }
  | {
      readonly do: 'hold';
      readonly player: string;
      readonly controls: Partial<Controls>;
      readonly seconds: number;
    }
  | { readonly do: 'maneuver'; readonly player: string; readonly maneuver: Maneuver }
  /** Flies or drives straight to the ball and touches it `seconds` later. */
  | {
      readonly do: 'meet';
      readonly player: string;
      readonly seconds: number;
      /** What touches the ball: the nose, or all four wheels. */
      readonly with?: 'nose' | 'wheels';
      /** Hardly faster than the ball. */
      readonly soft?: boolean;
    }
  /** Keeps a speed along the nose. */
  | {
      readonly do: 'cruise';
      readonly player: string;
      readonly speed: number;
      readonly seconds: number;
    }
  /** The ball lies on the roof, wherever the car goes. */
  | { readonly do: 'carry'; readonly player: string; readonly seconds: number }
  /** Notes in the truth that these seconds were such a move or decision; the steps make it happen. */
  | {
      readonly do: 'claim';
      readonly player: string;
      readonly name: ClaimName;
      readonly seconds: number;
    }
);

export type StepOf<Kind extends Step['do']> = Extract<Step, { readonly do: Kind }>;
