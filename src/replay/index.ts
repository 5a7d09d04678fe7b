import { ReplayError } from './errors.ts';
import type { ReplayBody } from './body.ts';
import type { ReplayHeader } from './header.ts';
import type { ReplayVisitor } from './visitor.ts';

export type * from './attributeValues.ts';
export type * from './body.ts';
export { ReplayError, type ReplayErrorCode, type ReplayErrorPlace } from './errors.ts';
export type * from './header.ts';
export { EULER, type Quaternion, type RigidBody } from './network/RigidBody.ts';
export type { Property, PropertyList, PropertyValue } from './properties.ts';
export * from './visitor.ts';

/** Raised whenever a replay stored earlier may now read better, so that it is analysed again. */
export const PARSER_VERSION = 1;

export type ParseOptions = {
  /** When to compare checksums. They cost as much as a header; `on-failure` tells damage from novelty. */
  readonly checksum?: 'on-failure' | 'always' | 'never';
  /** Keep what was read before a failure behind the header instead of throwing. */
  readonly incomplete?: boolean;
};

export type Replay = {
  readonly header: ReplayHeader;
  readonly body: ReplayBody;
  /** Whole frames handed to the visitor. On a failure it may have heard part of one more. */
  readonly frames: number;
  /** Whether something is missing; then `failure` says what stopped the reading. */
  readonly incomplete: boolean;
  readonly failure: ReplayError | undefined;
};

/**
 * Reads a replay and hands the match to `visitor` as it goes. Throws only ReplayError, with the
 * header when that could be read; what the visitor throws passes through.
 */
export function parseReplay(
  _bytes: Uint8Array,
  _visitor: ReplayVisitor,
  _options: ParseOptions = {},
): Replay {
  throw new ReplayError('unknown-form', { section: 'header', offset: 0 }, 'not read yet');
}

/** Reads the header alone: well under a millisecond, and possible when the rest is broken. */
export function readHeader(_bytes: Uint8Array, _options: ParseOptions = {}): ReplayHeader {
  throw new ReplayError('unknown-form', { section: 'header', offset: 0 }, 'not read yet');
}
