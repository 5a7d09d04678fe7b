import { fillCoarseRotation, fillVector } from '../attributes/geometry.ts';
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
    if (isSent) {
      fillVector(spawn, this.#bits, this.#format);
      return;
    }
    spawn.x = 0;
    spawn.y = 0;
    spawn.z = 0;
  }

  #readRotation(isSent: boolean): void {
    const spawn = this.#scratch;
    spawn.hasRotation = isSent;
    if (isSent) {
      fillCoarseRotation(spawn, this.#bits);
      return;
    }
    spawn.pitch = undefined;
    spawn.yaw = undefined;
    spawn.roll = undefined;
  }
}
