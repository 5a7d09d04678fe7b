import type { Goal } from '../goals.ts';
import type { CounterChange, Timeline } from '../timeline/Timeline.ts';
import type { Touch } from './touches.ts';

export type Shot = {
  readonly player: number;
  /** The shooter's touch that the game counted. */
  readonly touch: Touch;
  readonly outcome: 'goal' | 'saved' | 'missed';
};

/** The scoreboard follows the touch by a few frames; a long ball is counted when its flight is clear. */
const COUNTED_WITHIN_SECONDS = 4;
/** A touch shows when the ball is next sent, which can be after its counter. */
const LATE_FRAMES = 4;
/** A shot is over when it went in, was kept out or was forgotten, seconds. */
const OUTCOME_SECONDS = 6;

/** The shots that the game counts, each with the touch it came from and how it ended. */
export function detectShots(
  timeline: Timeline,
  touches: readonly Touch[],
  goals: readonly Goal[],
): Shot[] {
  const counted = timeline.counters
    .filter(({ counter }) => counter === 'shots')
    .map((change) => countedTouch(timeline, touches, change));
  const shots = [...new Set(counted.filter((touch) => touch !== undefined))];
  const scored = new Set(goals.map((goal) => scoringTouch(timeline, shots, goal)));
  return shots.map((touch) => ({
    player: touch.player,
    touch,
    outcome: scored.has(touch) ? 'goal' : isSaved(timeline, touch) ? 'saved' : 'missed',
  }));
}

/** The touch for which the scoreboard moved. */
export function countedTouch(
  { played }: Timeline,
  touches: readonly Touch[],
  { frame, player }: CounterChange,
): Touch | undefined {
  return touches.findLast(
    (touch) =>
      touch.player === player &&
      touch.frame <= frame + LATE_FRAMES &&
      played[frame]! - played[touch.frame]! < COUNTED_WITHIN_SECONDS,
  );
}

/** The scorer's last shot before the goal. */
function scoringTouch(
  { played }: Timeline,
  shots: readonly Touch[],
  { frame, scorer }: Goal,
): Touch | undefined {
  return shots.findLast(
    (touch) =>
      touch.player === scorer &&
      touch.frame <= frame &&
      played[frame]! - played[touch.frame]! < OUTCOME_SECONDS,
  );
}

function isSaved({ played, players, counters }: Timeline, { frame, player }: Touch): boolean {
  const { team } = players[player]!;
  return counters.some(
    (change) =>
      change.counter === 'saves' &&
      players[change.player]!.team !== team &&
      change.frame >= frame &&
      played[change.frame]! - played[frame]! < OUTCOME_SECONDS,
  );
}
