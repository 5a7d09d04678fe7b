import type { Team } from '../../src/core/ids.ts';
import type { ReplayRecorder } from '../../src/replay/write/ReplayRecorder.ts';
import type { Profile } from './roster.ts';
import { actor, staticObject, wireId } from './wire.ts';
import type { Phase, World } from './world.ts';

export type MatchInfo = {
  readonly matchGuid: string;
  readonly playlist: number;
  /** Static class of the match type, `TAGame.MatchType_PublicRanked_TA`. */
  readonly matchTypeClass: string;
  readonly teamSize: number;
  readonly startEpoch: number;
  readonly matchSeconds: number;
};

export type GameActors = {
  readonly gameId: number;
  readonly teams: Readonly<Record<Team, number>>;
  readonly said: {
    phase: Phase | '';
    clock: number;
    overtime: boolean;
    ballHit: boolean;
    blue: number;
    orange: number;
    countdown: number;
  };
};

const GAME = 'TAGame.GameEvent_Soccar_TA';
const STATE_NAMES: Readonly<Record<Phase, string>> = {
  countdown: 'Countdown',
  active: 'Active',
  goal: 'PostGoalScored',
  finished: 'Finished',
};

export function openGame(recorder: ReplayRecorder, info: MatchInfo): GameActors {
  const gameId = recorder.open({
    object: 'Archetypes.GameEvent.GameEvent_Soccar',
    name: 'GameEvent_Soccar_TA_1',
  });
  recorder.open({
    object: 'ProjectX.Default__NetModeReplicator_X',
    name: 'NetModeReplicator_X_1',
  });
  const set = recorder.set.bind(recorder, gameId);
  set(`${GAME}:GameTime`, { kind: 'Int', value: info.matchSeconds });
  set(`${GAME}:SecondsRemaining`, { kind: 'Int', value: info.matchSeconds });
  set('TAGame.GameEvent_Team_TA:MaxTeamSize', { kind: 'Int', value: info.teamSize });
  set('TAGame.GameEvent_TA:MatchTypeClass', {
    kind: 'ActiveActor',
    value: staticObject(recorder.objectId(info.matchTypeClass)),
  });
  set('TAGame.GameEvent_TA:MatchStartEpoch', { kind: 'Int64', value: String(info.startEpoch) });
  set(`${GAME}:bShowIntroScene`, { kind: 'Boolean', value: false });
  const openTeam = (number: number): number => {
    const id = recorder.open({
      object: `Archetypes.Teams.Team${number}`,
      name: `Team_Soccar_TA_${number}`,
    });
    recorder.set(id, 'TAGame.Team_TA:GameEvent', { kind: 'ActiveActor', value: actor(gameId) });
    return id;
  };
  const teams = { blue: openTeam(0), orange: openTeam(1) };
  const said = {
    phase: '' as const,
    clock: info.matchSeconds,
    overtime: false,
    ballHit: false,
    blue: 0,
    orange: 0,
    countdown: 0,
  };
  return { gameId, teams, said };
}

export function openGri(
  recorder: ReplayRecorder,
  info: MatchInfo,
  profiles: readonly Profile[],
): void {
  const griId = recorder.open({
    object: 'GameInfo_Soccar.GameInfo.GameInfo_Soccar:GameReplicationInfoArchetype',
    name: 'GRI_TA_1',
  });
  const set = recorder.set.bind(recorder, griId);
  set('Engine.GameReplicationInfo:GameClass', {
    kind: 'ActiveActor',
    value: staticObject(recorder.objectId('TAGame.GameInfo_Soccar_TA')),
  });
  set('Engine.GameReplicationInfo:ServerName', { kind: 'String', value: 'EU-Playground-1' });
  set('ProjectX.GRI_X:ReplicatedGamePlaylist', { kind: 'Int', value: info.playlist });
  set('ProjectX.GRI_X:MatchGUID', { kind: 'String', value: info.matchGuid });
  set('ProjectX.GRI_X:GameServerID', { kind: 'QWordString', value: 'playground', isText: true });
  set('ProjectX.GRI_X:ReplicatedServerRegion', { kind: 'String', value: 'EU' });
  set('ProjectX.GRI_X:bGameStarted', { kind: 'Boolean', value: true });
  for (const [number, profile] of profiles.slice(0, 8).entries())
    set('ProjectX.GRI_X:Reservations', {
      kind: 'Reservation',
      number,
      uniqueId: wireId(profile),
      playerName: profile.name,
      unknownFlag1: true,
      unknownFlag2: true,
      unknownStatus: 0,
    });
}

/** Phase, clock, score: what changed since the last frame. */
export function recordGame(recorder: ReplayRecorder, actors: GameActors, world: World): void {
  const { gameId, said, teams } = actors;
  const set = recorder.set.bind(recorder, gameId);
  if (said.phase !== world.phase) sayPhase(recorder, actors, world);
  const clock = world.overtime ? Math.floor(world.clock) : Math.ceil(world.clock);
  if (said.clock !== clock) set(`${GAME}:SecondsRemaining`, { kind: 'Int', value: clock });
  if (said.overtime !== world.overtime)
    set(`${GAME}:bOverTime`, { kind: 'Boolean', value: world.overtime });
  if (said.ballHit !== world.ballHit)
    set(`${GAME}:bBallHasBeenHit`, { kind: 'Boolean', value: world.ballHit });
  if (said.countdown !== world.countdown)
    set('TAGame.GameEvent_TA:ReplicatedRoundCountDownNumber', {
      kind: 'Int',
      value: world.countdown,
    });
  for (const team of ['blue', 'orange'] as const)
    if (said[team] !== world.score[team])
      recorder.set(teams[team], 'Engine.TeamInfo:Score', { kind: 'Int', value: world.score[team] });
  const { phase, overtime, ballHit, score, countdown } = world;
  Object.assign(said, { phase, clock, overtime, ballHit, countdown, ...score });
}

function sayPhase(recorder: ReplayRecorder, { gameId }: GameActors, world: World): void {
  const set = recorder.set.bind(recorder, gameId);
  set('TAGame.GameEvent_TA:ReplicatedStateName', {
    kind: 'Int',
    value: recorder.nameId(STATE_NAMES[world.phase]),
  });
  if (world.phase === 'countdown') {
    set(`${GAME}:RoundNum`, { kind: 'Int', value: world.round });
    set(`${GAME}:ReplicatedScoredOnTeam`, { kind: 'Byte', value: 255 });
  }
  set('TAGame.GameEvent_TA:ReplicatedGameStateTimeRemaining', {
    kind: 'Int',
    value: world.phase === 'countdown' ? 3 : 0,
  });
  if (world.phase === 'finished') set(`${GAME}:bMatchEnded`, { kind: 'Boolean', value: true });
}
