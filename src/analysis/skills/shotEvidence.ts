import { detectShots } from '../detect/shots.ts';
import type { PlayedTouch } from '../detect/playedTouches.ts';
import type { Plays } from '../detect/plays.ts';
import { attackSign, field } from '../field.ts';
import { goalsOf } from '../goals.ts';
import { chanceFacts } from '../measure/chanceFacts.ts';
import type { Timeline } from '../timeline/Timeline.ts';
import type { SkillEvidence } from './skillEvidence.ts';

/** Slower balls are dribbles and touches to keep, uu/s. */
const SHOT_SPEED = 1000;
/** Beside a post by more than a goal's half is a pass or a clear, uu. */
const BESIDE = 450;
/** Further away, or where the goal looks narrower than this, most tries miss, uu and radians. */
const FAR = 3000;
const NARROW = 0.35;

type Counts = { easyHits: number; easyMisses: number; hardHits: number; hardMisses: number };

/** Tries at the goal: the game's shots, and the hits past it that meant to be. */
export function shotEvidence(timeline: Timeline, { touches }: Plays): SkillEvidence['shots'][] {
  const found = timeline.players.map((): Counts => ({
    easyHits: 0,
    easyMisses: 0,
    hardHits: 0,
    hardMisses: 0,
  }));
  const hits = new Set(
    detectShots(timeline, touches, goalsOf(timeline)).map(({ touch }) => touch.frame),
  );
  for (const touch of touches) {
    const isHit = hits.has(touch.frame) && touch.kinds.includes('shot');
    if (!isHit && !isTry(timeline, touch)) continue;
    const { distance, opening } = chanceFacts(timeline, touch);
    const isHard = distance > FAR || opening < NARROW;
    const counts = found[touch.player]!;
    if (isHit) counts[isHard ? 'hardHits' : 'easyHits']++;
    else counts[isHard ? 'hardMisses' : 'easyMisses']++;
  }
  return found;
}

/** From the opponents' half, at speed, on a straight way that ends in or just beside the goal. */
function isTry({ ball, players }: Timeline, { frame, player, kinds }: PlayedTouch): boolean {
  if (kinds.length > 0) return false;
  const sign = attackSign(players[player]!.team);
  const along = ball.velocityY[frame]! * sign;
  const left = field.backWall - ball.y[frame]! * sign;
  if (along < SHOT_SPEED || ball.y[frame]! * sign < 0) return false;
  const end = ball.x[frame]! + (ball.velocityX[frame]! * left) / along;
  return Math.abs(end) < field.goalHalfWidth + BESIDE;
}
