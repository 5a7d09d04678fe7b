/** Whole numbers as sent. Their unit depends on the property; see the format's unit table. */
export type IntVector = { readonly x: number; readonly y: number; readonly z: number };

/** 1/256 turns, -128 to 127. A component that was not sent is undefined and means 0. */
export type CoarseRotation = {
  readonly pitch: number | undefined;
  readonly yaw: number | undefined;
  readonly roll: number | undefined;
};

/**
 * Active: a living actor. Not active: `actorId` -1 is nobody; otherwise it is no actor but an
 * index into `objects` (a goal, a game class, a sound).
 */
export type ActorReference = { readonly active: boolean; readonly actorId: number };

export type IdPlatform =
  | 'none'
  | 'steam'
  | 'playstation'
  | 'xbox'
  | 'qq'
  | 'switch'
  | 'psynet'
  | 'epic';

/** Who a player is. Two PlayStation players of old files may share an id: compare names as well. */
export type UniqueId = {
  readonly platform: IdPlatform;
  /** Decimal 64-bit number; 32 hex digits on Epic. */
  readonly id: string;
  /** PlayStation only. */
  readonly name: string | undefined;
  /** Bytes without a known meaning: PlayStation, Switch and older PsyNet have some. */
  readonly opaque: readonly number[];
  /** Number of the player on a split screen, 0 for the first. */
  readonly localId: number;
};

/** Item ids of what a car wears. Later fields came with later game versions. */
export type Loadout = {
  readonly version: number;
  readonly body: number;
  readonly decal: number;
  readonly wheels: number;
  readonly boost: number;
  readonly antenna: number;
  readonly topper: number;
  readonly unknown1: number;
  readonly unknown2: number | undefined;
  readonly engineAudio: number | undefined;
  readonly trail: number | undefined;
  readonly goalExplosion: number | undefined;
  readonly banner: number | undefined;
  readonly productId: number | undefined;
  readonly unknown3: number | undefined;
  readonly unknown4: number | undefined;
  readonly unknown5: number | undefined;
};

/** One attribute of a worn item; `objectId` names it in `objects`. */
export type ProductAttribute = {
  readonly unknownFlag: boolean;
  readonly objectId: number;
  readonly value: ProductValue;
};

/** Before 868.23.8 a colour, before 868.18 a paint and a team edition were other, smaller numbers. */
export type ProductValue =
  | { readonly type: 'color'; readonly value: number | undefined }
  | { readonly type: 'paint' | 'team-edition' | 'special-edition'; readonly value: number }
  | { readonly type: 'title'; readonly value: string }
  | { readonly type: 'none' };

/** One list of attributes per loadout slot. */
export type OnlineLoadout = readonly (readonly ProductAttribute[])[];

type DemolitionVelocities = {
  readonly attackerVelocity: IntVector;
  readonly victimVelocity: IntVector;
};

/** What each rare kind of attribute decodes to. Vectors here are in uu and uu/s. */
export type RareValues = {
  /** Decimal text. */
  Int64: { readonly value: string };
  /** Decimal text, or the server's name since November 2022. */
  QWordString: { readonly value: string; readonly isText: boolean };
  FlaggedByte: { readonly flag: boolean; readonly value: number };
  GameMode: { readonly width: number; readonly value: number };
  /** Torques and impulses of jumps and dodges, not a place. */
  Location: IntVector;
  RotationTag: CoarseRotation;
  PartyLeader: { readonly leader: UniqueId | undefined };
  Reservation: {
    readonly number: number;
    readonly uniqueId: UniqueId;
    readonly playerName: string | undefined;
    readonly unknownFlag1: boolean;
    readonly unknownFlag2: boolean;
    readonly unknownStatus: number | undefined;
  };
  CamSettings: {
    readonly fov: number;
    readonly height: number;
    readonly angle: number;
    readonly distance: number;
    readonly stiffness: number;
    readonly swivel: number;
    readonly transition: number | undefined;
  };
  ClubColors: {
    readonly blueFlag: boolean;
    readonly blueColor: number;
    readonly orangeFlag: boolean;
    readonly orangeColor: number;
  };
  TeamPaint: {
    readonly team: number;
    readonly primaryColor: number;
    readonly accentColor: number;
    readonly primaryFinish: number;
    readonly accentFinish: number;
  };
  Loadout: Loadout;
  TeamLoadout: { readonly blue: Loadout; readonly orange: Loadout };
  LoadoutOnline: { readonly slots: OnlineLoadout };
  LoadoutsOnline: {
    readonly blue: OnlineLoadout;
    readonly orange: OnlineLoadout;
    readonly unknownFlag1: boolean;
    readonly unknownFlag2: boolean;
  };
  /** Without an instigator the pad is available again. */
  Pickup: { readonly instigator: number | undefined; readonly pickedUp: boolean };
  /** `pickedUp` odd: taken, a running number; 255: available again. */
  PickupNew: { readonly instigator: number | undefined; readonly pickedUp: number };
  /** `boostAmount` 0 to 255. */
  ReplicatedBoost: {
    readonly grantCount: number;
    readonly boostAmount: number;
    readonly unused1: number;
    readonly unused2: number;
  };
  /** A victim of -1 only clears the property. The same holds for the two later forms. */
  Demolish: DemolitionVelocities & {
    readonly attacker: ActorReference;
    readonly victim: ActorReference;
  };
  DemolishFx: DemolitionVelocities & {
    readonly custom: ActorReference;
    readonly attacker: ActorReference;
    readonly victim: ActorReference;
  };
  DemolishExtended: DemolitionVelocities & {
    readonly attackerPri: ActorReference;
    readonly selfDemoFx: ActorReference;
    readonly selfDemolish: boolean;
    readonly goalExplosionOwner: ActorReference;
    readonly attacker: ActorReference;
    readonly victim: ActorReference;
  };
  Explosion: { readonly goal: ActorReference; readonly location: IntVector };
  /** `secondary` is the scorer's player actor. */
  ExtendedExplosion: {
    readonly goal: ActorReference;
    readonly location: IntVector;
    readonly secondary: ActorReference;
  };
  /** `objectId` names the event in `objects`; -1 clears it. */
  StatEvent: { readonly unknownFlag: boolean; readonly objectId: number };
  MusicStinger: { readonly flag: boolean; readonly cue: number; readonly trigger: number };
  Welded: {
    readonly parent: ActorReference;
    readonly offset: IntVector;
    readonly mass: number;
    readonly rotation: CoarseRotation;
  };
  AppliedDamage: {
    readonly id: number;
    readonly position: IntVector;
    readonly damageIndex: number;
    readonly totalDamage: number;
  };
  /** Dropshot tile: 0 whole, 1 damaged, 2 open. */
  DamageState: {
    readonly tileState: number;
    readonly damaged: boolean;
    readonly offender: number;
    readonly ballPosition: IntVector;
    readonly directHit: boolean;
    readonly unknownFlag: boolean;
  };
  PrivateMatchSettings: {
    readonly mutators: string;
    readonly joinableBy: number;
    readonly maxPlayers: number;
    readonly gameName: string;
    readonly password: string;
    readonly flag: boolean;
  };
  RepStatTitle: {
    readonly unknownFlag1: boolean;
    readonly statName: string;
    readonly unknownFlag2: boolean;
    readonly index: number;
    readonly value: number;
  };
  PickupInfo: {
    readonly available: readonly ActorReference[];
    readonly itemsArePreview: boolean;
  };
  Impulse: { readonly compressedRotation: number; readonly speed: number };
  Title: {
    readonly unknownFlag1: boolean;
    readonly unknownFlag2: boolean;
    readonly unknownNumbers: readonly number[];
    readonly unknownFlag3: boolean;
  };
  LogoData: { readonly logoId: number; readonly swapColors: boolean };
};

export type RareKind = keyof RareValues;

/** A rare attribute: `switch (value.kind)` tells its fields apart. */
export type RareValue = { [Kind in RareKind]: RareValueOf<Kind> }[RareKind];

export type RareValueOf<Kind extends RareKind> = { readonly kind: Kind } & RareValues[Kind];

/** Kinds that a visitor receives through a method of their own. */
export type CommonKind =
  | 'RigidBody'
  | 'Byte'
  | 'Float'
  | 'Int'
  | 'ActiveActor'
  | 'Boolean'
  | 'Enum'
  | 'PlayerHistoryKey'
  | 'String'
  | 'UniqueId';

export type AttributeKind = CommonKind | RareKind;
