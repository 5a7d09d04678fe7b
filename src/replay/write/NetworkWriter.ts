import type { CoarseRotation, IntVector } from '../attributeValues.ts';
import type { Attribute } from './attribute.ts';
import { BitWriter } from './BitWriter.ts';
import { writeAttribute } from './encoders.ts';
import type { StreamFormat } from './format.ts';
import { writeCoarseRotation, writeVector } from './geometry.ts';

/** One property of an existing actor; `limit` is one more than its class's largest stream id. */
export type Update = {
  readonly streamId: number;
  readonly limit: number;
  readonly attribute: Attribute;
};

/** How an actor is opened. Its class decides whether a place and a rotation are written. */
export type Opening = {
  readonly objectId: number;
  /** An index into names; formats without name ids leave it out. */
  readonly nameId: number;
  readonly location: IntVector | undefined;
  readonly rotation: CoarseRotation | undefined;
};

/** The game saves the stream in whole blocks of so many bytes, zero-filled. */
const BLOCK_BYTES = 512;

/** Encodes the network stream record by record; the caller keeps actors and classes straight. */
export class NetworkWriter {
  readonly #bits = new BitWriter();
  readonly #format: StreamFormat;
  readonly #channelLimit: number;
  #open = false;

  constructor(format: StreamFormat, channelLimit: number) {
    this.#format = format;
    this.#channelLimit = channelLimit;
  }

  /** Ends the frame before, if any, and answers the bit where this one begins. */
  frame(time: number, delta: number): number {
    this.#endFrame();
    const at = this.#bits.position;
    this.#bits.f32(time);
    this.#bits.f32(delta);
    this.#open = true;
    return at;
  }

  open(actorId: number, { objectId, nameId, location, rotation }: Opening): void {
    this.#actor(actorId);
    this.#bits.bit(true);
    this.#bits.bit(true);
    if (this.#format.hasNameIds) this.#bits.i32(nameId);
    this.#bits.bit(false);
    this.#bits.i32(objectId);
    if (location) writeVector(this.#bits, location, this.#format);
    if (rotation) writeCoarseRotation(this.#bits, rotation);
  }

  close(actorId: number): void {
    this.#actor(actorId);
    this.#bits.bit(false);
  }

  update(actorId: number, updates: readonly Update[]): void {
    this.#actor(actorId);
    this.#bits.bit(true);
    this.#bits.bit(false);
    for (const { streamId, limit, attribute } of updates) {
      this.#bits.bit(true);
      this.#bits.below(streamId, limit);
      writeAttribute(this.#bits, attribute, this.#format);
    }
    this.#bits.bit(false);
  }

  finish(blockBytes = BLOCK_BYTES): Uint8Array {
    this.#endFrame();
    return this.#bits.finish(blockBytes);
  }

  #actor(actorId: number): void {
    this.#bits.bit(true);
    this.#bits.below(actorId, this.#channelLimit);
  }

  #endFrame(): void {
    if (this.#open) this.#bits.bit(false);
    this.#open = false;
  }
}
