import type { Team } from '../../src/core/ids.ts';
import type { Vector } from './vector.ts';

/** What happened, known because it was simulated. `time` is the replay's clock, `frame` the frame that first shows it. */
export type TruthEvent = {
  readonly time: number;
  readonly frame: number;
} & (
  | { readonly kind: 'kickoff'; readonly round: number }
  | {
      readonly kind: 'touch';
      readonly player: string;
      readonly position: Vector;
      readonly airborne: boolean;
      readonly ballSpeed: number;
    }
  | { readonly kind: 'shot' | 'save' | 'assist'; readonly player: string }
  | {
      readonly kind: 'goal';
      readonly player: string;
      readonly team: Team;
      readonly ownGoal: boolean;
    }
  | { readonly kind: 'pass'; readonly player: string; readonly to: string }
  | { readonly kind: 'fifty-fifty'; readonly player: string; readonly opponent: string }
  | {
      readonly kind: 'pickup';
      readonly player: string;
      readonly pad: number;
      readonly big: boolean;
      readonly before: number;
      readonly after: number;
    }
  | {
      readonly kind: 'demolition';
      readonly player: string;
      readonly victim: string;
      readonly attackerVelocity: Vector;
      readonly victimVelocity: Vector;
    }
  | { readonly kind: 'jump' | 'double-jump' | 'flip-reset'; readonly player: string }
  | {
      readonly kind: 'dodge';
      readonly player: string;
      readonly forward: number;
      readonly right: number;
    }
  | {
      readonly kind: 'mechanic';
      readonly player: string;
      readonly name: ClaimName;
      readonly until: number;
    }
);

/** What a script can claim to show: a move, or a decision. */
export type ClaimName = MechanicName | DecisionName;

export type DecisionName =
  | 'beaten-to-ball'
  | 'boost-starved'
  | 'caught-up-field'
  | 'clear'
  | 'cut-rotation'
  | 'double-commit'
  | 'rush';

export type MechanicName =
  | 'aerial'
  | 'air-dribble'
  | 'bump'
  | 'ceiling-shot'
  | 'double-tap'
  | 'fast-aerial'
  | 'flick'
  | 'flip-reset-shot'
  | 'half-flip'
  | 'half-volley'
  | 'speed-flip'
  | 'wave-dash'
  | 'whiff';

export type TruthKind = TruthEvent['kind'];

/** A player's line as the scoreboard has it at the end. */
export type TruthPlayer = {
  readonly name: string;
  readonly team: Team;
  readonly score: number;
  readonly goals: number;
  readonly assists: number;
  readonly saves: number;
  readonly shots: number;
  readonly demolitions: number;
};

export type Truth = {
  readonly players: readonly TruthPlayer[];
  readonly score: { readonly blue: number; readonly orange: number };
  readonly overtime: boolean;
  readonly frames: number;
  /** In the order they happened. */
  readonly events: readonly TruthEvent[];
};

/** The events of one kind. */
export function eventsOf<Kind extends TruthKind>(
  truth: Truth,
  kind: Kind,
): readonly EventOf<Kind>[] {
  return truth.events.filter((event): event is EventOf<Kind> => event.kind === kind);
}

export type EventOf<Kind extends TruthKind> = TruthEvent & { readonly kind: Kind };
