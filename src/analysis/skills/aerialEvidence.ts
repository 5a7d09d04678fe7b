import type { PlayedTouch } from '../detect/playedTouches.ts';
import type { Plays } from '../detect/plays.ts';
import { attackSign } from '../field.ts';
import type { Timeline } from '../timeline/Timeline.ts';
import type { SkillEvidence } from './skillEvidence.ts';

/** Towards the own goal faster than a ball rolls away by itself, uu/s. */
const BACKWARDS = 300;

export function aerialEvidence(
  timeline: Timeline,
  { touches, whiffs }: Plays,
  index: number,
): SkillEvidence['aerials'] {
  let count = 0;
  let wellMet = 0;
  touches.forEach((touch, at) => {
    if (touch.player !== index || !touch.isAerial) return;
    count++;
    if (isWellMet(timeline, touch, touches[at + 1])) wellMet++;
  });
  const missed = whiffs.filter(({ player, isAerial }) => player === index && isAerial).length;
  return { touches: count, wellMet, whiffs: missed };
}

/** It did something (shot, save, pass, clear), was kept, or was hit away from the own goal. */
function isWellMet(
  { ball, players }: Timeline,
  touch: PlayedTouch,
  next: PlayedTouch | undefined,
): boolean {
  if (touch.kinds.some((kind) => kind !== 'fifty-fifty')) return true;
  if (next?.player === touch.player && ball.life[next.frame] === ball.life[touch.frame])
    return true;
  const forward = ball.velocityY[touch.frame]! * attackSign(players[touch.player]!.team);
  return touch.strength !== 'soft' && forward > -BACKWARDS;
}
