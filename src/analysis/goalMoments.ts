import { goalsOf } from './goals.ts';
import { clockAt } from './matchClock.ts';
import { hundredths } from './measure/rounding.ts';
import type { GoalMoment } from './report.ts';
import type { Timeline } from './timeline/Timeline.ts';

export function goalMoments(timeline: Timeline): GoalMoment[] {
  const names = timeline.match.summary.goals.map(({ playerName }) => playerName);
  return goalsOf(timeline).map(({ frame, team, scorer }, index) => {
    const player = timeline.players[scorer];
    return {
      team,
      scorer: player?.name ?? names[index] ?? '',
      ...(player?.id ? { scorerId: player.id } : {}),
      timeSeconds: hundredths(timeline.played[frame] ?? 0),
      clock: clockAt(timeline, frame),
    };
  });
}
