import { GRAVITY } from '../field.ts';
import { presence } from '../timeline/BodyTrack.ts';
import { phases, type Timeline, type TouchChange } from '../timeline/Timeline.ts';
import { gapToBall } from './approach.ts';
import { LEAST_IMPULSE, unexplainedImpulse } from './ballImpulse.ts';

export type Touch = {
  readonly frame: number;
  /** Index into the timeline's players. */
  readonly player: number;
  /** Change of the ball's velocity that nothing else explains, uu/s. */
  readonly impulse: number;
  readonly ballSpeedBefore: number;
  readonly ballSpeedAfter: number;
  readonly airborne: boolean;
};

/** Gap between ball and car box at the recorded positions that can still be a touch, uu. */
const MOST_GAP = 60;
/** A car reaches further when the game told us that its team touched. */
const MOST_TOLD_GAP = 250;
/** Both sides touch when the second car is this near too, uu: within the error of a position. */
const BOTH_GAP = 25;
/** Contacts of one player closer than this are one touch. */
const SAME_TOUCH_SECONDS = 0.2;
/** Below this a car on its wheels stands on the ground, uu. */
const WHEELS_Z = 40;

/** A ball on the roof is told every second or third frame, and not always: one carry, seconds. */
const CARRIED_SECONDS = 0.3;

/** A ball that was hit is sent within this, seconds; one that two equal hits leave lying is not. */
const SENT_WITHIN_SECONDS = 0.1;

/** Finds who touched the ball: its velocity changed without gravity or a bounce, and a car was there. */
export function detectTouches(timeline: Timeline): Touch[] {
  const { ball, frames } = timeline;
  const told = toldHits(timeline);
  const list = new TouchList(timeline);
  let before = -1;
  for (let frame = 0; frame < frames; frame++) {
    const hits = told.get(frame);
    if (ball.presence[frame] !== presence.sent && !hits) continue;
    const from = before;
    before = frame;
    if (from === -1 || !isPlayed(timeline, from, frame)) continue;
    const impulse = unexplainedImpulse(timeline, from, frame);
    if (!hits && impulse < LEAST_IMPULSE) continue;
    for (const hit of hits ?? [undefined]) {
      for (const player of touchingCars(timeline, { from, frame, hit })) {
        list.add({ from, frame, player, impulse });
      }
    }
  }
  return list.touches;
}

/** One ball, and not one that rolls on after a goal. */
function isPlayed({ ball, phase }: Timeline, from: number, frame: number): boolean {
  if (ball.life[from] !== ball.life[frame]) return false;
  return phase[frame] !== phases.scored || phase[from] !== phases.scored;
}

/** Hits the game tells of, by the frame that shows what they did to the ball, if one does. */
function toldHits({ ball, played, frames, touchChanges }: Timeline): Map<number, TouchChange[]> {
  const told = new Map<number, TouchChange[]>();
  for (const hit of touchChanges) {
    let at = hit.frame;
    while (at < frames && played[at]! - played[hit.frame]! < SENT_WITHIN_SECONDS) {
      if (ball.presence[at] === presence.sent) break;
      at++;
    }
    const shown = ball.presence[at] === presence.sent ? at : hit.frame;
    told.set(shown, [...(told.get(shown) ?? []), hit]);
  }
  return told;
}

class TouchList {
  readonly touches: Touch[] = [];
  readonly #timeline: Timeline;
  readonly #lastTouch: Float64Array;
  readonly #lastContact: Float64Array;

  constructor(timeline: Timeline) {
    this.#timeline = timeline;
    this.#lastTouch = new Float64Array(timeline.players.length).fill(-Infinity);
    this.#lastContact = this.#lastTouch.slice();
  }

  add(contact: Contact): void {
    const { frame, player } = contact;
    const now = this.#timeline.played[frame]!;
    const isCarried = now - this.#lastContact[player]! < CARRIED_SECONDS && this.#isHeldUp(contact);
    this.#lastContact[player] = now;
    if (isCarried || now - this.#lastTouch[player]! < SAME_TOUCH_SECONDS) return;
    this.#lastTouch[player] = now;
    this.touches.push(touchOf(this.#timeline, contact));
  }

  /** What lies on a car is pushed against gravity and not much more: no touch of its own. */
  #isHeldUp({ from, frame, impulse }: Contact): boolean {
    const { played } = this.#timeline;
    return impulse < 2 * GRAVITY * (played[frame]! - played[from]!);
  }
}

type Contact = { from: number; frame: number; player: number; impulse: number };

function touchOf({ ball, players }: Timeline, contact: Contact): Touch {
  const { from, frame, player, impulse } = contact;
  const speed = (at: number): number =>
    Math.hypot(ball.velocityX[at]!, ball.velocityY[at]!, ball.velocityZ[at]!);
  return {
    frame,
    player,
    impulse,
    ballSpeedBefore: speed(from),
    ballSpeedAfter: speed(frame),
    airborne: players[player]!.z[frame]! > WHEELS_Z,
  };
}

type Step = {
  readonly from: number;
  readonly frame: number;
  readonly hit: TouchChange | undefined;
};

/**
 * The car whose box is nearest to the ball at either end of the step, or when the hit was told, if
 * near enough, and in a 50-50 the nearest of the other side as well.
 */
function touchingCars(timeline: Timeline, { from, frame, hit }: Step): number[] {
  const best = [-1, -1];
  const gaps = [Infinity, Infinity];
  timeline.players.forEach((player, index) => {
    const gap = Math.min(
      gapToBall(timeline, player, frame),
      gapToBall(timeline, player, from),
      hit ? gapToBall(timeline, player, hit.frame) : Infinity,
    );
    const side = player.team === 'blue' ? 0 : 1;
    if (gap >= gaps[side]!) return;
    best[side] = index;
    gaps[side] = gap;
  });
  const first = hit?.team ?? (gaps[0]! <= gaps[1]! ? 0 : 1);
  const reach = hit ? MOST_TOLD_GAP : MOST_GAP;
  if (gaps[first]! >= reach) return [];
  const other = 1 - first;
  return gaps[other]! < BOTH_GAP ? [best[first]!, best[other]!] : [best[first]!];
}
