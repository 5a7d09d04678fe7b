import type { IntVector } from '../attributeValues.ts';
import { peek } from './bits.ts';
import { EULER, type RigidBody, type SentRotation } from './rigidBody.ts';

type Mutable<Struct> = { -readonly [Field in keyof Struct]: Struct[Field] };

type Scratch = Mutable<RigidBody> & {
  readonly location: Mutable<IntVector>;
  readonly rotation: Mutable<SentRotation>;
  readonly velocity: Mutable<IntVector>;
  readonly spin: Mutable<IntVector>;
};

const ROTATION_BITS = 0x3ffff;
const EULER_BITS = 0xffff;

/** Reads rigid bodies, two thirds of all bits of a replay, always into the same object. */
export class RigidBodyReader {
  readonly body: RigidBody;
  readonly #scratch: Scratch;
  readonly #view: DataView;
  /** Vector sizes below this one have a fifth bit. */
  readonly #longSizes: number;
  readonly #euler: boolean;

  constructor(view: DataView, net: number) {
    this.#view = view;
    this.#longSizes = longSizes(net);
    this.#euler = net < 7;
    this.#scratch = {
      sleeping: false,
      location: { x: 0, y: 0, z: 0 },
      rotation: { omitted: EULER, first: 0, second: 0, third: 0 },
      velocity: { x: 0, y: 0, z: 0 },
      spin: { x: 0, y: 0, z: 0 },
    };
    this.body = this.#scratch;
  }

  /** Fills `body` from the bits at `start` and answers the position behind them. */
  read(start: number): number {
    const view = this.#view;
    const longSizes = this.#longSizes;
    const body = this.#scratch;
    body.sleeping = (peek(view, start) & 1) === 1;
    let at = vector(view, start + 1, longSizes, body.location);
    at = this.#euler ? eulerAngles(view, at, body.rotation) : quaternion(view, at, body.rotation);
    if (body.sleeping) {
      rest(body.velocity);
      rest(body.spin);
      return at;
    }
    at = vector(view, at, longSizes, body.velocity);
    return vector(view, at, longSizes, body.spin);
  }
}

function vector(
  view: DataView,
  start: number,
  longSizes: number,
  target: Mutable<IntVector>,
): number {
  const head = peek(view, start);
  let size = head & 15;
  let at = start + 4;
  if (size < longSizes) {
    size |= head & 16;
    at++;
  }
  const width = size + 2;
  const mask = (1 << width) - 1;
  const bias = 1 << (size + 1);
  target.x = (peek(view, at) & mask) - bias;
  target.y = (peek(view, at + width) & mask) - bias;
  target.z = (peek(view, at + 2 * width) & mask) - bias;
  return at + 3 * width;
}

function quaternion(view: DataView, at: number, rotation: Mutable<SentRotation>): number {
  const head = peek(view, at);
  rotation.omitted = head & 3;
  rotation.first = (head >> 2) & ROTATION_BITS;
  rotation.second = peek(view, at + 20) & ROTATION_BITS;
  rotation.third = peek(view, at + 38) & ROTATION_BITS;
  return at + 56;
}

function eulerAngles(view: DataView, at: number, rotation: Mutable<SentRotation>): number {
  rotation.first = peek(view, at) & EULER_BITS;
  rotation.second = peek(view, at + 16) & EULER_BITS;
  rotation.third = peek(view, at + 32) & EULER_BITS;
  return at + 48;
}

/** Sizes go up to 21 since net version 7, to 19 before; the four-bit ones below this may grow by 16. */
export function longSizes(net: number): number {
  return (net >= 7 ? 22 : 20) - 16;
}

function rest(vector: Mutable<IntVector>): void {
  vector.x = 0;
  vector.y = 0;
  vector.z = 0;
}
