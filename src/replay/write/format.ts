import type { ReplayVersion } from '../header.ts';

/** Every difference between versions that the stream has, settled once before the first frame. */
export type StreamFormat = {
  readonly hasNameIds: boolean;
  readonly vectorLimit: number;
  /** Rigid bodies turn by quaternion; before net 7 by pitch, yaw and roll. */
  readonly quaternions: boolean;
  readonly playStationBytes: number;
  readonly psyNetBytes: number;
  readonly gameModeWidth: number;
  readonly reservationStatusWidth: number;
  readonly cameraTransition: boolean;
  readonly serverIdIsText: boolean;
  /** Paint, team edition: 31 bits instead of a number below 14. */
  readonly widePaint: boolean;
  /** User colour: 32 bits instead of an optional 31. */
  readonly wideColor: boolean;
};

/** The header properties that change how the stream is written. */
export type FormatHints = {
  readonly matchType?: string | undefined;
  readonly buildVersion?: string | undefined;
};

/** The first build that writes GameServerID as text; builds compare as text. */
const TEXT_SERVER_ID_BUILD = '221120.42953.406184';

export function settleFormat(version: ReplayVersion, hints: FormatHints = {}): StreamFormat {
  const net = version.net ?? 0;
  const since = (licensee: number, netVersion = 0): boolean =>
    isSince(version, [868, licensee, netVersion]);
  return {
    hasNameIds: since(20) || (since(14) && hints.matchType !== 'Lan'),
    vectorLimit: net >= 7 ? 22 : 20,
    quaternions: net >= 7,
    playStationBytes: net >= 1 ? 16 : 8,
    psyNetBytes: net < 10 ? 24 : 0,
    gameModeWidth: since(12) ? 8 : 2,
    reservationStatusWidth: since(12) ? 6 : 0,
    cameraTransition: since(20),
    serverIdIsText: (hints.buildVersion ?? '') >= TEXT_SERVER_ID_BUILD,
    widePaint: since(18),
    wideColor: since(23, 8),
  };
}

function isSince({ engine, licensee, net }: ReplayVersion, least: readonly number[]): boolean {
  for (const [at, part] of [engine, licensee, net ?? 0].entries())
    if (part !== least[at]) return part > least[at]!;
  return true;
}
