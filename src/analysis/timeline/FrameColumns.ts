import { BodyTrack, resized } from './BodyTrack.ts';
import { MatchClock } from './MatchClock.ts';

/** Frames to make room for at first; more than nearly every match has. */
const FIRST_CAPACITY = 16_384;

/** The columns that belong to no player. */
export class FrameColumns {
  capacity = FIRST_CAPACITY;
  #time: Float64Array = new Float64Array(FIRST_CAPACITY);
  #delta: Float64Array = new Float64Array(FIRST_CAPACITY);
  #filled: Uint8Array = new Uint8Array(FIRST_CAPACITY);
  keyframe: Uint8Array = new Uint8Array(FIRST_CAPACITY);
  touchTeam: Int8Array = new Int8Array(FIRST_CAPACITY);
  readonly ball = new BodyTrack(FIRST_CAPACITY);
  readonly clock = new MatchClock(FIRST_CAPACITY);

  open(frame: number, time: number, delta: number): void {
    this.#time[frame] = time;
    this.#delta[frame] = delta;
  }

  /** `filled` says whether the frame carried anything at all. */
  close(frame: number, filled: boolean): void {
    this.#filled[frame] = filled ? 1 : 0;
    this.clock.write(frame);
  }

  resize(capacity: number): void {
    this.capacity = capacity;
    this.#time = resizedDoubles(this.#time, capacity);
    this.#delta = resizedDoubles(this.#delta, capacity);
    this.#filled = resized(this.#filled, capacity);
    this.keyframe = resized(this.keyframe, capacity);
    const touches = new Int8Array(capacity);
    touches.set(this.touchTeam.subarray(0, capacity));
    this.touchTeam = touches;
    this.ball.resize(capacity);
    this.clock.resize(capacity);
  }

  /**
   * The time axes. A frame whose delta is 0 follows a jump over what was not recorded, and a clock
   * that runs backwards is worth nothing: neither adds time.
   */
  measureTime(): { time: Float64Array; played: Float64Array; step: Float64Array } {
    const frames = this.capacity;
    const played = new Float64Array(frames);
    const step = new Float64Array(frames);
    let pending = 0;
    for (let frame = 1; frame < frames; frame++) {
      const jumped = this.#delta[frame] === 0;
      const passed = jumped ? 0 : Math.max(0, this.#time[frame]! - this.#time[frame - 1]!);
      played[frame] = played[frame - 1]! + passed;
      pending = jumped ? 0 : pending + passed;
      if (this.#filled[frame] === 0) continue;
      step[frame] = pending;
      pending = 0;
    }
    return { time: this.#time, played, step };
  }
}

function resizedDoubles(column: Float64Array, capacity: number): Float64Array {
  if (capacity <= column.length) return column.slice(0, capacity);
  const larger = new Float64Array(capacity);
  larger.set(column);
  return larger;
}
