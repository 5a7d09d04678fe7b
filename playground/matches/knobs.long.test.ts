import { expect, test } from 'vitest';
import { analyzeReplay } from '../../src/analysis/index.ts';
import { evenSkill, eventsOf, pickTeams, playMatch, type Skill } from './index.ts';

const SEEDS = [100, 101, 102, 103];

/** The mean over four matches of what one player shows with one knob at this level. */
function shown(knob: keyof Skill, level: number): Readonly<Record<string, number>> {
  const players = pickTeams(2, () => evenSkill(0.5)).map((player, index) =>
    index === 0 ? { ...player, skill: { ...player.skill, [knob]: level } } : player,
  );
  const sums = { speed: 0, supersonic: 0, empty: 0, airTouches: 0, behindBall: 0, shots: 0 };
  for (const seed of SEEDS) {
    const { bytes, truth } = playMatch({ seed, players, seconds: 240 });
    const { stats } = analyzeReplay(bytes).document.blue.players[0]!;
    sums.speed += stats.movement!.avg_speed;
    sums.supersonic += stats.movement!.percent_supersonic_speed;
    sums.empty += stats.boost!.percent_zero_boost;
    sums.behindBall += stats.positioning!.percent_behind_ball;
    sums.shots += stats.core.shots;
    sums.airTouches += eventsOf(truth, 'touch').filter(
      ({ player, position }) => player === players[0]!.name && position.z > 250,
    ).length;
  }
  return sums;
}

/** A demo's player improves by these, so each must show in the statistic it is named for. */
test.each([
  ['speed', 'speed', 1],
  ['speed', 'supersonic', 1],
  ['boostEconomy', 'empty', -1],
  ['aerial', 'airTouches', 1],
  ['rotation', 'behindBall', 1],
  ['accuracy', 'shots', 1],
] as const)('more %s shows in %s', (knob, statistic, direction) => {
  const low = shown(knob, 0.1)[statistic]!;
  const high = shown(knob, 0.9)[statistic]!;
  expect((high - low) * direction).toBeGreaterThan(0);
});
