import type { Decisions } from './detect/decisions/decisions.ts';
import type { Touch } from './detect/touches.ts';
import { goalCars } from './goalCars.ts';
import { goalsOf, type Goal } from './goals.ts';
import { clockAt } from './matchClock.ts';
import { hundredths } from './measure/rounding.ts';
import type { BuildUpTouch, GoalMoment } from './report.ts';
import type { Timeline } from './timeline/Timeline.ts';

/** The scoreboard writes an assist within this of the goal, seconds. */
const ASSIST_SECONDS = 2;
/** Touches further back than this did not make the goal. */
const BUILD_UP_SECONDS = 12;
const MOST_BUILD_UP = 6;

export function goalMoments(
  timeline: Timeline,
  touches: readonly Touch[],
  decisions: Decisions | undefined,
): GoalMoment[] {
  const names = timeline.match.summary.goals.map(({ playerName }) => playerName);
  return goalsOf(timeline).map((goal, index) => {
    const { frame, team, scorer } = goal;
    const player = timeline.players[scorer];
    const assist = assistOf(timeline, goal);
    const buildUp = buildUpOf(timeline, touches, goal);
    return {
      team,
      scorer: player?.name ?? names[index] ?? '',
      ...(player?.id ? { scorerId: player.id } : {}),
      timeSeconds: hundredths(timeline.played[frame] ?? 0),
      clock: clockAt(timeline, frame),
      ...(assist === undefined ? {} : { assistIndex: assist }),
      ...(buildUp.length > 0 ? { buildUp } : {}),
      ...(decisions ? { cars: goalCars(timeline, { goal, touches, decisions }) } : {}),
    };
  });
}

function assistOf({ counters, players, played }: Timeline, goal: Goal): number | undefined {
  return counters.find(
    ({ counter, player, frame }) =>
      counter === 'assists' &&
      players[player]?.team === goal.team &&
      Math.abs(played[frame]! - played[goal.frame]!) < ASSIST_SECONDS,
  )?.player;
}

/** Back from the goal until the other side had the ball; a save on the line is not theirs to keep. */
function buildUpOf(
  { players, played }: Timeline,
  touches: readonly Touch[],
  { frame, team }: Goal,
): BuildUpTouch[] {
  const chain: BuildUpTouch[] = [];
  for (const touch of touches.toReversed()) {
    const secondsBefore = played[frame]! - played[touch.frame]!;
    if (touch.frame > frame) continue;
    const isTheirs = players[touch.player]!.team !== team;
    if (secondsBefore > BUILD_UP_SECONDS || (isTheirs && chain.length > 0)) break;
    if (isTheirs) continue;
    chain.unshift({
      playerIndex: touch.player,
      secondsBefore: hundredths(secondsBefore),
      isAerial: touch.airborne,
    });
    if (chain.length === MOST_BUILD_UP) break;
  }
  return chain;
}
