import type { RareKind, RareValue, RareValues } from '../../replay/index.ts';
import { onlineLoadoutShape, type ProductForm } from './productJson.ts';
import {
  floatShape,
  loadoutShape,
  referenceShape,
  rotationShape,
  uniqueIdShape,
  vectorShape,
} from './shapes.ts';

type Shape<Kind extends RareKind> = (value: RareValues[Kind], form: ProductForm) => unknown;

/** What JSON.stringify makes the rendering's value of. */
const shapes: { readonly [Kind in RareKind]: Shape<Kind> } = {
  AppliedDamage: (value) => ({
    id: value.id,
    position: vectorShape(value.position),
    damage_index: value.damageIndex,
    total_damage: value.totalDamage,
  }),
  CamSettings: (value) => ({
    fov: floatShape(value.fov),
    height: floatShape(value.height),
    angle: floatShape(value.angle),
    distance: floatShape(value.distance),
    stiffness: floatShape(value.stiffness),
    swivel: floatShape(value.swivel),
    transition: value.transition === undefined ? undefined : floatShape(value.transition),
  }),
  ClubColors: (value) => ({
    blue_flag: value.blueFlag,
    blue_color: value.blueColor,
    orange_flag: value.orangeFlag,
    orange_color: value.orangeColor,
  }),
  DamageState: (value) => ({
    tile_state: value.tileState,
    damaged: value.damaged,
    offender: value.offender,
    ball_position: vectorShape(value.ballPosition),
    direct_hit: value.directHit,
    unknown1: value.unknownFlag,
  }),
  Demolish: demolishShape,
  DemolishExtended: (value) => ({
    attacker_pri: referenceShape(value.attackerPri),
    self_demo: referenceShape(value.selfDemoFx),
    self_demolish: value.selfDemolish,
    goal_explosion_owner: referenceShape(value.goalExplosionOwner),
    attacker: referenceShape(value.attacker),
    victim: referenceShape(value.victim),
    attacker_velocity: vectorShape(value.attackerVelocity),
    victim_velocity: vectorShape(value.victimVelocity),
  }),
  DemolishFx: (value) => ({
    custom_demo_flag: value.custom.active,
    custom_demo_id: value.custom.actorId,
    ...demolishShape(value),
  }),
  Explosion: explosionShape,
  ExtendedExplosion: (value) => ({
    explosion: explosionShape(value),
    unknown1: value.secondary.active,
    secondary_actor: value.secondary.actorId,
  }),
  FlaggedByte: ({ flag, value }) => [flag, value],
  GameMode: ({ width, value }) => [width, value],
  Impulse: (value) => ({
    compressed_rotation: value.compressedRotation,
    speed: floatShape(value.speed),
  }),
  Int64: ({ value }) => value,
  Loadout: loadoutShape,
  LoadoutOnline: ({ slots }, form) => onlineLoadoutShape(slots, form),
  LoadoutsOnline: (value, form) => ({
    blue: onlineLoadoutShape(value.blue, form),
    orange: onlineLoadoutShape(value.orange, form),
    unknown1: value.unknownFlag1,
    unknown2: value.unknownFlag2,
  }),
  Location: vectorShape,
  LogoData: (value) => ({ logo_id: value.logoId, swap_colors: value.swapColors }),
  MusicStinger: ({ flag, cue, trigger }) => ({ flag, cue, trigger }),
  PartyLeader: ({ leader }) => leader && uniqueIdShape(leader),
  Pickup: (value) => ({ instigator: value.instigator, picked_up: value.pickedUp }),
  PickupInfo: (value) => ({
    available_pickups: value.available.map(referenceShape),
    items_are_preview: value.itemsArePreview,
  }),
  PickupNew: (value) => ({ instigator: value.instigator, picked_up: value.pickedUp }),
  PrivateMatchSettings: (value) => ({
    mutators: value.mutators,
    joinable_by: value.joinableBy,
    max_players: value.maxPlayers,
    game_name: value.gameName,
    password: value.password,
    flag: value.flag,
  }),
  QWordString: ({ value }) => value,
  RepStatTitle: (value) => ({
    unknown: value.unknownFlag1,
    name: value.statName,
    unknown2: value.unknownFlag2,
    index: value.index,
    value: value.value,
  }),
  ReplicatedBoost: (value) => ({
    grant_count: value.grantCount,
    boost_amount: value.boostAmount,
    unused1: value.unused1,
    unused2: value.unused2,
  }),
  Reservation: (value) => ({
    number: value.number,
    unique_id: uniqueIdShape(value.uniqueId),
    name: value.playerName,
    unknown1: value.unknownFlag1,
    unknown2: value.unknownFlag2,
    unknown3: value.unknownStatus,
  }),
  RotationTag: rotationShape,
  StatEvent: (value) => ({ unknown1: value.unknownFlag, object_id: value.objectId }),
  TeamLoadout: (value) => ({ blue: loadoutShape(value.blue), orange: loadoutShape(value.orange) }),
  TeamPaint: (value) => ({
    team: value.team,
    primary_color: value.primaryColor,
    accent_color: value.accentColor,
    primary_finish: value.primaryFinish,
    accent_finish: value.accentFinish,
  }),
  Title: (value) => [
    value.unknownFlag1,
    value.unknownFlag2,
    ...value.unknownNumbers,
    value.unknownFlag3,
  ],
  Welded: (value) => ({
    active: value.parent.active,
    actor: value.parent.actorId,
    offset: vectorShape(value.offset),
    mass: floatShape(value.mass),
    rotation: rotationShape(value.rotation),
  }),
};

export function rareShape(value: RareValue, form: ProductForm): unknown {
  const shape = shapes[value.kind] as (value: RareValue, form: ProductForm) => unknown;
  return shape(value, form);
}

function demolishShape(value: RareValues['Demolish']): object {
  return {
    attacker_flag: value.attacker.active,
    attacker: value.attacker.actorId,
    victim_flag: value.victim.active,
    victim: value.victim.actorId,
    attack_velocity: vectorShape(value.attackerVelocity),
    victim_velocity: vectorShape(value.victimVelocity),
  };
}

function explosionShape({ goal, location }: RareValues['Explosion']): object {
  return { flag: goal.active, actor: goal.actorId, location: vectorShape(location) };
}
