import type { PlayerId, Team } from '../core/ids.ts';
import type { SkillId } from '../core/skills.ts';
import type { ReplayDocument } from './document.ts';

/** Everything the rest of the house knows of a match. Plain JSON: it crosses threads and is stored. */
export type MatchReport = {
  /** Raised whenever a stored report should be computed again. */
  readonly analysisVersion: number;
  readonly document: ReplayDocument;
  readonly goals: readonly GoalMoment[];
  readonly series: MatchSeries;
  /** What follows is absent where the file told too little, as are modes without a usual pitch. */
  readonly shots?: readonly ShotMoment[];
  /** Of proven detectors alone: what advice, plans and cards may quote. */
  readonly moments?: readonly MatchMoment[];
  /** Of detectors judged too seldom or too often wrong: to look at, never to advise on. */
  readonly experiments?: readonly MatchMoment[];
  readonly touches?: readonly TouchMoment[];
  /** Per player, in the order of `series.boost`. */
  readonly play?: readonly PlayerPlay[];
  readonly positions?: PositionGrid;
  /** Per player, in the order of `series.boost`. */
  readonly skills?: readonly PlayerSkills[];
  /** Set when only part of the file could be used; the code says why, the card says so. */
  readonly incomplete?: 'header-only' | 'truncated';
  /** What this match does not show, and is therefore left out. */
  readonly notes?: readonly MatchNote[];
};

/**
 * `other-mode`: no Soccar, or with items. `other-arena`: not the usual field. Both leave boost,
 * places and play out. `boost-not-recorded`: files until early 2016 do not tell the gauge.
 * `boost-unlimited`: a tank that is never empty says nothing. `ball-still`: nobody played the ball.
 * `from-ballchasing`: there was no file to read, so the document is theirs and all else is absent.
 */
export type MatchNote =
  | 'other-mode'
  | 'other-arena'
  | 'boost-not-recorded'
  | 'boost-unlimited'
  | 'ball-still'
  | 'from-ballchasing';

export type GoalMoment = {
  readonly team: Team;
  readonly scorer: string;
  readonly scorerId?: PlayerId;
  /** Seconds of recorded time since the first frame, the axis of `series`. */
  readonly timeSeconds: number;
  /** The match clock as players see it: `4:12`, in overtime `+0:35`. */
  readonly clock: string;
  /** Place in the order of `series.boost` of who got the assist. */
  readonly assistIndex?: number;
  /** The scoring side's touches since the other side last had the ball, the scorer's last. */
  readonly buildUp?: readonly BuildUpTouch[];
  /** Everybody at the scoring side's last touch. */
  readonly cars?: readonly GoalCar[];
};

export type GoalCar = {
  /** Place in the order of `series.boost`. */
  readonly playerIndex: number;
  /** In uu: y towards the goal that was scored in, x to the scorer's right. */
  readonly x: number;
  readonly y: number;
  readonly z: number;
  /** 0 to 100, absent where the gauge is not known. */
  readonly boost?: number;
  /** Of the conceding side: the last of the seconds before the goal. */
  readonly mistake?: { readonly kind: DecisionKind; readonly secondsBefore: number };
};

export type BuildUpTouch = {
  readonly playerIndex: number;
  /** Before the goal. */
  readonly secondsBefore: number;
  readonly isAerial: boolean;
};

/** One touch of the ball; definitions.ts says what the words mean. */
export type TouchMoment = {
  /** Place in the order of `series.boost`. */
  readonly playerIndex: number;
  readonly timeSeconds: number;
  readonly clock: string;
  /** Change of the ball's speed and direction, uu/s. */
  readonly impulse: number;
  readonly strength: 'soft' | 'medium' | 'hard';
  /** What the car's wheels were on. */
  readonly surface: 'ground' | 'air' | 'wall' | 'ceiling';
  /** Nobody else's ball was kept: the first touch of a player's turn. */
  readonly isFirst: boolean;
  readonly isAerial: boolean;
  readonly kinds: readonly ('shot' | 'save' | 'clear' | 'pass' | 'fifty-fifty')[];
};

/** Counts of what a player did with the ball; the rows `play.*` of definitions.ts. */
export type PlayerPlay = {
  readonly touches: number;
  readonly first_touches: number;
  readonly hard_touches: number;
  readonly aerial_touches: number;
  readonly wall_touches: number;
  readonly passes: number;
  readonly clears: number;
  readonly fifty_fifties: number;
  readonly whiffs: number;
  readonly beaten_to_ball: number;
  /** Seconds. */
  readonly possession_time: number;
  /** Landings after a flight, and seconds until the car drove again on average. */
  readonly landings: number;
  readonly recovery_time?: number;
};

/** Decisions worth looking at again, a rush being the only good one; docs/detectors.md says how sure each is. */
export type DecisionKind =
  | 'whiff'
  | 'beaten-to-ball'
  | 'double-commit'
  | 'cut-rotation'
  | 'caught-up-field'
  | 'rush'
  | 'boost-starved';

/** What a player did with the car or the ball; docs/detectors.md says how sure each is. */
export type MechanicKind =
  | 'speed-flip'
  | 'half-flip'
  | 'wave-dash'
  | 'fast-aerial'
  | 'flip-reset'
  | 'double-tap'
  | 'air-dribble'
  | 'ceiling-shot'
  | 'wall-aerial'
  | 'flick'
  | 'half-volley'
  | 'one-timer'
  | 'redirect'
  | 'bump';

/** `playerIndex` and `victimIndex` are places in the order of `series.boost`. */
export type MatchMoment = {
  readonly timeSeconds: number;
  readonly clock: string;
  /** Share of such moments that were right when they were judged, 0 to 1. */
  readonly confidence: number;
} & (
  | {
      readonly kind: 'kickoff';
      /** Who touched first. */
      readonly playerIndex: number;
      /** Whose opponents had the ball in their half three seconds on; absent in the middle. */
      readonly wonBy?: Team;
      /** How everyone went into it. */
      readonly runs?: readonly KickoffRunMoment[];
    }
  | {
      readonly kind: 'demolition';
      readonly playerIndex: number;
      readonly victimIndex: number;
    }
  | DecisionMoment
  | MechanicMoment
);

type DecisionMoment = {
  readonly kind: DecisionKind;
  /** Who decided. */
  readonly playerIndex: number;
  /** The mate or opponent it was about. */
  readonly otherIndex?: number;
  /** Of a rush: who came along, and who stood between. */
  readonly attackers?: number;
  readonly defenders?: number;
};

type MechanicMoment = {
  readonly kind: MechanicKind;
  readonly playerIndex: number;
  /** The way of a flick: `front`, `side`, `back`, `diagonal`. */
  readonly variant?: string;
  /** Who was bumped. */
  readonly victimIndex?: number;
};

/** Where a player stood at "go", as seen from the own goal. */
export type KickoffSpawn =
  | 'left-corner'
  | 'right-corner'
  | 'back-left'
  | 'back-right'
  | 'back-centre';
/** `stayed` left the ball to a mate; `fake` drove at it and let it be. */
export type KickoffApproach =
  | 'speed-flip'
  | 'diagonal-flip'
  | 'front-flip'
  | 'other-flip'
  | 'no-flip'
  | 'fake'
  | 'stayed';

export type KickoffRunMoment = {
  readonly playerIndex: number;
  readonly spawn: KickoffSpawn;
  readonly approach: KickoffApproach;
  /** 0 to 100, from pads until the ball was hit. */
  readonly boostTaken: number;
  /** From "go" to the first touch, of who got there with the first. */
  readonly secondsToBall?: number;
};

/** Inferred: Ballchasing counts shots, the rest is read from the ball's and the cars' movement. */
export type ShotMoment = {
  readonly team: Team;
  /** Place of the shooter in the order of `series.boost`. */
  readonly playerIndex: number;
  readonly timeSeconds: number;
  readonly clock: string;
  /** Where the ball was met, in uu: y towards the goal attacked, x to the shooter's right. */
  readonly x: number;
  readonly y: number;
  readonly z: number;
  /** `missed` went past the goal. */
  readonly outcome: 'goal' | 'saved' | 'missed';
  /** Chance of a goal from here, 0 to 1. */
  readonly goalChance: number;
};

/**
 * Seconds spent per cell of the pitch, row by row from the own goal line to the other, each row
 * from left to right as the player attacks: every player's grid attacks upwards.
 */
export type PositionGrid = {
  readonly columns: number;
  readonly rows: number;
  /** Per player, in the order of `series.boost`. */
  readonly seconds: readonly (readonly number[])[];
};

export type SkillScore = {
  /** 0 to 100, absent where the sample is too small to say. */
  readonly score?: number;
  /** How many attempts, or seconds, it rests on. */
  readonly sample: number;
  /** What the score is made of, each 0 to 100; definitions.ts says how they are weighed. */
  readonly parts?: Readonly<Record<string, number>>;
};
export type PlayerSkills = Readonly<Record<SkillId, SkillScore>>;

/** Columns sampled at a fixed step, for charts. */
export type MatchSeries = {
  readonly stepSeconds: number;
  /**
   * Boost 0 to 100 per player, in the order blue players then orange players of the document.
   * Empty where the gauge is not known.
   */
  readonly boost: readonly (readonly number[])[];
  /** Who presses where: -1 is all orange's pressure on blue's goal, 1 all blue's on orange's. */
  readonly pressure?: readonly number[];
  /** Match time left as players see it; below 0 is overtime played. */
  readonly clockSeconds?: readonly number[];
};
