import type { PropertyList } from './properties.ts';

/** Engine, licensee and network version. `net` is absent before 2016. */
export type ReplayVersion = {
  readonly engine: number;
  readonly licensee: number;
  readonly net: number | undefined;
};

export type ReplayHeader = {
  readonly version: ReplayVersion;
  /** `TAGame.Replay_Soccar_TA` in every replay seen so far. */
  readonly gameType: string;
  /** Every entry in file order. Keys may repeat. */
  readonly properties: PropertyList;
  /** The same facts under names of their own. */
  readonly match: MatchSummary;
};

/** 0 is blue, which defends the negative y side; 1 is orange. */
export type TeamNumber = 0 | 1;

/**
 * What the header says about the match. The game leaves out what it does not know: text is then
 * undefined, scores and counts are 0. The playlist is not here: only the network part has it
 * (`ProjectX.GRI_X:ReplicatedGamePlaylist`).
 */
export type MatchSummary = {
  /** 32 hex digits that name this recording. */
  readonly id: string | undefined;
  /** Names the match on the game's servers; the same in every player's recording of it. */
  readonly matchGuid: string | undefined;
  /** Text the player gave the replay. */
  readonly replayName: string | undefined;
  /** Local time without a zone, `2017-08-09 20-58-07`; in 2015 `2015-09-28:20-01`. */
  readonly date: string | undefined;
  /** Unix seconds of the start, since September 2024. */
  readonly startEpoch: number | undefined;
  /** As written, `Stadium_P` or `cs_day_p`: compare in lower case. */
  readonly mapName: string | undefined;
  /** `Online`, `Private`, `Offline`, `Training`, `Season`, `Tournament`, `Lan`, `LAN`, `FTE`. */
  readonly matchType: string | undefined;
  readonly buildVersion: string | undefined;
  readonly frameCount: number;
  readonly keyframeDelaySeconds: number | undefined;
  readonly recordFps: number | undefined;
  readonly secondsPlayed: number | undefined;
  readonly teamSize: number;
  readonly score: { readonly blue: number; readonly orange: number };
  /** Only written by newer games; a draw or an unfinished match has none. */
  readonly winner: TeamNumber | undefined;
  readonly forfeit: boolean;
  readonly unfinished: boolean;
  /** Name of the player who recorded the match. */
  readonly recordedBy: string | undefined;
  readonly goals: readonly HeaderGoal[];
  /** Players present at the end. Those who left earlier are only in the network part. */
  readonly players: readonly HeaderPlayer[];
};

export type HeaderGoal = {
  /** Index of the frame; may equal `frameCount`, one past the last. */
  readonly frame: number;
  readonly playerName: string;
  readonly team: number;
};

export type HeaderPlayer = {
  readonly name: string;
  readonly team: number;
  /** Without `OnlinePlatform_`: Steam, PS4, Dingo (Xbox), NNX (Switch), QQ, Epic, Unknown (bots). */
  readonly platform: string;
  /** Decimal 64-bit id; `0` when the platform has none, and for bots. */
  readonly onlineId: string;
  /** 32 hex digits, only on Epic. */
  readonly epicId: string | undefined;
  readonly score: number;
  readonly goals: number;
  readonly assists: number;
  readonly saves: number;
  readonly shots: number;
  readonly bot: boolean;
};
