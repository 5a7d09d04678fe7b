import { expect, test } from 'vitest';
import type { ReplayBody } from '../body.ts';
import { ReplayError } from '../errors.ts';
import { QuietVisitor, type NetProperty, type Spawn } from '../visitor.ts';
import { GUARD_BYTES } from './bits.ts';
import { FrameReader } from './FrameReader.ts';
import { NetClasses } from './NetClasses.ts';
import type { StreamFormat } from './streamFormat.ts';

const OBJECTS = [
  'Archetypes.Ball.Ball_Default',
  'TAGame.Ball_TA',
  'TAGame.Ball_TA:HitTeamNum',
  'TAGame.Ball_TA:TomorrowsThing',
];
const CACHE = {
  objectId: 1,
  parentId: 0,
  cacheId: 0,
  properties: [
    { objectId: 2, streamId: 1 },
    { objectId: 3, streamId: 3 },
  ],
};

const FORMAT: StreamFormat = {
  frameCount: 2,
  channelLimit: 1023,
  channelWidth: 9,
  hasNameIds: true,
  net: 10,
  gameModeWidth: 8,
  hasReservationStatus: true,
  hasCameraTransition: true,
  hasServerNames: true,
  hasWidePaints: true,
  hasWideColors: true,
  objects: OBJECTS,
};

/** Writes what it hears into one list. */
class Diary extends QuietVisitor {
  readonly entries: unknown[][] = [];
  override frame(index: number, time: number, delta: number): void {
    this.entries.push(['frame', index, time, delta]);
  }
  override spawn(actorId: number, objectId: number, { nameId, z, yaw }: Spawn): void {
    this.entries.push(['spawn', actorId, objectId, nameId, z, yaw]);
  }
  override destroy(actorId: number): void {
    this.entries.push(['destroy', actorId]);
  }
  override byte(actorId: number, { name, streamId }: NetProperty, value: number): void {
    this.entries.push(['byte', actorId, name, streamId, value]);
  }
}

function read(bits: string, diary = new Diary()): Diary {
  const text = bits.replaceAll(/\s/g, '');
  const bytes = new Uint8Array(Math.ceil(text.length / 8) + GUARD_BYTES);
  for (const [at, bit] of Array.from(text).entries()) bytes[at >>> 3]! |= Number(bit) << (at & 7);
  const body = { objects: OBJECTS, netCache: [CACHE] } as Partial<ReplayBody> as ReplayBody;
  const classes = new NetClasses(body);
  const stream = { view: new DataView(bytes.buffer), end: text.length, format: FORMAT, classes };
  new FrameReader(stream, diary).readAll();
  return diary;
}

/** Least significant bit first. */
function number(value: number, width: number): string {
  return Array.from(value.toString(2).padStart(width, '0')).reverse().join('');
}

const ONE_SECOND = number(0x3f800000, 32);
const ZERO = number(0, 32);
const FRAME = ONE_SECOND + ZERO;
const ACTOR_7 = `1 ${number(7, 9)} 0`;
/** Name 5, the unused flag, object 0, a location of size 1 (0, 0, 3), only a yaw of -2. */
const OPEN_BALL = `1 1 ${number(5, 32)} 0 ${ZERO} 1000 0 001 001 111 0 1 01111111 0`;

test('an actor is opened, changed and closed', () => {
  const hit = `${ACTOR_7} 1 0 1 10 ${number(1, 8)} 0`;
  const { entries } = read(`${FRAME} ${ACTOR_7} ${OPEN_BALL} ${hit} 0 ${FRAME} ${ACTOR_7} 0 0`);
  expect(entries).toEqual([
    ['frame', 0, 1, 0],
    ['spawn', 7, 0, 5, 3, -2],
    ['byte', 7, 'TAGame.Ball_TA:HitTeamNum', 1, 1],
    ['frame', 1, 1, 0],
    ['destroy', 7],
  ]);
});

test('zeros where a frame should start end the match', () => {
  expect(read(`${FRAME} 0 ${ZERO} ${ZERO} 0`).entries).toEqual([['frame', 0, 1, 0]]);
});

function failureOf(bits: string): ReplayError {
  try {
    read(bits);
  } catch (error) {
    if (error instanceof ReplayError) return error;
  }
  throw new Error('nothing was refused');
}

test('an unknown attribute is told with its line, class, frame and bit', () => {
  const failure = failureOf(`${FRAME} ${ACTOR_7} ${OPEN_BALL} ${ACTOR_7} 1 0 1 11 0`);
  expect(failure.code).toBe('unknown-attribute');
  expect(failure.message).toContain("'TAGame.Ball_TA:TomorrowsThing': '<its kind>',");
  expect(failure.at).toMatchObject({
    section: 'network',
    frame: 0,
    actorId: 7,
    actorClass: 'Archetypes.Ball.Ball_Default',
    streamId: 3,
    bit: 180,
    attribute: 'TAGame.Ball_TA:TomorrowsThing',
  });
});

test('a stream id of nothing, an actor of nobody and a time before the start are refused', () => {
  expect(failureOf(`${FRAME} ${ACTOR_7} 1 0 1`).message).toContain('never opened');
  expect(failureOf(`${FRAME} ${ACTOR_7} ${OPEN_BALL} ${ACTOR_7} 1 0 1 00 0`).message).toContain(
    'no property has stream id 0',
  );
  expect(failureOf(number(0xbf800000, 32) + ZERO).message).toContain('time -1');
  expect(failureOf(number(0x7fc00000, 32) + ZERO).message).toContain('time NaN');
  expect(failureOf(number(1, 32) + ZERO).code).toBe('implausible');
});

test('a stream that ends inside a frame is truncated', () => {
  expect(failureOf(`${FRAME} ${ACTOR_7} 1 1 ${number(5, 32)}`).code).toBe('truncated');
  expect(failureOf(ONE_SECOND).code).toBe('truncated');
});
