import type { PlayerId, Team } from '../../core/ids.ts';
import type { MatchSummary } from '../../replay/index.ts';
import type { BodyTrack } from './BodyTrack.ts';
import type { PlayerTrack } from './PlayerTrack.ts';

/** What the game is doing. A frame's phase is the one after the frame's own changes. */
export const phases = {
  /** Before a match, lobbies, formats that do not say. */
  none: 0,
  /** Cars are placed, the 3 of the countdown has not shown yet. */
  placing: 1,
  /** 3, 2, 1. */
  countdown: 2,
  /** Cars may move, the ball has not been hit. */
  kickoff: 3,
  live: 4,
  /** A goal was scored; the game lets the cars roll for about three seconds. */
  scored: 5,
  finished: 6,
} as const;

/**
 * A match as columns: index `i` of every column is frame `i`. Units are uu, seconds, radians;
 * boost is 0 to 100. Nothing here allocates per frame.
 */
export type Timeline = {
  readonly frames: number;
  /** The replay's own clock, with the jumps over goal replays. */
  readonly time: Float64Array;
  /** Seconds of recorded play since the first frame, jumps taken out: every result uses this axis. */
  readonly played: Float64Array;
  /**
   * Seconds a frame stands for when only frames that carry something count: 0 for an empty frame
   * and for the first after a jump. Ballchasing counts time so; its totals fit to the millisecond.
   */
  readonly step: Float64Array;
  readonly keyframe: Uint8Array;
  readonly phase: Uint8Array;
  /** The match clock in whole seconds; counts up in overtime. -1 before it was told. */
  readonly secondsRemaining: Int16Array;
  readonly overtime: Uint8Array;
  readonly ball: BodyTrack;
  /** Team of the last touch: 0 blue, 1 orange, -1 nobody yet. */
  readonly touchTeam: Int8Array;
  /** Where that team changed; a new ball starts with nobody. */
  readonly touchChanges: readonly TouchChange[];
  /** Everyone who had a car, blue first, in order of appearance. */
  readonly players: readonly PlayerTrack[];
  readonly pickups: readonly PadPickup[];
  readonly demolitions: readonly Demolition[];
  readonly explosions: readonly BallExplosion[];
  readonly counters: readonly CounterChange[];
  readonly match: MatchFacts;
};

/** `ball` numbers the balls of a match. Touches by the team that touched last are not recorded. */
export type TouchChange = { readonly frame: number; readonly team: 0 | 1; readonly ball: number };

/** A boost pad was taken by a car. `player` is an index into `players`. */
export type PadPickup = { readonly frame: number; readonly pad: number; readonly player: number };

/** Indices into `players`. Deaths in a goal explosion have no attacker and are not listed. */
export type Demolition = {
  readonly frame: number;
  readonly attacker: number;
  readonly victim: number;
};

/** The ball blew up in a goal. `scorer` is an index into `players`, -1 when not told. */
export type BallExplosion = { readonly frame: number; readonly scorer: number };

export type CounterName = 'score' | 'goals' | 'assists' | 'saves' | 'shots' | 'demolitions';

/** A player's scoreboard moved: the only recorded sign of a save, a shot, an assist. */
export type CounterChange = {
  readonly frame: number;
  readonly player: number;
  readonly counter: CounterName;
  readonly value: number;
  readonly gained: number;
};

/** What the network part says about the match as a whole. */
export type MatchFacts = {
  readonly summary: MatchSummary;
  readonly playlist: number | undefined;
  /** `TAGame.MatchType_PublicRanked_TA` and the like. */
  readonly matchTypeClass: string | undefined;
  /** Object name of the game event: `Archetypes.GameEvent.GameEvent_Soccar` and so on. */
  readonly gameEvent: string | undefined;
  readonly ballArchetype: string | undefined;
  readonly serverName: string | undefined;
  readonly serverRegion: string | undefined;
  readonly teamNames: Readonly<Partial<Record<Team, string>>>;
  readonly unlimitedBoost: boolean;
  /** Rumble and its kin hand out items. */
  readonly hasItems: boolean;
};

export type PlayerIdentity = { readonly id: PlayerId | undefined; readonly name: string };
