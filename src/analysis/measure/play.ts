import type { Decisions } from '../detect/decisions/decisions.ts';
import type { Landing } from '../detect/decisions/landings.ts';
import type { PlayedTouch, TouchKind } from '../detect/playedTouches.ts';
import type { Plays } from '../detect/plays.ts';
import type { PlayerPlay } from '../report.ts';
import type { Timeline } from '../timeline/Timeline.ts';
import { hundredths } from './rounding.ts';

export function measurePlay(
  { players }: Timeline,
  plays: Plays,
  { landings }: Decisions,
): PlayerPlay[] {
  return players.map((_, index) => ({
    ...playOf(plays, index),
    ...recoveryOf(landings[index] ?? []),
  }));
}

function recoveryOf(landings: readonly Landing[]): Pick<PlayerPlay, 'landings' | 'recovery_time'> {
  if (landings.length === 0) return { landings: 0 };
  const total = landings.reduce((sum, { recoverySeconds }) => sum + recoverySeconds, 0);
  return { landings: landings.length, recovery_time: hundredths(total / landings.length) };
}

function playOf(
  { touches, whiffs, beaten }: Plays,
  index: number,
): Omit<PlayerPlay, 'landings' | 'recovery_time'> {
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
