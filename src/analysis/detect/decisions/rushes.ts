import { attackSign } from '../../field.ts';
import { presence } from '../../timeline/BodyTrack.ts';
import { phases, type Timeline } from '../../timeline/Timeline.ts';
import type { PlayedTouch } from '../playedTouches.ts';

/** A side won the ball and came with more cars than were left behind it. */
export type Rush = {
  readonly frame: number;
  readonly player: number;
  readonly attackers: number;
  readonly defenders: number;
};

/** A ball lost again sooner was no rush, seconds. */
const HELD_SECONDS = 0.75;
/** Who is this far behind the ball is still part of it, uu. */
const SUPPORT = 1500;
/** Slower cars do not come along, uu/s towards the goal. */
const FORWARD = 300;

/** Turnovers after which the side on the ball outnumbers those between it and the goal. */
export function detectRushes(timeline: Timeline, touches: readonly PlayedTouch[]): Rush[] {
  const { players, played, phase, ball } = timeline;
  return touches.flatMap((touch, index) => {
    const before = touches[index - 1];
    const { team } = players[touch.player]!;
    if (phase[touch.frame] !== phases.live || !before) return [];
    if (players[before.player]!.team === team || touch.kinds.includes('fifty-fifty')) return [];
    const lost = touches.find(
      ({ frame, player }, later) =>
        later > index &&
        players[player]!.team !== team &&
        played[frame]! - played[touch.frame]! < HELD_SECONDS,
    );
    const at = frameAfter(timeline, touch.frame, HELD_SECONDS);
    if (lost || at === -1 || ball.velocityY[at]! * attackSign(team) < FORWARD) return [];
    const sides = countSides(timeline, team, at);
    if (sides.attackers < 2 || sides.attackers <= sides.defenders) return [];
    return [{ frame: touch.frame, player: touch.player, ...sides }];
  });
}

function countSides(
  { players, ball }: Timeline,
  team: 'blue' | 'orange',
  frame: number,
): Pick<Rush, 'attackers' | 'defenders'> {
  const sign = attackSign(team);
  const ballY = ball.y[frame]! * sign;
  let attackers = 0;
  let defenders = 0;
  for (const car of players) {
    if (car.presence[frame] === presence.absent) continue;
    const y = car.y[frame]! * sign;
    if (car.team !== team) defenders += y > ballY ? 1 : 0;
    else if (y > ballY - SUPPORT && car.velocityY[frame]! * sign > FORWARD) attackers++;
  }
  return { attackers, defenders };
}

/** -1 when the ball went dead before. */
function frameAfter({ ball, played, frames }: Timeline, from: number, seconds: number): number {
  let at = from;
  while (played[at]! - played[from]! < seconds) {
    at++;
    if (at >= frames || ball.life[at] !== ball.life[from]) return -1;
  }
  return at;
}
