import type { Property, PropertyList } from '../../src/replay/properties.ts';
import {
  array,
  bool,
  enumByte,
  float,
  int,
  name,
  qword,
  rawByte,
  str,
  struct,
} from '../../src/replay/write/headerValues.ts';
import { CHANNEL_LIMIT } from '../../src/replay/write/ReplayRecorder.ts';
import type { Platform } from '../../src/core/ids.ts';
import { BUILD_VERSION, type Highlight } from './MatchRecorder.ts';
import type { MatchInfo } from './recordGame.ts';
import type { Profile } from './roster.ts';
import type { Truth, TruthPlayer } from './truth.ts';

export type HeaderFacts = {
  readonly info: MatchInfo;
  readonly truth: Truth;
  readonly profiles: readonly Profile[];
  readonly highlights: readonly Highlight[];
  readonly secondsPlayed: number;
  readonly replayId: string;
  /** `2026-04-28 18-07-32` */
  readonly date: string;
};

const ONLINE_PLATFORMS: Readonly<Record<Platform, string>> = {
  steam: 'Steam',
  epic: 'Epic',
  ps4: 'PS4',
  xbox: 'Dingo',
  switch: 'NNX',
  qq: 'QQ',
  psynet: 'Unknown',
};

/** The header's dictionary, in the game's order; zero scores and empty lists are left out. */
export function headerOf(facts: HeaderFacts): PropertyList {
  const { info, truth, profiles } = facts;
  const [recorderOf] = profiles;
  return [
    int('TeamSize', info.teamSize),
    int('UnfairTeamSize', 0),
    int('PrimaryPlayerTeam', 0),
    ...optional('Team0Score', truth.score.blue),
    ...optional('Team1Score', truth.score.orange),
    float('TotalSecondsPlayed', facts.secondsPlayed),
    qword('MatchStartEpoch', String(info.startEpoch)),
    ...goalList(truth),
    array('HighLights', facts.highlights.map(highlightRow)),
    array(
      'PlayerStats',
      profiles.map((profile, at) => playerRow(profile, truth.players[at]!)),
    ),
    str('ReplayName', 'A match in the playground'),
    int('ReplayVersion', 8),
    int('ReplayLastSaveVersion', 8),
    int('GameVersion', 30),
    int('BuildID', 1_210_528_741),
    int('Changelist', 512_269),
    str('BuildVersion', BUILD_VERSION),
    int('ReserveMegabytes', 4),
    float('RecordFPS', 30),
    float('KeyframeDelay', 10),
    int('MaxChannels', CHANNEL_LIMIT),
    int('MaxReplaySizeMB', 10),
    str('Id', facts.replayId),
    str('MatchGUID', info.matchGuid),
    name('MapName', 'cs_day_p'),
    str('Date', facts.date),
    int('NumFrames', truth.frames),
    name('MatchType', 'Online'),
    str('PlayerName', recorderOf?.name ?? ''),
  ];
}

function optional(key: string, value: number): Property[] {
  return value === 0 ? [] : [int(key, value)];
}

function goalList(truth: Truth): Property[] {
  const rows = truth.events
    .filter((event) => event.kind === 'goal')
    .map((goal) => [
      int('frame', goal.frame),
      str('PlayerName', goal.player),
      int('PlayerTeam', goal.team === 'blue' ? 0 : 1),
    ]);
  return rows.length === 0 ? [] : [array('Goals', rows)];
}

function highlightRow({ frame, carName, ballName, goalName }: Highlight): PropertyList {
  return [
    int('frame', frame),
    name('CarName', carName),
    name('BallName', goalName === 'None' ? ballName : 'None'),
    name('GoalActorName', goalName),
  ];
}

function playerRow(profile: Profile, line: TruthPlayer): PropertyList {
  const platform = `OnlinePlatform_${ONLINE_PLATFORMS[profile.platform]}`;
  const onlineId = profile.platform === 'epic' ? '0' : profile.id;
  return [
    struct('PlayerID', 'UniqueNetId', netId(profile, { platform, onlineId })),
    str('Name', profile.name),
    enumByte('Platform', 'OnlinePlatform', platform),
    qword('OnlineID', onlineId),
    int('Team', profile.team === 'blue' ? 0 : 1),
    int('Score', line.score),
    int('Goals', line.goals),
    int('Assists', line.assists),
    int('Saves', line.saves),
    int('Shots', line.shots),
    bool('bBot', false),
  ];
}

function netId(
  profile: Profile,
  { platform, onlineId }: { readonly platform: string; readonly onlineId: string },
): PropertyList {
  const handle = [
    qword('Data', '0'),
    qword('Data', '0', 1),
    rawByte('Term', 0),
    rawByte('Dummy', 0),
    rawByte('Dummy', 0, 1),
    rawByte('Dummy', 0, 2),
  ];
  return [
    qword('Uid', onlineId),
    struct('NpId', 'SceNpId', [
      struct('Handle', 'SceNpOnlineId', handle),
      qword('Opt', '0'),
      qword('Reserved', '0'),
    ]),
    str('EpicAccountId', profile.platform === 'epic' ? profile.id : ''),
    enumByte('Platform', 'OnlinePlatform', platform),
    rawByte('SplitscreenID', 0),
  ];
}
