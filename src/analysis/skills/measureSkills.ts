import type { PlayerStats } from '../document.ts';
import type { PlayerSkills, SkillScore } from '../report.ts';

const NOT_MEASURED: SkillScore = { sample: 0 };
/** Fewer attempts than this say nothing. */
const LEAST_ATTEMPTS = 3;

/**
 * The skills that recorded and measured statistics support; definitions.ts says how each is made.
 * Aerials and rotations need detectors of their own and stay without a score until those are measured.
 */
export function measureSkills(stats: readonly PlayerStats[]): PlayerSkills[] {
  return stats.map((player) => ({
    aerial_accuracy: NOT_MEASURED,
    save_percentage: savesOf(player),
    shot_accuracy: shotsOf(player),
    positioning_score: positioningOf(player),
    rotation_efficiency: NOT_MEASURED,
    boost_efficiency: boostOf(player),
  }));
}

/** Saves of the shots this player was the last to stop. */
function savesOf({ core, positioning }: PlayerStats): SkillScore {
  if (!positioning) return NOT_MEASURED;
  const conceded = positioning.goals_against_while_last_defender ?? 0;
  return shareScore(core.saves, core.saves + conceded);
}

function shotsOf({ core }: PlayerStats): SkillScore {
  return shareScore(core.goals, core.shots);
}

/** Goal side of the ball, counted fully at three quarters of the time. */
function positioningOf({ positioning }: PlayerStats): SkillScore {
  if (!positioning) return NOT_MEASURED;
  const seconds = positioning.time_behind_ball + positioning.time_infront_ball;
  if (seconds < 30) return { sample: Math.round(seconds) };
  return scored((positioning.percent_behind_ball / 75) * 100, seconds);
}

/** Half how much of a pad found room in the tank, half how seldom the tank stood empty. */
function boostOf({ boost }: PlayerStats): SkillScore {
  if (!boost) return NOT_MEASURED;
  const seconds =
    boost.time_boost_0_25 +
    boost.time_boost_25_50 +
    boost.time_boost_50_75 +
    boost.time_boost_75_100;
  if (seconds < 30 || boost.amount_collected === 0) return { sample: Math.round(seconds) };
  const kept = boost.amount_collected / (boost.amount_collected + boost.amount_overfill);
  const supplied = 1 - Math.min(1, boost.time_zero_boost / seconds);
  return scored((kept + supplied) * 50, seconds);
}

function shareScore(part: number, whole: number): SkillScore {
  if (whole < LEAST_ATTEMPTS) return { sample: whole };
  return scored((part / whole) * 100, whole);
}

function scored(score: number, sample: number): SkillScore {
  return { score: Math.round(Math.min(100, Math.max(0, score))), sample: Math.round(sample) };
}
