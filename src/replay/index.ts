export { attributeKinds } from './attributes/readers.ts';
export type * from './attributeValues.ts';
export type * from './body.ts';
export { ReplayError, type ReplayErrorCode, type ReplayErrorPlace } from './errors.ts';
export type * from './header.ts';
export { readOrientation, type Quaternion } from './network/orientation.ts';
export type { AttributeKinds } from './network/NetClasses.ts';
export { EULER, type RigidBody, type SentRotation } from './network/rigidBody.ts';
export { parseReplay, readHeader, type ParseOptions, type Replay } from './parseReplay.ts';
export type { Property, PropertyList, PropertyValue } from './properties.ts';
export type { ChecksumPolicy } from './sections.ts';
export * from './visitor.ts';

/** Raised whenever a replay stored earlier may now read better, so that it is analysed again. */
export const PARSER_VERSION = 1;
