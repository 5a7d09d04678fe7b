import { readCoarseRotation, readVector } from '../attributes/geometry.ts';
import type { Spawn } from '../visitor.ts';
import type { BitReader } from './BitReader.ts';
import type { NetClass, NetClasses } from './NetClasses.ts';
import type { StreamFormat } from './streamFormat.ts';

type Mutable<Struct> = { -readonly [Field in keyof Struct]: Struct[Field] };

/** Reads how an actor is opened, always into the same object. */
export class SpawnReader {
  readonly spawn: Spawn;
  readonly #scratch: Mutable<Spawn>;
  readonly #bits: BitReader;
  readonly #format: StreamFormat;
  readonly #classes: NetClasses;

  constructor(bits: BitReader, format: StreamFormat, classes: NetClasses) {
    this.#bits = bits;
    this.#format = format;
    this.#classes = classes;
    this.#scratch = {
      nameId: -1,
      hasLocation: false,
      x: 0,
      y: 0,
      z: 0,
      hasRotation: false,
      pitch: undefined,
      yaw: undefined,
      roll: undefined,
    };
    this.spawn = this.#scratch;
  }

  /** Fills `spawn` and answers what was opened. */
  read(): NetClass {
    const bits = this.#bits;
    if (this.#format.hasNameIds) this.#scratch.nameId = bits.i32();
    // A flag that no file sets.
    bits.bool();
    const netClass = this.#classes.of(bits.i32());
    this.#readLocation(netClass.spawn !== 'none');
    this.#readRotation(netClass.spawn === 'location-and-rotation');
    return netClass;
  }

  #readLocation(isSent: boolean): void {
    const spawn = this.#scratch;
    spawn.hasLocation = isSent;
    const { x, y, z } = isSent ? readVector(this.#bits, this.#format) : ORIGIN;
    spawn.x = x;
    spawn.y = y;
    spawn.z = z;
  }

  #readRotation(isSent: boolean): void {
    const spawn = this.#scratch;
    spawn.hasRotation = isSent;
    const { pitch, yaw, roll } = isSent ? readCoarseRotation(this.#bits) : UPRIGHT;
    spawn.pitch = pitch;
    spawn.yaw = yaw;
    spawn.roll = roll;
  }
}

const ORIGIN = { x: 0, y: 0, z: 0 };
const UPRIGHT = { pitch: undefined, yaw: undefined, roll: undefined };
