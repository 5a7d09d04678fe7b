import type { PlayerStats } from '../document.ts';
import type { SkillScore } from '../report.ts';
import { between, LEAST_ATTEMPTS, rounded, scored, weighed } from './scores.ts';
import type { SkillEvidence } from './skillEvidence.ts';

/** Of all tries at the ball in the air, those that met it well. */
export function aerialsOf({ aerials }: SkillEvidence): SkillScore {
  const { touches, wellMet, whiffs } = aerials;
  const attempts = touches + whiffs;
  if (attempts < LEAST_ATTEMPTS) return { sample: attempts };
  const parts = { met: share(touches, attempts), well: share(wellMet, touches) };
  return { ...scored(share(wellMet, attempts), attempts), parts: rounded(parts) };
}

/** Saves of saves and of those goals that this player could have reached and nobody nearer. */
export function savesOf({ core }: PlayerStats, { conceded }: SkillEvidence): SkillScore {
  const attempts = core.saves + conceded.reachable;
  if (attempts < LEAST_ATTEMPTS) return { sample: attempts };
  const parts = {
    saved: share(core.saves, attempts),
    outOfReach: share(conceded.all - conceded.reachable, conceded.all),
  };
  return { ...scored(share(core.saves, attempts), attempts), parts: rounded(parts) };
}

/** A shot from afar or from the side that misses costs half: most of them miss. */
const HARD_MISS = 0.5;

/** Shots on target of all tries at the goal. */
export function shotsOf({ shots }: SkillEvidence): SkillScore {
  const hits = shots.easyHits + shots.hardHits;
  const easy = shots.easyHits + shots.easyMisses;
  const hard = shots.hardHits + shots.hardMisses;
  const attempts = easy + hard;
  if (attempts < LEAST_ATTEMPTS) return { sample: attempts };
  const parts = {
    ...(easy > 0 ? { easy: share(shots.easyHits, easy) } : {}),
    ...(hard > 0 ? { hard: share(shots.hardHits, hard) } : {}),
  };
  const weighed = hits + shots.easyMisses + shots.hardMisses * HARD_MISS;
  return { ...scored(share(hits, weighed), attempts), parts: rounded(parts) };
}

/** Seconds until goal side again: at once is 100, and who takes this long is out of the play. */
const RETURN_SECONDS = { worst: 5, best: 0.5 } as const;
/** Two in a hundred players get in a mate's way at every seventh change; cover three quarters of the time. */
const MISTAKES_PERCENT = { worst: 15, best: 0 } as const;
const COVER_SHARE = { worst: 0.75, best: 1 } as const;
const weights = { inOrder: 0.3, clean: 0.3, returning: 0.2, thirdMan: 0.2 } as const;
type RotationPart = keyof typeof weights;

/**
 * With mates all parts there are. In a duel: how often the player was behind the ball when the
 * opponent took it, and, else, how soon.
 */
export function rotationOf({ rotation }: SkillEvidence): SkillScore {
  const { changes, inOrder, mistakes, returnSeconds, thirdMan } = rotation;
  if (changes < LEAST_ATTEMPTS) return { sample: changes };
  const parts: Partial<Record<RotationPart, number>> = {
    inOrder: share(inOrder, changes),
    ...(mistakes === undefined
      ? {}
      : { clean: between(share(mistakes, changes + mistakes), MISTAKES_PERCENT) }),
    ...returningPart(mistakes === undefined ? changes - inOrder : changes, returnSeconds),
    ...(thirdMan === undefined ? {} : { thirdMan: between(thirdMan, COVER_SHARE) }),
  };
  return weighed(parts, weights, changes);
}

function returningPart(returns: number, seconds: number): { returning?: number } {
  return returns === 0 ? {} : { returning: between(seconds / returns, RETURN_SECONDS) };
}

function share(part: number, whole: number): number {
  return whole === 0 ? 0 : (part / whole) * 100;
}
