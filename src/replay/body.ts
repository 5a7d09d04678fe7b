/**
 * What stands around the network stream: the lists before it and the tables after it. The
 * position of a name in `objects` is its object id, in `names` its name id.
 */
export type ReplayBody = {
  readonly levels: readonly string[];
  readonly keyframes: readonly Keyframe[];
  readonly debugInfo: readonly DebugEntry[];
  readonly tickMarks: readonly TickMark[];
  readonly packages: readonly string[];
  readonly objects: readonly string[];
  readonly names: readonly string[];
  readonly classIndices: readonly ClassIndex[];
  readonly netCache: readonly NetCacheEntry[];
};

/** A frame in which everything alive is sent again, so that reading may start there. */
export type Keyframe = {
  readonly time: number;
  readonly frame: number;
  /** Bit of the network stream at which the frame starts. 0 for a later frame: unknown. */
  readonly position: number;
};

export type DebugEntry = { readonly frame: number; readonly user: string; readonly text: string };

/** `Team0Goal`, `Team1Save`, `User` …: set about 1.5 s before what it marks. */
export type TickMark = { readonly description: string; readonly frame: number };

export type ClassIndex = { readonly className: string; readonly objectId: number };

/** The stream ids a class gives its properties. Parent and cache ids are not to be trusted. */
export type NetCacheEntry = {
  readonly objectId: number;
  readonly parentId: number;
  readonly cacheId: number;
  readonly properties: readonly NetCacheProperty[];
};

export type NetCacheProperty = { readonly objectId: number; readonly streamId: number };
