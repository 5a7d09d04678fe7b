import { madeFrame } from '../detect/decisions/caughtUpField.ts';
import type { Plays } from '../detect/plays.ts';
import { goalsOf } from '../goals.ts';
import { presence } from '../timeline/BodyTrack.ts';
import type { Timeline } from '../timeline/Timeline.ts';
import type { SkillEvidence } from './skillEvidence.ts';

/** A hit has to be seen first, seconds. */
const REACTION_SECONDS = 0.2;
/** What a car drives without boost, and the reach of car and ball, uu/s and uu. */
const DRIVE_SPEED = 1400;
const REACH = 250;

/** Goals against each player, and those that were theirs to stop: nearest of their side, and in time. */
export function concededEvidence(
  timeline: Timeline,
  { touches }: Plays,
): SkillEvidence['conceded'][] {
  const found = timeline.players.map(() => ({ all: 0, reachable: 0 }));
  for (const goal of goalsOf(timeline)) {
    const made = madeFrame(timeline, touches, goal);
    let nearest = -1;
    let distance = Infinity;
    timeline.players.forEach(({ team, presence: state }, index) => {
      if (team === goal.team) return;
      if (state[made] === presence.absent) return;
      found[index]!.all++;
      const apart = distanceToEnd(timeline, index, { made, end: goal.frame });
      if (apart >= distance) return;
      nearest = index;
      distance = apart;
    });
    const seconds = timeline.played[goal.frame]! - timeline.played[made]! - REACTION_SECONDS;
    if (nearest !== -1 && distance < REACH + DRIVE_SPEED * Math.max(0, seconds)) {
      found[nearest]!.reachable++;
    }
  }
  return found;
}

/** From where the car was when the ball was hit to where the ball went in. */
function distanceToEnd(
  { players, ball }: Timeline,
  index: number,
  { made, end }: { readonly made: number; readonly end: number },
): number {
  const car = players[index]!;
  const last = lastBallFrame(ball, made, end);
  return Math.hypot(
    car.x[made]! - ball.x[last]!,
    car.y[made]! - ball.y[last]!,
    car.z[made]! - ball.z[last]!,
  );
}

function lastBallFrame(ball: Timeline['ball'], made: number, end: number): number {
  let last = end;
  while (last > made && ball.life[last] !== ball.life[made]) last--;
  return last;
}
