import { readdirSync, readFileSync } from 'node:fs';
import { goalsOf } from '../../src/analysis/goals.ts';
import { sharedPath } from '../shared.ts';
import { watch, type Watched } from './moments.ts';

/** What a person saw in a match, told by its file's name. */
type Review = {
  readonly file: RegExp;
  readonly kind: string;
  readonly says: string;
  readonly holds: (watched: Watched) => boolean;
};

/** A move makes the goal that follows within this, seconds. */
const BEFORE_GOAL_SECONDS = 8;

const reviews: readonly Review[] = [
  { file: /double-tap-goal-7/, kind: 'double-tap', says: 'goal 7', holds: at('double-tap', 7) },
  {
    file: /double-tap-final-goal/,
    kind: 'double-tap',
    says: 'final goal',
    holds: at('double-tap', -1),
  },
  { file: /flip-reset-goal-9/, kind: 'flip-reset', says: 'goal 9', holds: at('flip-reset', 9) },
  { file: /goal-5-flip-reset/, kind: 'flip-reset', says: 'goal 5', holds: at('flip-reset', 5) },
  {
    file: /double-flip-reset/,
    kind: 'flip-reset',
    says: 'two in a row',
    holds: twoInARow,
  },
  {
    file: /speed-flip-recall-drill/,
    kind: 'speed-flip',
    says: 'a drill of them',
    holds: ({ found }) => countOf(found, 'speed-flip') >= 5,
  },
  {
    file: /air-dribble-goal/,
    kind: 'air-dribble',
    says: 'an air dribble',
    holds: ({ found }) => countOf(found, 'air-dribble') >= 1,
  },
  {
    file: /dribble-flick/,
    kind: 'flick',
    says: 'a dribble into a flick',
    holds: ({ found }) => countOf(found, 'flick') >= 1,
  },
];

/** Each review with whether the detectors agree. */
export function askReviews(): { kind: string; says: string; isRight: boolean }[] {
  const files = readdirSync(sharedPath('replays'));
  return reviews.flatMap(({ file, kind, says, holds }) => {
    const name = files.find((candidate) => file.test(candidate));
    if (name === undefined) return [];
    return [{ kind, says, isRight: holds(watch(readFileSync(sharedPath('replays', name)))) }];
  });
}

/** Goals are counted from 1; -1 is the last. */
function at(kind: string, goal: number) {
  return ({ timeline, found }: Watched): boolean => {
    const goals = goalsOf(timeline);
    const scored = goal === -1 ? goals.at(-1) : goals[goal - 1];
    if (!scored) return false;
    const seconds = timeline.played[scored.frame]!;
    return found.some(
      (moment) =>
        moment.kind === kind &&
        moment.frame <= scored.frame &&
        seconds - timeline.played[moment.frame]! < BEFORE_GOAL_SECONDS,
    );
  };
}

function twoInARow({ found }: Watched): boolean {
  const resets = found.filter(({ kind }) => kind === 'flip-reset');
  return resets.some((one, index) => {
    const next = resets[index + 1];
    return next !== undefined && next.player === one.player && next.time - one.time < 4;
  });
}

function countOf(found: Watched['found'], kind: string): number {
  return found.filter((moment) => moment.kind === kind).length;
}
