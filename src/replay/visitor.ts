import type {
  ActorReference,
  CoarseRotation,
  CommonKind,
  RareKind,
  RareValue,
  UniqueId,
} from './attributeValues.ts';
import type { Keyframe, ReplayBody } from './body.ts';
import type { ReplayHeader } from './header.ts';
import type { RigidBody } from './network/rigidBody.ts';

/**
 * Receives a match while it is read: once `begin`, then for each frame `frame` and, in stream
 * order, every actor that is opened, closed or changed.
 *
 * What is handed over lives only for the call: `spawn`, `body` and `reference` are reused for the
 * next one, so copy numbers out of them. Resolve names to small numbers once, in `begin`, for
 * example a `Uint8Array` over `objects` that says what a property means to you, and look up
 * `property.objectId` in it afterwards. Extend `QuietVisitor` to write only the methods you need,
 * and use one class per process for hot work: the calls are fastest while they have one target.
 *
 * About every ten seconds, and at each kickoff, comes a keyframe (`context.isKeyframe`). In it every
 * living actor is opened again under its id, or closed, and everything that differs from its
 * class's default is sent again. So on `spawn` forget what you knew of that actor, and never take
 * an update in a keyframe for a new event. Outside keyframes an id that was closed may be opened
 * again as something else.
 */
export type ReplayVisitor = {
  begin(context: ReplayContext): void;
  /** `time` and `delta` in seconds. */
  frame(index: number, time: number, delta: number): void;
  spawn(actorId: number, objectId: number, spawn: Spawn): void;
  destroy(actorId: number): void;
  rigidBody(actorId: number, property: NetProperty, body: RigidBody): void;
  boolean(actorId: number, property: NetProperty, value: boolean): void;
  byte(actorId: number, property: NetProperty, value: number): void;
  /** Int, Enum and PlayerHistoryKey. A few Ints are floats in disguise, such as BotSkill. */
  int(actorId: number, property: NetProperty, value: number): void;
  float(actorId: number, property: NetProperty, value: number): void;
  reference(actorId: number, property: NetProperty, reference: ActorReference): void;
  text(actorId: number, property: NetProperty, value: string): void;
  uniqueId(actorId: number, property: NetProperty, value: UniqueId): void;
  /** Every other kind. The value is fresh and may be kept. */
  rare(actorId: number, property: NetProperty, value: RareValue): void;
};

/** A property as one class sends it. */
export type NetProperty = CommonProperty | RareProperty;

export type CommonProperty = PropertyPlace & { readonly isRare: false; readonly kind: CommonKind };

export type RareProperty = PropertyPlace & { readonly isRare: true; readonly kind: RareKind };

type PropertyPlace = {
  /** Index of its name in `objects`. */
  readonly objectId: number;
  /** The number that stands for it in this class's updates. */
  readonly streamId: number;
  /** `TAGame.RBActor_TA:ReplicatedRBState` */
  readonly name: string;
  /** Bits of `streamId` in the stream. */
  readonly width: number;
};

/** How an actor came into being. Many actors that are no bodies stand at 0, 0, 0. */
export type Spawn = CoarseRotation & {
  /** Index of the instance name in `names`; -1 where the format has none. */
  readonly nameId: number;
  readonly hasLocation: boolean;
  /** uu; 0 without a location. */
  readonly x: number;
  readonly y: number;
  readonly z: number;
  readonly hasRotation: boolean;
};

/** What is known before the first frame. */
export type ReplayContext = {
  readonly header: ReplayHeader;
  readonly body: ReplayBody;
  /** Object names; an object id is an index into it. */
  readonly objects: readonly string[];
  /** Instance and state names; a name id is an index into it. */
  readonly names: readonly string[];
  readonly keyframes: readonly Keyframe[];
  readonly scale: BodyScale;
  isKeyframe(frame: number): boolean;
  /** The object's own name, then its class and the class's ancestors; empty when unknown. */
  classChain(objectId: number): readonly string[];
  /** Whether `className` is in the object's class chain. */
  isA(objectId: number, className: string): boolean;
};

/** Factors from a rigid body's whole numbers to uu, uu/s and rad/s. They changed with net version 5. */
export type BodyScale = {
  readonly location: number;
  readonly velocity: number;
  readonly spin: number;
};

/** Hears everything and does nothing: extend it to hear only what you need. */
export class QuietVisitor implements ReplayVisitor {
  begin(_context: ReplayContext): void {}
  frame(_index: number, _time: number, _delta: number): void {}
  spawn(_actorId: number, _objectId: number, _spawn: Spawn): void {}
  destroy(_actorId: number): void {}
  rigidBody(_actorId: number, _property: NetProperty, _body: RigidBody): void {}
  boolean(_actorId: number, _property: NetProperty, _value: boolean): void {}
  byte(_actorId: number, _property: NetProperty, _value: number): void {}
  int(_actorId: number, _property: NetProperty, _value: number): void {}
  float(_actorId: number, _property: NetProperty, _value: number): void {}
  reference(_actorId: number, _property: NetProperty, _reference: ActorReference): void {}
  text(_actorId: number, _property: NetProperty, _value: string): void {}
  uniqueId(_actorId: number, _property: NetProperty, _value: UniqueId): void {}
  rare(_actorId: number, _property: NetProperty, _value: RareValue): void {}
}
