import type { ReplayHeader, ReplayVersion } from '../header.ts';
import { ReplayError } from '../errors.ts';

/** What the header says about the stream's form, settled before the first bit is read. */
export type StreamFormat = {
  readonly frameCount: number;
  /** Actor ids are below it; `channelWidth` is the number of bits all of them have. */
  readonly channelLimit: number;
  readonly channelWidth: number;
  readonly hasNameIds: boolean;
  /** Network version; 0 where the header has none. */
  readonly net: number;
  readonly gameModeWidth: 2 | 8;
  readonly hasReservationStatus: boolean;
  readonly hasCameraTransition: boolean;
  readonly hasServerNames: boolean;
  readonly hasWidePaints: boolean;
  readonly hasWideColors: boolean;
  /** Names of what an object id stands for. */
  readonly objects: readonly string[];
};

const DEFAULT_CHANNELS = 1023;
const MAX_CHANNELS = 65_535;

/** Game servers are named instead of numbered since this build; builds compare as text. */
const NAMED_SERVERS_BUILD = '221120.42953.406184';

export function streamFormat(
  header: ReplayHeader,
  objects: readonly string[],
  networkSize: number,
): StreamFormat {
  const { version, match } = header;
  const channelLimit = channelCount(header);
  const isLan = match.matchType === 'Lan';
  return {
    frameCount: frameCount(header, networkSize),
    channelLimit,
    channelWidth: 31 - Math.clz32(channelLimit),
    hasNameIds: isAtLeast(version, 868, 20) || (isAtLeast(version, 868, 14) && !isLan),
    net: version.net ?? 0,
    gameModeWidth: isAtLeast(version, 868, 12) ? 8 : 2,
    hasReservationStatus: isAtLeast(version, 868, 12),
    hasCameraTransition: isAtLeast(version, 868, 20),
    hasServerNames: (match.buildVersion ?? '') >= NAMED_SERVERS_BUILD,
    hasWidePaints: isAtLeast(version, 868, 18),
    hasWideColors: isAtLeast(version, 868, 23, 8),
    objects,
  };
}

/** Versions compare number by number; a missing network version counts as 0. */
function isAtLeast(version: ReplayVersion, ...wanted: readonly number[]): boolean {
  const numbers = [version.engine, version.licensee, version.net ?? 0];
  for (const [place, number] of numbers.entries()) {
    const other = wanted[place] ?? 0;
    if (number !== other) return number > other;
  }
  return true;
}

/** A frame takes eight bytes and more, so a larger count is a lie, found before anything is reserved. */
function frameCount({ match }: ReplayHeader, networkSize: number): number {
  const { frameCount } = match;
  if (frameCount < 0 || frameCount > networkSize) {
    throw implausible(`${frameCount} frames in ${networkSize} bytes`);
  }
  return frameCount;
}

function channelCount({ properties }: ReplayHeader): number {
  const value = properties.find(({ key }) => key === 'MaxChannels')?.value;
  const count = value?.type === 'Int' ? value.value : DEFAULT_CHANNELS;
  if (count <= 0 || count > MAX_CHANNELS) throw implausible(`${count} channels`);
  return count;
}

function implausible(detail: string): ReplayError {
  return new ReplayError('implausible', { section: 'network', offset: 0 }, detail);
}
