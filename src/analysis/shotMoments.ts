import { detectShots } from './detect/shots.ts';
import type { Touch } from './detect/touches.ts';
import { goalsOf } from './goals.ts';
import { clockAt } from './matchClock.ts';
import { chanceFacts } from './measure/chanceFacts.ts';
import { goalChance } from './measure/goalChance.ts';
import { hundredths } from './measure/rounding.ts';
import type { ShotMoment } from './report.ts';
import type { Timeline } from './timeline/Timeline.ts';

export function shotMoments(timeline: Timeline, touches: readonly Touch[]): ShotMoment[] {
  return detectShots(timeline, touches, goalsOf(timeline)).map(({ player, touch, outcome }) => {
    const facts = chanceFacts(timeline, touch);
    return {
      team: timeline.players[player]!.team,
      playerIndex: player,
      timeSeconds: hundredths(timeline.played[touch.frame]!),
      clock: clockAt(timeline, touch.frame),
      x: Math.round(facts.x),
      y: Math.round(facts.y),
      z: Math.round(facts.z),
      outcome,
      goalChance: hundredths(goalChance(facts)),
    };
  });
}
