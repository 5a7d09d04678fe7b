import { ReplayError, type ReplayErrorCode } from '../errors.ts';
import type { NetProperty, ReplayVisitor } from '../visitor.ts';
import { BitReader } from './BitReader.ts';
import { peek, peekFloat } from './bits.ts';
import type { NetClass, NetClasses } from './NetClasses.ts';
import { fillRow, type PropertyTable } from './propertyTable.ts';
import { SpawnReader } from './SpawnReader.ts';
import type { StreamFormat } from './streamFormat.ts';
import { UpdateReader } from './UpdateReader.ts';

/** Updates of one file; the most seen is 204,000. Below it no file can make a consumer's columns explode. */
const MAX_UPDATES = 5_000_000;

/** Times below it are other numbers read as time: the stream was misread before. */
const SMALLEST_TIME = 1e-10;

export type NetworkStream = {
  /** Goes on behind the end by GUARD_BYTES, so that no load of a few bits can leave it. */
  readonly view: DataView;
  /** In bits. */
  readonly end: number;
  readonly format: StreamFormat;
  readonly classes: NetClasses;
};

/**
 * The loop over frames, actors and updates. Each method takes the bit at which it starts and
 * answers the bit behind what it read: a position in a local variable costs much less than one in
 * a field.
 */
export class FrameReader {
  /** Whole frames read. */
  frames = 0;
  readonly #view: DataView;
  readonly #end: number;
  readonly #format: StreamFormat;
  readonly #visitor: ReplayVisitor;
  readonly #bits: BitReader;
  readonly #spawns: SpawnReader;
  readonly #updates: UpdateReader;
  readonly #actors: (NetClass | undefined)[] = [];
  #updateCount = 0;
  /** What is being read, for the error that may come of it. */
  #actorId = -1;

  constructor({ view, end, format, classes }: NetworkStream, visitor: ReplayVisitor) {
    this.#view = view;
    this.#end = end;
    this.#format = format;
    this.#visitor = visitor;
    this.#bits = new BitReader(view, end);
    this.#spawns = new SpawnReader(this.#bits, format, classes);
    this.#updates = new UpdateReader({ view, bits: this.#bits, format }, visitor);
  }

  readAll(): void {
    try {
      this.#readFrames();
    } catch (error) {
      throw error instanceof ReplayError ? this.#locate(error) : error;
    }
  }

  #readFrames(): void {
    let at = 0;
    while (this.frames < this.#format.frameCount && at < this.#end) {
      const next = this.#frame(at);
      if (next === at) return;
      at = next;
      this.frames++;
    }
  }

  /** Answers `start` itself when the end mark stands there: a frame of time 0 and delta 0. */
  #frame(start: number): number {
    this.#inside(start + 64);
    const time = peekFloat(this.#view, start);
    const delta = peekFloat(this.#view, start + 32);
    if (!isTime(time)) throw this.#fault('implausible', start, `time ${time}`);
    if (!isTime(delta)) throw this.#fault('implausible', start + 32, `time ${delta}`);
    if (time === 0 && delta === 0) return start;

    this.#visitor.frame(this.frames, time, delta);
    let at = start + 64;
    while ((peek(this.#view, at) & 1) === 1) at = this.#actor(at + 1);
    return this.#inside(at + 1);
  }

  #actor(start: number): number {
    const { channelWidth, channelLimit } = this.#format;
    const half = 1 << channelWidth;
    const head = peek(this.#view, start);
    const low = head & (half - 1);
    const isLong = low + half < channelLimit;
    const width = isLong ? channelWidth + 1 : channelWidth;
    const actorId = isLong ? head & (2 * half - 1) : low;

    this.#actorId = actorId;
    const state = head >> width;
    const at = this.#inside(start + width + 1);
    if ((state & 1) === 0) return this.#close(at, actorId);
    if ((state & 2) === 2) return this.#open(at + 1, actorId);
    return this.#change(at + 1, actorId);
  }

  #close(at: number, actorId: number): number {
    this.#actors[actorId] = undefined;
    this.#visitor.destroy(actorId);
    return at;
  }

  #open(at: number, actorId: number): number {
    this.#bits.position = at;
    this.#actors[actorId] = undefined;
    const netClass = this.#spawns.read();
    this.#actors[actorId] = netClass;
    this.#visitor.spawn(actorId, netClass.objectId, this.#spawns.spawn);
    return this.#bits.position;
  }

  #change(start: number, actorId: number): number {
    const netClass = this.#actors[actorId];
    if (!netClass) throw this.#fault('implausible', start, 'an actor that was never opened');

    const view = this.#view;
    const updates = this.#updates;
    const { table } = netClass;
    const { rows, mask } = table;
    let at = start;
    for (let head = peek(view, at); (head & 1) === 1; head = peek(view, at)) {
      const bits = (head >> 1) & mask;
      const property = rows[bits] ?? this.#meet(table, bits, at);
      at = this.#inside(updates.read(at + 1 + property.width, actorId, property));
      this.#updateCount++;
    }
    if (this.#updateCount > MAX_UPDATES) throw this.#fault('too-much', at, 'too many updates');
    return at + 1;
  }

  /** A property met for the first time; should it be unknown, the error says where. */
  #meet(table: PropertyTable, bits: number, at: number): NetProperty {
    this.#bits.position = at;
    return fillRow(table, bits);
  }

  #inside(at: number): number {
    if (at > this.#end) throw this.#fault('truncated', at, 'the stream ends inside a frame');
    return at;
  }

  #fault(code: ReplayErrorCode, bit: number, detail: string): ReplayError {
    return new ReplayError(code, { section: 'network', offset: 0, bit }, detail);
  }

  /** Adds what was being read when `error` was thrown. */
  #locate(error: ReplayError): ReplayError {
    const { bit, actorClass, attribute } = error.at;
    return error.located({
      bit: bit ?? this.#bits.position,
      frame: this.frames,
      actorId: this.#actorId,
      actorClass: actorClass ?? this.#actors[this.#actorId]?.name,
      attribute: attribute ?? this.#updates.slowProperty?.name,
    });
  }
}

function isTime(seconds: number): boolean {
  return seconds === 0 || (seconds >= SMALLEST_TIME && seconds < Infinity);
}
