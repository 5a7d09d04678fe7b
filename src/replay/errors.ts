import type { ReplayHeader } from './header.ts';

/**
 * What is wrong with a replay.
 *
 * - `not-a-replay`: the first bytes cannot be a replay's header
 * - `truncated`: the file ends before what it announces
 * - `corrupt`: reading failed and the section's checksum says the bytes were changed
 * - `implausible`: a size, count, index or time no game writes
 * - `unknown-attribute`: the network part uses a property the tables do not know (a new game version)
 * - `unknown-class`: the network part opens an actor the tables do not know (a new game version)
 * - `unknown-form`: a property type, platform or other form this parser does not know
 * - `too-much`: more data than the parser is willing to hand on
 */
export type ReplayErrorCode =
  | 'not-a-replay'
  | 'truncated'
  | 'corrupt'
  | 'implausible'
  | 'unknown-attribute'
  | 'unknown-class'
  | 'unknown-form'
  | 'too-much';

/** Where reading stopped. Plain JSON: it crosses threads and is stored with the replay. */
export type ReplayErrorPlace = {
  readonly section: 'header' | 'body' | 'network';
  /** Bytes from the start of the file; in the network part, the byte that holds `bit`. */
  readonly offset: number;
  /** Bits from the start of the network part. */
  readonly bit?: number | undefined;
  readonly frame?: number | undefined;
  readonly actorId?: number | undefined;
  /** Object name of the actor, for example `Archetypes.Car.Car_Default`. */
  readonly actorClass?: string | undefined;
  readonly streamId?: number | undefined;
  /** Name of the property, for example `TAGame.Ball_TA:HitTeamNum`. */
  readonly attribute?: string | undefined;
  /** `engine.licensee.net` of the file. */
  readonly version?: string | undefined;
};

/** The only error that reading a replay throws. `message` is for a maintainer, never for a player. */
export class ReplayError extends Error {
  override readonly name = 'ReplayError';
  readonly code: ReplayErrorCode;
  readonly at: ReplayErrorPlace;
  readonly detail: string;
  /** Teams, players, goals and score, when the header could be read before something failed. */
  readonly header: ReplayHeader | undefined;

  constructor(
    code: ReplayErrorCode,
    at: ReplayErrorPlace,
    detail: string,
    more: ErrorOptions & { readonly header?: ReplayHeader | undefined } = {},
  ) {
    super(`${detail} (${describePlace(at)})`, more);
    this.code = code;
    this.at = at;
    this.detail = detail;
    this.header = more.header;
  }

  /** The same error with more about its place. */
  located(more: Partial<ReplayErrorPlace>, header = this.header): ReplayError {
    const { cause } = this;
    return new ReplayError(this.code, { ...this.at, ...more }, this.detail, { cause, header });
  }
}

function describePlace({ section, offset, bit, frame, version }: ReplayErrorPlace): string {
  const parts = [`${section} at byte ${offset}`];
  if (bit !== undefined) parts.push(`bit ${bit}`);
  if (frame !== undefined) parts.push(`frame ${frame}`);
  if (version !== undefined) parts.push(`version ${version}`);
  return parts.join(', ');
}
