import { madeFrame } from './detect/decisions/caughtUpField.ts';
import type { Decision, Decisions } from './detect/decisions/decisions.ts';
import type { Touch } from './detect/touches.ts';
import { attackSign } from './field.ts';
import type { Goal } from './goals.ts';
import { hundredths } from './measure/rounding.ts';
import { isProven } from './detectors.ts';
import type { GoalCar } from './report.ts';
import { presence } from './timeline/BodyTrack.ts';
import type { Timeline } from './timeline/Timeline.ts';

/** Older mistakes did not make the goal, seconds. */
const MISTAKE_SECONDS = 8;

type Making = {
  readonly goal: Goal;
  readonly touches: readonly Touch[];
  readonly decisions: Decisions;
};

/** Where everybody was, with how much boost, when a goal was made, and what went wrong before. */
export function goalCars(timeline: Timeline, { goal, touches, decisions }: Making): GoalCar[] {
  const frame = madeFrame(timeline, touches, goal);
  const sign = attackSign(goal.team);
  return timeline.players.flatMap((player, index) => {
    if (player.presence[frame] === presence.absent) return [];
    const mistake =
      player.team === goal.team
        ? undefined
        : lastMistake(timeline, goal, ownOf(decisions.moments, index));
    const gauge = decisions.gauges[index];
    return [
      {
        playerIndex: index,
        x: Math.round(-player.x[frame]! * sign),
        y: Math.round(player.y[frame]! * sign),
        z: Math.round(player.z[frame]!),
        ...(gauge ? { boost: Math.round(gauge[frame]!) } : {}),
        ...(mistake ? { mistake } : {}),
      },
    ];
  });
}

function ownOf(decisions: readonly Decision[], index: number): Decision[] {
  return decisions.filter(
    ({ player, kind }) => player === index && kind !== 'rush' && isProven(kind),
  );
}

function lastMistake(
  { played }: Timeline,
  { frame }: Goal,
  decisions: readonly Decision[],
): GoalCar['mistake'] {
  const last = decisions.findLast((one) => one.frame <= frame);
  const secondsBefore = last && played[frame]! - played[last.frame]!;
  if (!last || secondsBefore === undefined || secondsBefore > MISTAKE_SECONDS) return undefined;
  return { kind: last.kind, secondsBefore: hundredths(secondsBefore) };
}
