import type { PositioningStats } from '../document.ts';
import { attackSign } from '../field.ts';
import { presence, type BodyTrack } from '../timeline/BodyTrack.ts';
import type { PlayerTrack } from '../timeline/PlayerTrack.ts';
import type { Timeline } from '../timeline/Timeline.ts';
import { hundredths, share, wholeMean } from './rounding.ts';
import type { Samples } from './samples.ts';

/** A third of the field and its goals: Ballchasing's limit, from the open analyser carball. */
const THIRD_Y = 10_280 / 6;

type Mean = { sum: number; count: number };

export type PlaceTimes = {
  defensiveThird: number;
  neutralThird: number;
  offensiveThird: number;
  defensiveHalf: number;
  offensiveHalf: number;
  behindBall: number;
  infrontBall: number;
};

export type BallDistances = { all: Mean; possession: Mean; noPossession: Mean };

export function measurePlaces(
  { ball }: Timeline,
  player: PlayerTrack,
  { frames, seconds }: Samples,
): PlaceTimes {
  const sign = attackSign(player.team);
  const times: PlaceTimes = {
    defensiveThird: 0,
    neutralThird: 0,
    offensiveThird: 0,
    defensiveHalf: 0,
    offensiveHalf: 0,
    behindBall: 0,
    infrontBall: 0,
  };
  for (let index = 0; index < frames.length; index++) {
    const frame = frames[index]!;
    const passed = seconds[index]!;
    const y = player.y[frame]! * sign;
    if (y < -THIRD_Y) times.defensiveThird += passed;
    else if (y > THIRD_Y) times.offensiveThird += passed;
    else times.neutralThird += passed;
    if (y < 0) times.defensiveHalf += passed;
    else times.offensiveHalf += passed;
    if (ball.presence[frame] === presence.absent) continue;
    if (y < ball.y[frame]! * sign) times.behindBall += passed;
    else times.infrontBall += passed;
  }
  return times;
}

/**
 * Who had the ball in each frame for the distances in and out of possession: the team of the last
 * change of touch, from the frame after it, goals and kickoffs included. After the last change of a
 * match it is nobody (-1).
 */
export function possessionColumn({ frames, touchChanges }: Timeline): Int8Array {
  const column = new Int8Array(frames).fill(-1);
  for (let index = 1; index < touchChanges.length; index++) {
    const from = touchChanges[index - 1]!;
    column.fill(from.team, from.frame + 1, touchChanges[index]!.frame + 1);
  }
  return column;
}

/** Plain means over the frames in which the car was sent, as Ballchasing takes them. */
export function measureBallDistances(
  ball: BodyTrack,
  player: PlayerTrack,
  { frames, possession }: { readonly frames: Int32Array; readonly possession: Int8Array },
): BallDistances {
  const own = player.team === 'blue' ? 0 : 1;
  const means = { all: emptyMean(), possession: emptyMean(), noPossession: emptyMean() };
  for (const frame of frames) {
    if (ball.presence[frame] === presence.absent) continue;
    const distance = Math.hypot(
      player.x[frame]! - ball.x[frame]!,
      player.y[frame]! - ball.y[frame]!,
      player.z[frame]! - ball.z[frame]!,
    );
    add(means.all, distance);
    const team = possession[frame]!;
    if (team === own) add(means.possession, distance);
    else if (team !== -1) add(means.noPossession, distance);
  }
  return means;
}

export function emptyMean(): Mean {
  return { sum: 0, count: 0 };
}

function add(mean: Mean, value: number): void {
  mean.sum += value;
  mean.count++;
}

export type RoleTimes = {
  mostBack: number;
  mostForward: number;
  closest: number;
  farthest: number;
};

export type PositioningParts = {
  readonly places: PlaceTimes;
  readonly distances: BallDistances;
  readonly roles: RoleTimes;
  readonly activeSeconds: number;
  readonly mateDistance: Mean | undefined;
  readonly lastDefenderGoals: number;
};

export function positioningStats(parts: PositioningParts): PositioningStats {
  const { places, distances, roles, activeSeconds, mateDistance, lastDefenderGoals } = parts;
  const thirds = places.defensiveThird + places.neutralThird + places.offensiveThird;
  const halves = places.defensiveHalf + places.offensiveHalf;
  const sides = places.behindBall + places.infrontBall;
  return {
    avg_distance_to_ball: meanOf(distances.all),
    avg_distance_to_ball_possession: meanOf(distances.possession),
    avg_distance_to_ball_no_possession: meanOf(distances.noPossession),
    ...(mateDistance ? { avg_distance_to_mates: meanOf(mateDistance) } : {}),
    time_defensive_third: hundredths(places.defensiveThird),
    time_neutral_third: hundredths(places.neutralThird),
    time_offensive_third: hundredths(places.offensiveThird),
    time_defensive_half: hundredths(places.defensiveHalf),
    time_offensive_half: hundredths(places.offensiveHalf),
    time_behind_ball: hundredths(places.behindBall),
    time_infront_ball: hundredths(places.infrontBall),
    time_most_back: tenths(roles.mostBack),
    time_most_forward: tenths(roles.mostForward),
    ...(lastDefenderGoals > 0 ? { goals_against_while_last_defender: lastDefenderGoals } : {}),
    time_closest_to_ball: tenths(roles.closest),
    time_farthest_from_ball: tenths(roles.farthest),
    percent_defensive_third: share(places.defensiveThird, thirds),
    percent_offensive_third: share(places.offensiveThird, thirds),
    percent_neutral_third: share(places.neutralThird, thirds),
    percent_defensive_half: share(places.defensiveHalf, halves),
    percent_offensive_half: share(places.offensiveHalf, halves),
    percent_behind_ball: share(places.behindBall, sides),
    percent_infront_ball: share(places.infrontBall, sides),
    percent_most_back: share(roles.mostBack, activeSeconds),
    percent_most_forward: share(roles.mostForward, activeSeconds),
    percent_closest_to_ball: share(roles.closest, activeSeconds),
    percent_farthest_from_ball: share(roles.farthest, activeSeconds),
  };
}

function meanOf({ sum, count }: Mean): number {
  return wholeMean(sum, count);
}

function tenths(value: number): number {
  return Math.round(value * 10) / 10;
}
