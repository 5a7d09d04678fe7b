import { readUniqueId } from '../attributes/identity.ts';
import { readRareValue } from '../attributes/readers.ts';
import type { NetProperty, RareProperty, ReplayVisitor } from '../visitor.ts';
import type { BitReader } from './BitReader.ts';
import { peek, peek32, peekFloat } from './bits.ts';
import { RigidBodyReader } from './RigidBodyReader.ts';
import type { StreamFormat } from './streamFormat.ts';

export type UpdateSource = {
  readonly view: DataView;
  readonly bits: BitReader;
  readonly format: StreamFormat;
};

/** Reads one value of each kind and hands it to the visitor. */
export class UpdateReader {
  /** The last property read step by step, for the error that may come of it. */
  slowProperty: NetProperty | undefined;
  readonly #view: DataView;
  readonly #bits: BitReader;
  readonly #format: StreamFormat;
  readonly #visitor: ReplayVisitor;
  readonly #bodies: RigidBodyReader;
  readonly #reference = { active: false, actorId: 0 };

  constructor({ view, bits, format }: UpdateSource, visitor: ReplayVisitor) {
    this.#view = view;
    this.#bits = bits;
    this.#format = format;
    this.#visitor = visitor;
    this.#bodies = new RigidBodyReader(view, format.net);
  }

  /** Hands on the value at `at` and answers the position behind it. */
  read(at: number, actorId: number, property: NetProperty): number {
    if (property.isRare) return this.#rare(at, actorId, property);
    const view = this.#view;
    const visitor = this.#visitor;
    // The first four kinds are 88 of 100 updates.
    switch (property.kind) {
      case 'RigidBody':
        return this.#rigidBody(at, actorId, property);
      case 'Byte':
        visitor.byte(actorId, property, peek(view, at) & 0xff);
        return at + 8;
      case 'Float':
        visitor.float(actorId, property, peekFloat(view, at));
        return at + 32;
      case 'Int':
        visitor.int(actorId, property, peek32(view, at));
        return at + 32;
      case 'ActiveActor':
        return this.#referenceTo(at, actorId, property);
      case 'Boolean':
        visitor.boolean(actorId, property, (peek(view, at) & 1) === 1);
        return at + 1;
      case 'Enum':
        visitor.int(actorId, property, peek(view, at) & 0x7ff);
        return at + 11;
      case 'PlayerHistoryKey':
        visitor.int(actorId, property, peek(view, at) & 0x3fff);
        return at + 14;
      case 'String':
        return this.#text(at, actorId, property);
      case 'UniqueId':
        break;
    }
    return this.#uniqueId(at, actorId, property);
  }

  #rigidBody(start: number, actorId: number, property: NetProperty): number {
    const at = this.#bodies.read(start);
    this.#visitor.rigidBody(actorId, property, this.#bodies.body);
    return at;
  }

  #referenceTo(at: number, actorId: number, property: NetProperty): number {
    this.#reference.active = (peek(this.#view, at) & 1) === 1;
    this.#reference.actorId = peek32(this.#view, at + 1);
    this.#visitor.reference(actorId, property, this.#reference);
    return at + 33;
  }

  #text(at: number, actorId: number, property: NetProperty): number {
    this.#visitor.text(actorId, property, this.#slowly(at, property).text());
    return this.#bits.position;
  }

  #uniqueId(at: number, actorId: number, property: NetProperty): number {
    const id = readUniqueId(this.#slowly(at, property), this.#format);
    this.#visitor.uniqueId(actorId, property, id);
    return this.#bits.position;
  }

  #rare(at: number, actorId: number, property: RareProperty): number {
    const value = readRareValue(property.kind, this.#slowly(at, property), this.#format);
    this.#visitor.rare(actorId, property, value);
    return this.#bits.position;
  }

  /** The reader that keeps its position itself, and checks it at every step. */
  #slowly(at: number, property: NetProperty): BitReader {
    this.#bits.position = at;
    this.slowProperty = property;
    return this.#bits;
  }
}
