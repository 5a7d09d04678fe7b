import { expect, test } from 'vitest';
import type { PlayerStats, PositioningStats } from '../document.ts';
import { emptyStats } from '../emptyStats.ts';
import { measureSkills } from './measureSkills.ts';

function positioningSkill(positioning: Partial<PositioningStats>) {
  const stats = emptyStats();
  const core = { shots: 0, goals: 0, saves: 0 } as PlayerStats['core'];
  const played = { time_behind_ball: 200, time_infront_ball: 80 };
  const player = {
    ...stats,
    core,
    positioning: { ...stats.positioning!, ...played, ...positioning },
  };
  return measureSkills([player])[0]!.positioning_score;
}

test('what most players do is the middle of the positioning score, not its end', () => {
  const usual = positioningSkill({ percent_behind_ball: 72, avg_distance_to_mates: 3500 });
  expect(usual).toEqual({ score: 61, sample: 280, parts: { goalSide: 55, spacing: 75 } });
  const best = positioningSkill({ percent_behind_ball: 84, avg_distance_to_mates: 4000 });
  expect(best.score).toBeGreaterThan(usual.score! + 20);
  expect(best.score).toBeLessThan(100);
});

test('without mates only the goal side counts', () => {
  expect(positioningSkill({ percent_behind_ball: 70 }).parts).toEqual({ goalSide: 50 });
});

test('what was not measured has no score', () => {
  const { movement, demo } = emptyStats();
  const core = { shots: 0, goals: 0, saves: 0 } as PlayerStats['core'];
  const [skills] = measureSkills([{ core, movement, demo }]);
  expect(skills!.positioning_score).toEqual({ sample: 0 });
  expect(skills!.boost_efficiency).toEqual({ sample: 0 });
});
