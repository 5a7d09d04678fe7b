import { ByteReader, type Section } from './ByteReader.ts';
import type { ReplayHeader, ReplayVersion } from './header.ts';
import { summarizeMatch } from './matchSummary.ts';
import { readProperties } from './properties.ts';

/** Reads the header section to its last byte. */
export function readHeaderSection(bytes: Uint8Array, section: Section): ReplayHeader {
  const reader = new ByteReader(bytes, section);
  if (section.cut) throw reader.fault('truncated', 'the file ends inside the header');

  const version = readVersion(reader);
  const gameType = reader.text();
  const frameless = version.engine === 0 && version.licensee === 0 && version.net === undefined;
  const properties = readProperties(reader, frameless ? 'frameless' : 'standard');
  const left = section.end - reader.position;
  if (left > 0) throw reader.fault('implausible', `${left} bytes behind the last entry`);
  return { version, gameType, properties, match: summarizeMatch(properties) };
}

/** `868.32.10`; two numbers where the file has no network version. */
export function versionText({ engine, licensee, net }: ReplayVersion): string {
  return net === undefined ? `${engine}.${licensee}` : `${engine}.${licensee}.${net}`;
}

function readVersion(reader: ByteReader): ReplayVersion {
  const engine = reader.i32();
  const licensee = reader.i32();
  const net = engine > 865 && licensee > 17 ? reader.i32() : undefined;
  return { engine, licensee, net };
}
