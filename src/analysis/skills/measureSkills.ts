import type { PlayerStats } from '../document.ts';
import type { PlayerSkills, SkillScore } from '../report.ts';
import { between, NOT_MEASURED, weighed } from './scores.ts';
import { aerialsOf, rotationOf, savesOf, shotsOf } from './playSkills.ts';
import type { SkillEvidence } from './skillEvidence.ts';

/** The six skills; definitions.ts says how each is made. Without evidence four have no score. */
export function measureSkills(
  stats: readonly PlayerStats[],
  evidence: readonly SkillEvidence[] = [],
): PlayerSkills[] {
  return stats.map((player, index) => {
    const shown = evidence[index];
    return {
      aerial_accuracy: shown ? aerialsOf(shown) : NOT_MEASURED,
      save_percentage: shown ? savesOf(player, shown) : NOT_MEASURED,
      shot_accuracy: shown ? shotsOf(shown) : NOT_MEASURED,
      positioning_score: positioningOf(player, shown),
      rotation_efficiency: shown ? rotationOf(shown) : NOT_MEASURED,
      boost_efficiency: boostOf(player),
    };
  });
}

/**
 * Half of all players are goal side for 73 % of the time and nearly all for 57 to 83 % (291 players
 * of 66 matches): less than half is 0, nine tenths 100, so that the middle lies near 57.
 */
const GOAL_SIDE_PERCENT = { worst: 50, best: 90 } as const;
/** Mates are 2450 to 4100 uu away on average; nearer, two play one ball. */
const MATES_APART = { worst: 2000, best: 4000 } as const;
/** Last men are between ball and goal for 78 to 100 % of that time. */
const LAST_MAN_SHARE = { worst: 0.78, best: 1 } as const;
const placeWeights = { goalSide: 0.5, spacing: 0.25, lastMan: 0.25 } as const;

/** Goal side of the ball; with mates also how far apart they keep, and how safe the last man is. */
function positioningOf({ positioning }: PlayerStats, shown: SkillEvidence | undefined): SkillScore {
  if (!positioning) return NOT_MEASURED;
  const seconds = positioning.time_behind_ball + positioning.time_infront_ball;
  if (seconds < 30) return { sample: Math.round(seconds) };
  const apart = positioning.avg_distance_to_mates;
  const safe = shown?.lastManSafe;
  return weighed(
    {
      goalSide: between(positioning.percent_behind_ball, GOAL_SIDE_PERCENT),
      ...(apart === undefined ? {} : { spacing: between(apart, MATES_APART) }),
      ...(safe === undefined ? {} : { lastMan: between(safe, LAST_MAN_SHARE) }),
    },
    placeWeights,
    seconds,
  );
}

/** Where 96 of 100 players lie (293 of 66 matches), so that the middle of a part is what most do. */
const KEPT_SHARE = { worst: 0.73, best: 0.97 } as const;
const EMPTY_SHARE = { worst: 0.28, best: 0.03 } as const;
const SMALL_PAD_SHARE = { worst: 0.12, best: 0.55 } as const;
const WASTED_SHARE = { worst: 0.31, best: 0 } as const;
const boostWeights = { kept: 0.25, supplied: 0.25, smallPads: 0.25, useful: 0.25 } as const;

/** What found room in the tank, how seldom it stood empty, small pads, and boost burnt at full speed. */
function boostOf({ boost }: PlayerStats): SkillScore {
  if (!boost) return NOT_MEASURED;
  const seconds =
    boost.time_boost_0_25 +
    boost.time_boost_25_50 +
    boost.time_boost_50_75 +
    boost.time_boost_75_100;
  if (seconds < 30 || boost.amount_collected === 0) return { sample: Math.round(seconds) };
  const used = (boost.bpm * seconds) / 60;
  const kept = boost.amount_collected / (boost.amount_collected + boost.amount_overfill);
  const small = boost.amount_collected_small / boost.amount_collected;
  return weighed(
    {
      kept: between(kept, KEPT_SHARE),
      supplied: between(boost.time_zero_boost / seconds, EMPTY_SHARE),
      smallPads: between(small, SMALL_PAD_SHARE),
      ...(used > 0
        ? { useful: between(boost.amount_used_while_supersonic / used, WASTED_SHARE) }
        : {}),
    },
    boostWeights,
    seconds,
  );
}
