import type { RareValueOf } from '../attributeValues.ts';
import type { BitReader } from '../network/BitReader.ts';
import type { StreamFormat } from '../network/streamFormat.ts';
import { readCoarseRotation, readReference, readVector } from './geometry.ts';

export function readCamSettings(
  bits: BitReader,
  { hasCameraTransition }: StreamFormat,
): RareValueOf<'CamSettings'> {
  return {
    kind: 'CamSettings',
    fov: bits.f32(),
    height: bits.f32(),
    angle: bits.f32(),
    distance: bits.f32(),
    stiffness: bits.f32(),
    swivel: bits.f32(),
    transition: hasCameraTransition ? bits.f32() : undefined,
  };
}

export function readClubColors(bits: BitReader): RareValueOf<'ClubColors'> {
  return {
    kind: 'ClubColors',
    blueFlag: bits.bool(),
    blueColor: bits.u8(),
    orangeFlag: bits.bool(),
    orangeColor: bits.u8(),
  };
}

export function readTeamPaint(bits: BitReader): RareValueOf<'TeamPaint'> {
  return {
    kind: 'TeamPaint',
    team: bits.u8(),
    primaryColor: bits.u8(),
    accentColor: bits.u8(),
    primaryFinish: bits.u32(),
    accentFinish: bits.u32(),
  };
}

export function readMusicStinger(bits: BitReader): RareValueOf<'MusicStinger'> {
  return { kind: 'MusicStinger', flag: bits.bool(), cue: bits.u32(), trigger: bits.u8() };
}

export function readWelded(bits: BitReader, format: StreamFormat): RareValueOf<'Welded'> {
  return {
    kind: 'Welded',
    parent: readReference(bits),
    offset: readVector(bits, format),
    mass: bits.f32(),
    rotation: readCoarseRotation(bits),
  };
}

export function readPrivateMatchSettings(bits: BitReader): RareValueOf<'PrivateMatchSettings'> {
  return {
    kind: 'PrivateMatchSettings',
    mutators: bits.text(),
    joinableBy: bits.u32(),
    maxPlayers: bits.u32(),
    gameName: bits.text(),
    password: bits.text(),
    flag: bits.bool(),
  };
}

export function readRepStatTitle(bits: BitReader): RareValueOf<'RepStatTitle'> {
  return {
    kind: 'RepStatTitle',
    unknownFlag1: bits.bool(),
    statName: bits.text(),
    unknownFlag2: bits.bool(),
    index: bits.u32(),
    value: bits.u32(),
  };
}

export function readTitle(bits: BitReader): RareValueOf<'Title'> {
  return {
    kind: 'Title',
    unknownFlag1: bits.bool(),
    unknownFlag2: bits.bool(),
    unknownNumbers: Array.from({ length: 5 }, () => bits.u32()),
    unknownFlag3: bits.bool(),
  };
}
