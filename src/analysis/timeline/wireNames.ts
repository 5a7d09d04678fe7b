import type { ReplayContext } from '../../replay/index.ts';

/** Actors the timeline listens to. */
export type ActorKind =
  | 'other'
  | 'ball'
  | 'car'
  | 'player'
  | 'team'
  | 'event'
  | 'replication'
  | 'boost'
  | 'jump'
  | 'doubleJump'
  | 'dodge'
  | 'pad'
  | 'camera';

/** First class of the chain that is listed decides. Derived classes of other modes follow. */
const kindOfClass: readonly (readonly [string, ActorKind])[] = [
  ['TAGame.Ball_TA', 'ball'],
  ['TAGame.Car_TA', 'car'],
  ['TAGame.PRI_TA', 'player'],
  ['TAGame.Team_TA', 'team'],
  ['TAGame.GameEvent_Soccar_TA', 'event'],
  ['TAGame.GameEvent_TA', 'event'],
  ['ProjectX.GRI_X', 'replication'],
  ['TAGame.CarComponent_Boost_TA', 'boost'],
  ['TAGame.CarComponent_DoubleJump_TA', 'doubleJump'],
  ['TAGame.CarComponent_Jump_TA', 'jump'],
  ['TAGame.CarComponent_Dodge_TA', 'dodge'],
  ['TAGame.VehiclePickup_Boost_TA', 'pad'],
  ['TAGame.CameraSettingsActor_TA', 'camera'],
];

export function actorKindOf(context: ReplayContext, objectId: number): ActorKind {
  const found = kindOfClass.find(([className]) => context.isA(objectId, className));
  return found?.[1] ?? 'other';
}

/** `…Team0`, `…TeamWhite1`: the digit is the team. */
export function teamNumberOf(objectName: string): 0 | 1 | undefined {
  const digit = /([01])$/.exec(objectName)?.[1];
  return digit === undefined ? undefined : digit === '0' ? 0 : 1;
}

/** `…VehiclePickup_Boost_TA_41` is pad actor 41 of its map. */
export function padActorOf(objectName: string): number {
  const digits = /_(\d+)$/.exec(objectName)?.[1];
  return digits === undefined ? -1 : Number(digits);
}

/** Properties the timeline reads, by name without the class. The class never matters to it. */
export const propertyCodes = {
  ReplicatedRBState: 1,
  bReplayActor: 2,
  PlayerReplicationInfo: 3,
  Vehicle: 4,
  ReplicatedActive: 5,
  ReplicatedBoostAmount: 6,
  ReplicatedBoost: 7,
  ReplicatedSteer: 8,
  ReplicatedThrottle: 9,
  bReplicatedHandbrake: 10,
  DodgeTorque: 11,
  DoubleJumpImpulse: 12,
  DodgesRefreshedCounter: 13,
  ReplicatedDemolish: 14,
  ReplicatedDemolish_CustomFX: 15,
  ReplicatedDemolishGoalExplosion: 16,
  ReplicatedDemolishExtended: 17,
  HitTeamNum: 18,
  ReplicatedExplosionData: 19,
  ReplicatedExplosionDataExtended: 20,
  ReplicatedPickupData: 21,
  NewReplicatedPickupData: 22,
  Team: 23,
  PlayerName: 24,
  UniqueId: 25,
  bBot: 26,
  MatchScore: 27,
  MatchGoals: 28,
  MatchAssists: 29,
  MatchSaves: 30,
  MatchShots: 31,
  CarDemolitions: 32,
  ClientLoadouts: 33,
  ClientLoadout: 34,
  SteeringSensitivity: 35,
  SkillTier: 36,
  ProfileSettings: 37,
  CameraSettings: 38,
  PRI: 39,
  SecondsRemaining: 40,
  bOverTime: 41,
  ReplicatedStateName: 42,
  ReplicatedRoundCountDownNumber: 43,
  ReplicatedGameStateTimeRemaining: 44,
  bBallHasBeenHit: 45,
  MatchTypeClass: 46,
  ReplicatedGamePlaylist: 47,
  ServerName: 48,
  ReplicatedServerRegion: 49,
  CustomTeamName: 50,
  bUnlimitedBoost: 51,
  UnlimitedBoostRefCount: 52,
  ReplicatedStateIndex: 53,
} as const;

export type PropertyCode = (typeof propertyCodes)[keyof typeof propertyCodes];

/** Per object id the code of the property of that name, 0 for those nobody listens to. */
export function codesOf(objects: readonly string[]): Uint8Array {
  const codes = new Uint8Array(objects.length);
  const table = new Map<string, number>(Object.entries(propertyCodes));
  objects.forEach((name, objectId) => {
    const colon = name.lastIndexOf(':');
    if (colon !== -1) codes[objectId] = table.get(name.slice(colon + 1)) ?? 0;
  });
  return codes;
}
