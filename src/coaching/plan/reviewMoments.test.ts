import { expect, test } from 'vitest';
import { analyzeReplay, type MatchMoment, type MatchReport } from '../../analysis/index.ts';
import { sampleMatch } from '../../../playground/matches/index.ts';
import { reviewMoments } from './reviewMoments.ts';

const sample = analyzeReplay(sampleMatch().bytes);
const [player] = sample.document.blue.players;
const id = { platform: 'steam', id: '76561197960287930' } as const;

const commit: MatchMoment = {
  kind: 'double-commit',
  playerIndex: 0,
  otherIndex: 1,
  timeSeconds: 40,
  clock: '4:12',
  confidence: 0.5,
};

function reportWith(found: Pick<MatchReport, 'moments' | 'experiments'>): MatchReport {
  const { blue } = sample.document;
  const players = [{ ...player!, id: { ...player!.id, ...id } }, ...blue.players.slice(1)];
  return {
    ...sample,
    document: { ...sample.document, blue: { ...blue, players } },
    goals: [],
    ...found,
  };
}

const proven = reportWith({ moments: [commit], experiments: [] });
const experimental = reportWith({ moments: [], experiments: [commit] });

test('a decision of a proven detector is quoted with its clock, one of an experimental never', () => {
  const quoted = reviewMoments([proven], id, 'rotation_efficiency');
  expect(quoted).toMatchObject([{ kind: 'double-commit', clock: '4:12' }]);
  expect(reviewMoments([experimental], id, 'rotation_efficiency')).toEqual([]);
});

test('a decision that shows another skill is left alone', () => {
  expect(reviewMoments([proven], id, 'boost_efficiency')).toEqual([]);
});
