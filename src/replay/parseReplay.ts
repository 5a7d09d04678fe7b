import { ByteReader, type Section } from './ByteReader.ts';
import type { ReplayBody } from './body.ts';
import { ReplayError } from './errors.ts';
import type { ReplayHeader } from './header.ts';
import type { FrameReader } from './network/FrameReader.ts';
import type { AttributeKinds } from './network/NetClasses.ts';
import { openNetwork } from './network/openNetwork.ts';
import { emptyBody, readBodyLists, type BodyLists } from './readBody.ts';
import { readHeaderSection, versionText } from './readHeader.ts';
import { expectReplay, openSection, readChecked, type ChecksumPolicy } from './sections.ts';
import type { ReplayVisitor } from './visitor.ts';

export type ParseOptions = {
  readonly checksum?: ChecksumPolicy;
  /** Keep what was read before a failure behind the header instead of throwing. */
  readonly incomplete?: boolean;
  /** Kinds of properties that came with a game version newer than the tables. */
  readonly attributes?: AttributeKinds;
};

export type Replay = {
  readonly header: ReplayHeader;
  readonly body: ReplayBody;
  /** Whole frames handed to the visitor. Before a failure it may have heard part of one more. */
  readonly frames: number;
  /** Whether something is missing; `failure` then says what stopped the reading. */
  readonly incomplete: boolean;
  readonly failure: ReplayError | undefined;
};

/** Reads the header alone: well under a millisecond, and possible when the rest is broken. */
export function readHeader(bytes: Uint8Array, options: ParseOptions = {}): ReplayHeader {
  expectReplay(bytes);
  const section = openSection(bytes, 'header', 0);
  const { checksum = 'on-failure' } = options;
  return readChecked({ bytes, checksum }, section, () => readHeaderSection(bytes, section));
}

/**
 * Reads a replay and hands the match to `visitor` as it goes. Throws only ReplayError, with the
 * header when that could be read; what the visitor throws passes through.
 */
export function parseReplay(
  bytes: Uint8Array,
  visitor: ReplayVisitor,
  options: ParseOptions = {},
): Replay {
  const header = readHeader(bytes, options);
  const reading: Reading = { bytes, header, options, visitor, body: emptyBody() };
  try {
    readRest(reading);
    return outcome(reading, undefined);
  } catch (error) {
    if (!(error instanceof ReplayError)) throw error;
    const failure = explain(error, reading);
    if (!options.incomplete) throw failure;
    return outcome(reading, failure);
  }
}

type Reading = {
  readonly bytes: Uint8Array;
  readonly header: ReplayHeader;
  readonly options: ParseOptions;
  readonly visitor: ReplayVisitor;
  readonly body: BodyLists;
  frames?: FrameReader;
};

function readRest(reading: Reading): void {
  const { bytes, header, body, visitor, options } = reading;
  const section = openSection(bytes, 'body', headerEnd(bytes));
  const reader = new ByteReader(bytes, section);
  if (section.cut && !options.incomplete) throw cutOff(section);

  readChecked({ bytes, checksum: options.checksum ?? 'on-failure' }, section, () => {
    readBodyLists(reader, body);
    const { attributes = {} } = options;
    reading.frames = openNetwork({ bytes, header, body, attributes }, visitor);
    reading.frames.readAll();
  });
  if (section.cut) throw cutOff(section);
}

function cutOff({ name, start }: Section): ReplayError {
  const at = { section: name, offset: start };
  return new ReplayError('truncated', at, `the file ends inside the ${name}`);
}

function headerEnd(bytes: Uint8Array): number {
  return openSection(bytes, 'header', 0).end;
}

/** Says where in the file it happened, in which version, and gives what is known of the match. */
function explain(error: ReplayError, { header, body }: Reading): ReplayError {
  const { section, offset, bit = 0 } = error.at;
  const place = section === 'network' ? body.networkStart + (bit >>> 3) : offset;
  return error.located({ offset: place, version: versionText(header.version) }, header);
}

function outcome({ header, body, frames }: Reading, failure: ReplayError | undefined): Replay {
  return {
    header,
    body,
    frames: frames?.frames ?? 0,
    incomplete: failure !== undefined,
    failure,
  };
}
