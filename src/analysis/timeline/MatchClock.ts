import { resized, resizedShorts } from './BodyTrack.ts';
import { phases } from './Timeline.ts';

type Phase = (typeof phases)[keyof typeof phases];

/** Follows the game event: phase, seconds on the clock, overtime. */
export class MatchClock {
  phase: Uint8Array;
  secondsRemaining: Int16Array;
  overtime: Uint8Array;
  #phase: Phase = phases.none;
  #state = '';
  #seconds = -1;
  #overtime = false;

  constructor(capacity: number) {
    this.phase = new Uint8Array(capacity);
    this.secondsRemaining = new Int16Array(capacity);
    this.overtime = new Uint8Array(capacity);
  }

  setSeconds(seconds: number): void {
    this.#seconds = Math.min(Math.max(seconds, -1), 32_767);
  }

  setOvertime(overtime: boolean): void {
    this.#overtime = overtime;
  }

  /** Keyframes repeat the state: only a change of its name is a new phase. */
  setState(name: string): void {
    if (name === this.#state) return;
    this.#state = name;
    if (name === 'Countdown') this.#phase = phases.placing;
    else if (name === 'Active') this.#phase = phases.kickoff;
    else if (name === 'PostGoalScored') this.#phase = phases.scored;
    else if (name === 'Finished') this.#phase = phases.finished;
    else this.#phase = phases.none;
  }

  /** The 3, 2, 1, 0 on the screen. Before 2018 only the state's remaining time shows the 3. */
  setCountdown(number: number): void {
    if (this.#state === 'Countdown' && number > 0) this.#phase = phases.countdown;
    if (this.#phase === phases.countdown && number === 0) this.#phase = phases.kickoff;
  }

  setBallHit(hit: boolean): void {
    if (hit && this.#phase === phases.kickoff) this.#phase = phases.live;
  }

  write(frame: number): void {
    this.phase[frame] = this.#phase;
    this.secondsRemaining[frame] = this.#seconds;
    this.overtime[frame] = this.#overtime ? 1 : 0;
  }

  resize(capacity: number): void {
    this.phase = resized(this.phase, capacity);
    this.secondsRemaining = resizedShorts(this.secondsRemaining, capacity);
    this.overtime = resized(this.overtime, capacity);
  }
}
