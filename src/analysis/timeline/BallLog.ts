import { BodySample } from './BodyTrack.ts';
import type { TouchChange } from './Timeline.ts';

/**
 * Which of the balls counts, and which team touched it last. The next ball may be spawned before the last
 * one is destroyed, and modes play with several: one counts until it is gone, then the newest of the others.
 */
export class BallLog {
  readonly changes: TouchChange[] = [];
  /** Team of the last touch of any ball; -1 before the first. */
  touchTeam = -1;
  readonly #bodies = new Map<number, BodySample>();
  #actor = -1;
  #balls = 0;
  /** Team of the last touch of this very ball. */
  #lastTouch = -1;

  /** The body of the ball that counts. */
  get body(): BodySample | undefined {
    return this.#bodies.get(this.#actor);
  }

  open(actorId: number): BodySample {
    const body = this.#bodies.get(actorId) ?? new BodySample();
    this.#bodies.set(actorId, body);
    if (this.#actor === -1) this.#next();
    return body;
  }

  close(actorId: number): void {
    if (!this.#bodies.delete(actorId)) return;
    if (actorId === this.#actor) this.#next();
  }

  /** Sent when the other team touches, and again in keyframes. */
  touch(actorId: number, team: number, frame: number): void {
    if (actorId !== this.#actor || (team !== 0 && team !== 1)) return;
    this.touchTeam = team;
    if (team === this.#lastTouch) return;
    this.#lastTouch = team;
    this.changes.push({ frame, team, ball: this.#balls });
  }

  #next(): void {
    this.#actor = [...this.#bodies.keys()].at(-1) ?? -1;
    if (this.#actor === -1) return;
    this.#balls++;
    this.#lastTouch = -1;
  }
}
