import type { Loadout, OnlineLoadout } from '../../src/replay/attributeValues.ts';
import type { ReplayRecorder } from '../../src/replay/write/ReplayRecorder.ts';
import type { Profile } from './roster.ts';
import { actor, wireId } from './wire.ts';
import type { Tally } from './world.ts';

export type PriActors = { readonly priId: number; readonly said: Tally };

const PRI = 'Engine.PlayerReplicationInfo';
const OCTANE = 23;

export function openPri(
  recorder: ReplayRecorder,
  profile: Profile,
  links: { readonly index: number; readonly team: number; readonly game: number },
): PriActors {
  const { index, team, game } = links;
  const priId = recorder.open({ object: 'TAGame.Default__PRI_TA', name: `PRI_TA_${10 + index}` });
  const cameraId = recorder.open({
    object: 'TAGame.Default__CameraSettingsActor_TA',
    name: `CameraSettingsActor_TA_${30 + index}`,
  });
  const set = recorder.set.bind(recorder, priId);
  set(`${PRI}:PlayerName`, { kind: 'String', value: profile.name });
  set(`${PRI}:UniqueId`, { kind: 'UniqueId', value: wireId(profile) });
  set(`${PRI}:Team`, { kind: 'ActiveActor', value: actor(team) });
  set(`${PRI}:PlayerID`, { kind: 'Int', value: 500 + index });
  set(`${PRI}:Ping`, { kind: 'Byte', value: 7 + 2 * index });
  set('TAGame.PRI_TA:ReplicatedGameEvent', { kind: 'ActiveActor', value: actor(game) });
  set('TAGame.PRI_TA:PersistentCamera', { kind: 'ActiveActor', value: actor(cameraId) });
  set('TAGame.PRI_TA:PartyLeader', { kind: 'PartyLeader', leader: undefined });
  set('TAGame.PRI_TA:SteeringSensitivity', { kind: 'Float', value: 1 + index / 10 });
  set('TAGame.PRI_TA:bReady', { kind: 'Boolean', value: true });
  const body = profile.body ?? OCTANE;
  set('TAGame.PRI_TA:ClientLoadouts', {
    kind: 'TeamLoadout',
    blue: loadout(body),
    orange: loadout(body),
  });
  const slots = onlineLoadout(recorder);
  set('TAGame.PRI_TA:ClientLoadoutsOnline', {
    kind: 'LoadoutsOnline',
    blue: slots,
    orange: slots,
    unknownFlag1: true,
    unknownFlag2: false,
  });
  setCamera(recorder, cameraId, { priId, index });
  const said = { score: 0, goals: 0, assists: 0, saves: 0, shots: 0, demolitions: 0 };
  return { priId, said };
}

function setCamera(
  recorder: ReplayRecorder,
  cameraId: number,
  { priId, index }: { readonly priId: number; readonly index: number },
): void {
  recorder.set(cameraId, 'TAGame.CameraSettingsActor_TA:PRI', {
    kind: 'ActiveActor',
    value: actor(priId),
  });
  recorder.set(cameraId, 'TAGame.CameraSettingsActor_TA:ProfileSettings', {
    kind: 'CamSettings',
    fov: 110,
    height: 90 + 10 * (index % 3),
    angle: -4,
    distance: 260 + 10 * (index % 4),
    stiffness: 0.45,
    swivel: 5,
    transition: 1.2,
  });
  recorder.set(cameraId, 'TAGame.CameraSettingsActor_TA:bUsingSecondaryCamera', {
    kind: 'Boolean',
    value: true,
  });
}

function loadout(body: number): Loadout {
  return {
    version: 28,
    body,
    decal: 0,
    wheels: 376,
    boost: 63,
    antenna: 0,
    topper: 0,
    unknown1: 0,
    unknown2: 0,
    engineAudio: 0,
    trail: 1948,
    goalExplosion: 1903,
    banner: 2526,
    productId: 0,
    unknown3: 0,
    unknown4: 0,
    unknown5: 0,
  };
}

/** 28 slots, of which the wheels are painted and the banner coloured. */
function onlineLoadout(recorder: ReplayRecorder): OnlineLoadout {
  const paint = recorder.objectId('TAGame.ProductAttribute_Painted_TA');
  const color = recorder.objectId('TAGame.ProductAttribute_UserColor_TA');
  return Array.from({ length: 28 }, (_, slot) => {
    if (slot === 2)
      return [{ unknownFlag: false, objectId: paint, value: { type: 'paint', value: 3 } } as const];
    if (slot === 16)
      return [
        {
          unknownFlag: false,
          objectId: color,
          value: { type: 'color', value: 0xff_12_34_ff },
        } as const,
      ];
    return [];
  });
}

const COUNTERS: Readonly<Record<keyof Tally, string>> = {
  score: 'TAGame.PRI_TA:MatchScore',
  goals: 'TAGame.PRI_TA:MatchGoals',
  assists: 'TAGame.PRI_TA:MatchAssists',
  saves: 'TAGame.PRI_TA:MatchSaves',
  shots: 'TAGame.PRI_TA:MatchShots',
  demolitions: 'TAGame.PRI_TA:CarDemolitions',
};

/** Sends what changed on a player's scoreboard line. */
export function sayTally(recorder: ReplayRecorder, { priId, said }: PriActors, tally: Tally): void {
  for (const [counter, property] of Object.entries(COUNTERS) as [keyof Tally, string][]) {
    if (said[counter] === tally[counter]) continue;
    said[counter] = tally[counter];
    recorder.set(priId, property, { kind: 'Int', value: tally[counter] });
  }
}
