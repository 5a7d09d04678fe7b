import type { HeaderGoal, HeaderPlayer, MatchSummary } from './header.ts';
import type { PropertyList, PropertyValue } from './properties.ts';

/** A key that is missing, or holds another type than it should, counts as not written. */
export function summarizeMatch(properties: PropertyList): MatchSummary {
  const winner = optionalNumber(properties, 'WinningTeam');
  const startEpoch = find(properties, 'MatchStartEpoch');
  return {
    id: optionalText(properties, 'Id'),
    matchGuid: optionalText(properties, 'MatchGuid') ?? optionalText(properties, 'MatchGUID'),
    replayName: optionalText(properties, 'ReplayName'),
    date: optionalText(properties, 'Date'),
    startEpoch: startEpoch?.type === 'QWord' ? Number(startEpoch.value) : undefined,
    mapName: optionalText(properties, 'MapName'),
    matchType: optionalText(properties, 'MatchType'),
    buildVersion: optionalText(properties, 'BuildVersion'),
    frameCount: number(properties, 'NumFrames'),
    keyframeDelaySeconds: optionalNumber(properties, 'KeyframeDelay'),
    recordFps: optionalNumber(properties, 'RecordFPS'),
    secondsPlayed: optionalNumber(properties, 'TotalSecondsPlayed'),
    teamSize: number(properties, 'TeamSize'),
    score: {
      blue: number(properties, 'Team0Score'),
      orange: number(properties, 'Team1Score'),
    },
    winner: winner === 0 || winner === 1 ? winner : undefined,
    forfeit: flag(properties, 'bForfeit'),
    unfinished: flag(properties, 'bIsUnfinishedMatchReplay'),
    recordedBy: optionalText(properties, 'PlayerName'),
    goals: elements(properties, 'Goals').map(readGoal),
    players: elements(properties, 'PlayerStats').map(readPlayer),
  };
}

function readGoal(properties: PropertyList): HeaderGoal {
  return {
    frame: number(properties, 'frame'),
    playerName: optionalText(properties, 'PlayerName') ?? '',
    team: number(properties, 'PlayerTeam'),
  };
}

function readPlayer(properties: PropertyList): HeaderPlayer {
  const onlineId = find(properties, 'OnlineID');
  const playerId = find(properties, 'PlayerID');
  const epicId =
    playerId?.type === 'Struct' ? optionalText(playerId.value, 'EpicAccountId') : undefined;
  return {
    name: optionalText(properties, 'Name') ?? '',
    team: number(properties, 'Team'),
    platform: platform(find(properties, 'Platform')),
    onlineId: onlineId?.type === 'QWord' ? onlineId.value : '0',
    epicId: epicId === '' ? undefined : epicId,
    score: number(properties, 'Score'),
    goals: number(properties, 'Goals'),
    assists: number(properties, 'Assists'),
    saves: number(properties, 'Saves'),
    shots: number(properties, 'Shots'),
    bot: flag(properties, 'bBot'),
  };
}

/** Frameless files give the platform in place of the enumeration's name. */
function platform(value: PropertyValue | undefined): string {
  if (value?.type !== 'Byte') return 'Unknown';
  return String(value.value ?? value.kind).replace('OnlinePlatform_', '');
}

function find(properties: PropertyList, key: string): PropertyValue | undefined {
  return properties.find((property) => property.key === key)?.value;
}

function optionalText(properties: PropertyList, key: string): string | undefined {
  const value = find(properties, key);
  return value?.type === 'Str' || value?.type === 'Name' ? value.value : undefined;
}

function optionalNumber(properties: PropertyList, key: string): number | undefined {
  const value = find(properties, key);
  return value?.type === 'Int' || value?.type === 'Float' ? value.value : undefined;
}

function number(properties: PropertyList, key: string): number {
  return optionalNumber(properties, key) ?? 0;
}

function flag(properties: PropertyList, key: string): boolean {
  const value = find(properties, key);
  return value?.type === 'Bool' && value.value;
}

function elements(properties: PropertyList, key: string): readonly PropertyList[] {
  const value = find(properties, key);
  return value?.type === 'Array' ? value.value : [];
}
