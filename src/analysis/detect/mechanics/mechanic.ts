import type { MechanicKind } from '../../report.ts';
import type { CarStory, MatchStory } from './story.ts';

/** Something a player did with the car or the ball. */
export type Mechanic = {
  readonly kind: MechanicKind;
  readonly player: number;
  /** Where it is told: the touch, the dodge or the landing that makes it. */
  readonly frame: number;
  /** Which of its kind: the way of a flick. */
  readonly variant?: string;
  /** The other player, of a bump. */
  readonly victim?: number;
};

export type Detector = (car: CarStory, match: MatchStory) => readonly Mechanic[];
