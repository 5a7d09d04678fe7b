import { readOrientation, type BodyScale, type RigidBody } from '../../replay/index.ts';

/** What a body column says of a frame. */
export const presence = {
  /** No such body. */
  absent: 0,
  /** The last position sent still holds. */
  held: 1,
  /** A position arrived in this frame. */
  sent: 2,
} as const;

/** Float32 columns of a track, in the order in which a sample holds their values. */
const columnNames = [
  'x',
  'y',
  'z',
  'velocityX',
  'velocityY',
  'velocityZ',
  'spinX',
  'spinY',
  'spinZ',
  'rotationX',
  'rotationY',
  'rotationZ',
  'rotationW',
] as const;

const rotation = { x: 0, y: 0, z: 0, w: 1 };

/** The last thing the game said of one body. */
export class BodySample {
  /** Frame of the last position; -1 before the first. */
  frame = -1;
  readonly values = new Float32Array(columnNames.length);

  receive(body: RigidBody, scale: BodyScale, frame: number): void {
    const values = this.values;
    values[0] = body.location.x * scale.location;
    values[1] = body.location.y * scale.location;
    values[2] = body.location.z * scale.location;
    values[3] = body.velocity.x * scale.velocity;
    values[4] = body.velocity.y * scale.velocity;
    values[5] = body.velocity.z * scale.velocity;
    values[6] = body.spin.x * scale.spin;
    values[7] = body.spin.y * scale.spin;
    values[8] = body.spin.z * scale.spin;
    readOrientation(body.rotation, rotation);
    values[9] = rotation.x;
    values[10] = rotation.y;
    values[11] = rotation.z;
    values[12] = rotation.w;
    this.frame = frame;
  }
}

/**
 * Position, velocity, rotation and spin of one body, frame by frame. The game sends a body every two
 * or three frames: in between the last value is held, and `presence` tells the two apart.
 */
export class BodyTrack {
  presence: Uint8Array;
  /** Counts the cars (or balls) that stood for this track; a new one means a jump in position. */
  life: Int16Array;
  x!: Float32Array;
  y!: Float32Array;
  z!: Float32Array;
  velocityX!: Float32Array;
  velocityY!: Float32Array;
  velocityZ!: Float32Array;
  spinX!: Float32Array;
  spinY!: Float32Array;
  spinZ!: Float32Array;
  /** Rotation from the body's axes (forward x, right y, up z) to the field's. */
  rotationX!: Float32Array;
  rotationY!: Float32Array;
  rotationZ!: Float32Array;
  rotationW!: Float32Array;
  #current: BodySample | undefined;
  #lives = 0;

  constructor(capacity: number) {
    this.presence = new Uint8Array(capacity);
    this.life = new Int16Array(capacity);
    for (const name of columnNames) this[name] = new Float32Array(capacity);
  }

  /** Closes a frame in which `sample` stood for this track. */
  write(frame: number, sample: BodySample): void {
    if (sample.frame === -1) return;
    if (sample !== this.#current) this.#lives++;
    this.#current = sample;
    this.presence[frame] = sample.frame === frame ? presence.sent : presence.held;
    this.life[frame] = this.#lives;
    const values = sample.values;
    this.x[frame] = values[0]!;
    this.y[frame] = values[1]!;
    this.z[frame] = values[2]!;
    this.velocityX[frame] = values[3]!;
    this.velocityY[frame] = values[4]!;
    this.velocityZ[frame] = values[5]!;
    this.spinX[frame] = values[6]!;
    this.spinY[frame] = values[7]!;
    this.spinZ[frame] = values[8]!;
    this.rotationX[frame] = values[9]!;
    this.rotationY[frame] = values[10]!;
    this.rotationZ[frame] = values[11]!;
    this.rotationW[frame] = values[12]!;
  }

  /** Makes room for, or cuts off at, this many frames. */
  resize(capacity: number): void {
    this.presence = resized(this.presence, capacity);
    this.life = resizedShorts(this.life, capacity);
    for (const name of columnNames) this[name] = resizedFloats(this[name], capacity);
  }
}

export function resized(column: Uint8Array, capacity: number): Uint8Array {
  if (capacity <= column.length) return column.subarray(0, capacity);
  const larger = new Uint8Array(capacity);
  larger.set(column);
  return larger;
}

export function resizedFloats(column: Float32Array, capacity: number): Float32Array {
  if (capacity <= column.length) return column.subarray(0, capacity);
  const larger = new Float32Array(capacity);
  larger.set(column);
  return larger;
}

export function resizedShorts(column: Int16Array, capacity: number): Int16Array {
  if (capacity <= column.length) return column.subarray(0, capacity);
  const larger = new Int16Array(capacity);
  larger.set(column);
  return larger;
}
