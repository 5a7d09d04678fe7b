import type { ActorReference, CommonKind, RareValue, UniqueId } from '../attributeValues.ts';
import type { RigidBody } from '../network/rigidBody.ts';

export type CommonValues = {
  RigidBody: RigidBody;
  Byte: number;
  Float: number;
  Int: number;
  ActiveActor: ActorReference;
  Boolean: boolean;
  Enum: number;
  PlayerHistoryKey: number;
  String: string;
  UniqueId: UniqueId;
};

type CommonValue = {
  [Kind in CommonKind]: { readonly kind: Kind; readonly value: CommonValues[Kind] };
}[CommonKind];

/** What an update carries: the values a visitor receives, each under its kind. */
export type Attribute = CommonValue | RareValue;
