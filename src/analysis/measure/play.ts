import type { PlayedTouch, TouchKind } from '../detect/playedTouches.ts';
import type { Plays } from '../detect/plays.ts';
import type { PlayerPlay } from '../report.ts';
import type { Timeline } from '../timeline/Timeline.ts';
import { hundredths } from './rounding.ts';

export function measurePlay({ players }: Timeline, plays: Plays): PlayerPlay[] {
  return players.map((_, index) => playOf(plays, index));
}

function playOf({ touches, whiffs, beaten }: Plays, index: number): PlayerPlay {
  const own = touches.filter(({ player }) => player === index);
  const count = (is: (touch: PlayedTouch) => boolean): number => own.filter(is).length;
  const ofKind = (kind: TouchKind): number => count(({ kinds }) => kinds.includes(kind));
  return {
    touches: own.length,
    first_touches: count(({ isFirst }) => isFirst),
    hard_touches: count(({ strength }) => strength === 'hard'),
    aerial_touches: count(({ isAerial }) => isAerial),
    wall_touches: count(({ surface }) => surface === 'wall' || surface === 'ceiling'),
    passes: ofKind('pass'),
    clears: ofKind('clear'),
    fifty_fifties: ofKind('fifty-fifty'),
    whiffs: whiffs.filter(({ player }) => player === index).length,
    beaten_to_ball: beaten.filter(({ player }) => player === index).length,
    possession_time: hundredths(own.reduce((sum, { keptSeconds }) => sum + keptSeconds, 0)),
  };
}
