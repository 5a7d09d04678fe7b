import {
  QuietVisitor,
  type ActorReference,
  type NetProperty,
  type RareValue,
  type ReplayContext,
  type RigidBody,
  type UniqueId,
} from '../../src/replay/index.ts';

const FIRST_ROWS = 1 << 17;
const BODY_NUMBERS = 13;

/**
 * Keeps everything in flat columns, as an analysis would: a row of numbers for each rigid body and
 * one for each other value. The buffers are kept from file to file and grow when they must.
 */
export class ColumnsVisitor extends QuietVisitor {
  #bodies = new Int32Array(FIRST_ROWS * BODY_NUMBERS);
  #bodyCount = 0;
  #values = new Float64Array(FIRST_ROWS);
  #places = new Int32Array(FIRST_ROWS * 2);
  #valueCount = 0;
  readonly #rare: (RareValue | UniqueId | string)[] = [];

  /** Everything received, for a check that two ways of reading agree. */
  get rows(): number {
    return this.#bodyCount + this.#valueCount;
  }

  override begin(_context: ReplayContext): void {
    this.#bodyCount = 0;
    this.#valueCount = 0;
    this.#rare.length = 0;
  }

  override rigidBody(actorId: number, _property: NetProperty, body: RigidBody): void {
    const { location, rotation, velocity, spin } = body;
    let at = this.#bodyCount * BODY_NUMBERS;
    if (at === this.#bodies.length) this.#bodies = grown(this.#bodies);
    const rows = this.#bodies;
    rows[at++] = actorId;
    rows[at++] = location.x;
    rows[at++] = location.y;
    rows[at++] = location.z;
    rows[at++] = (rotation.omitted << 18) | rotation.first;
    rows[at++] = rotation.second;
    rows[at++] = rotation.third;
    rows[at++] = velocity.x;
    rows[at++] = velocity.y;
    rows[at++] = velocity.z;
    rows[at++] = spin.x;
    rows[at++] = spin.y;
    rows[at++] = spin.z;
    this.#bodyCount++;
  }

  override boolean(actorId: number, property: NetProperty, value: boolean): void {
    this.#keep(actorId, property, value ? 1 : 0);
  }

  override byte(actorId: number, property: NetProperty, value: number): void {
    this.#keep(actorId, property, value);
  }

  override int(actorId: number, property: NetProperty, value: number): void {
    this.#keep(actorId, property, value);
  }

  override float(actorId: number, property: NetProperty, value: number): void {
    this.#keep(actorId, property, value);
  }

  override reference(
    actorId: number,
    property: NetProperty,
    { actorId: to }: ActorReference,
  ): void {
    this.#keep(actorId, property, to);
  }

  override text(actorId: number, property: NetProperty, value: string): void {
    this.#keep(actorId, property, this.#rare.push(value));
  }

  override uniqueId(actorId: number, property: NetProperty, value: UniqueId): void {
    this.#keep(actorId, property, this.#rare.push(value));
  }

  override rare(actorId: number, property: NetProperty, value: RareValue): void {
    this.#keep(actorId, property, this.#rare.push(value));
  }

  #keep(actorId: number, { objectId }: NetProperty, value: number): void {
    const row = this.#valueCount++;
    if (row === this.#values.length) this.#growValues();
    this.#values[row] = value;
    this.#places[2 * row] = actorId;
    this.#places[2 * row + 1] = objectId;
  }

  #growValues(): void {
    const values = new Float64Array(this.#values.length * 2);
    values.set(this.#values);
    this.#values = values;
    this.#places = grown(this.#places);
  }
}

function grown(rows: Int32Array): Int32Array<ArrayBuffer> {
  const more = new Int32Array(rows.length * 2);
  more.set(rows);
  return more;
}
