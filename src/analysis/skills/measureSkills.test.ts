import { expect, test } from 'vitest';
import type { PlayerStats, PositioningStats } from '../document.ts';
import { emptyStats } from '../emptyStats.ts';
import { measureSkills } from './measureSkills.ts';
import { aerialsOf, rotationOf, shotsOf } from './playSkills.ts';
import type { SkillEvidence } from './skillEvidence.ts';

function positioningSkill(positioning: Partial<PositioningStats>) {
  const stats = emptyStats();
  const core = { shots: 0, goals: 0, saves: 0 } as PlayerStats['core'];
  const played = { time_behind_ball: 200, time_infront_ball: 80 };
  const player = {
    ...stats,
    core,
    positioning: { ...stats.positioning, ...played, ...positioning },
  };
  return measureSkills([player])[0]!.positioning_score;
}

test('what most players do is the middle of the positioning score, not its end', () => {
  const usual = positioningSkill({ percent_behind_ball: 72, avg_distance_to_mates: 3500 });
  expect(usual).toEqual({ score: 62, sample: 280, parts: { goalSide: 55, spacing: 75 } });
  const best = positioningSkill({ percent_behind_ball: 84, avg_distance_to_mates: 4000 });
  expect(best.score).toBeGreaterThan(usual.score! + 20);
  expect(best.score).toBeLessThan(100);
});

test('without mates only the goal side counts', () => {
  expect(positioningSkill({ percent_behind_ball: 70 }).parts).toEqual({ goalSide: 50 });
});

test('what was not measured has no score', () => {
  const core = { shots: 0, goals: 0, saves: 0 } as PlayerStats['core'];
  const [skills] = measureSkills([{ core }]);
  expect(skills!.positioning_score).toEqual({ sample: 0 });
  expect(skills!.boost_efficiency).toEqual({ sample: 0 });
});

const shown: SkillEvidence = {
  aerials: { touches: 6, wellMet: 3, whiffs: 2 },
  conceded: { all: 2, reachable: 1 },
  shots: { easyHits: 2, easyMisses: 1, hardHits: 0, hardMisses: 2 },
  rotation: { changes: 10, returnSeconds: 20, inOrder: 6, mistakes: 0, thirdMan: 1 },
};

test('an aerial that was missed is an attempt, one that did nothing is half the way', () => {
  expect(aerialsOf(shown)).toEqual({ score: 38, sample: 8, parts: { met: 75, well: 50 } });
  expect(aerialsOf({ ...shown, aerials: { touches: 1, wellMet: 1, whiffs: 1 } })).toEqual({
    sample: 2,
  });
});

test('a hard shot that misses costs half of an easy one', () => {
  expect(shotsOf(shown)).toMatchObject({ score: 50, sample: 5 });
});

test('rotations have parts as far as there are mates', () => {
  const { rotation } = shown;
  const standard = rotationOf(shown);
  expect(standard.parts).toEqual({ inOrder: 60, clean: 100, returning: 67, thirdMan: 100 });
  const { thirdMan, ...doubles } = rotation;
  expect(thirdMan).toBe(1);
  expect(Object.keys(rotationOf({ ...shown, rotation: doubles }).parts!)).toEqual([
    'inOrder',
    'clean',
    'returning',
  ]);
  const duel = { changes: 10, returnSeconds: 8, inOrder: 6 };
  expect(rotationOf({ ...shown, rotation: duel }).parts).toEqual({ inOrder: 60, returning: 67 });
  const clumsy = rotationOf({ ...shown, rotation: { ...rotation, mistakes: 1 } });
  expect(clumsy.score).toBeLessThan(standard.score!);
});
