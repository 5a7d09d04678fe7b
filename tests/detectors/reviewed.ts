import { readdirSync, readFileSync } from 'node:fs';
import type { DetectorKind } from '../../src/analysis/detectors.ts';
import { goalsOf } from '../../src/analysis/goals.ts';
import { sharedPath } from '../shared.ts';
import { watch, type Watched } from './moments.ts';
import { addTallies, type Tallies } from './tally.ts';

/** What a person saw in a match, told by its file's name. */
type Review = {
  readonly file: RegExp;
  readonly kind: DetectorKind;
  readonly holds: (watched: Watched) => boolean;
};

/** A move makes the goal that follows within this, seconds. */
const BEFORE_GOAL_SECONDS = 8;

const reviews: readonly Review[] = [
  { file: /double-tap-goal-7/, kind: 'double-tap', holds: at('double-tap', 7) },
  {
    file: /double-tap-final-goal/,
    kind: 'double-tap',
    holds: at('double-tap', -1),
  },
  { file: /flip-reset-goal-9/, kind: 'flip-reset', holds: at('flip-reset', 9) },
  { file: /goal-5-flip-reset/, kind: 'flip-reset', holds: at('flip-reset', 5) },
  {
    file: /double-flip-reset/,
    kind: 'flip-reset',
    holds: twoInARow,
  },
  {
    file: /speed-flip-recall-drill/,
    kind: 'speed-flip',
    holds: ({ found }) => countOf(found, 'speed-flip') >= 5,
  },
  {
    file: /air-dribble-goal/,
    kind: 'air-dribble',
    holds: ({ found }) => countOf(found, 'air-dribble') >= 1,
  },
  {
    file: /dribble-flick/,
    kind: 'flick',
    holds: ({ found }) => countOf(found, 'flick') >= 1,
  },
];

/** How many of the reviewed moments were found; what else was found nobody has reviewed. */
export function askReviews(): Tallies {
  const files = readdirSync(sharedPath('replays'));
  const total: Tallies = {};
  for (const { file, kind, holds } of reviews) {
    const name = files.find((candidate) => file.test(candidate));
    if (name === undefined) continue;
    const right = holds(watch(readFileSync(sharedPath('replays', name)))) ? 1 : 0;
    addTallies(total, { [kind]: { agreed: right, ours: right, theirs: 1 } });
  }
  return total;
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
