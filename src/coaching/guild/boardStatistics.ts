import type { BoardStatisticId } from '../../core/guildSettings.ts';
import type { MemberSums } from './board.ts';

export type BoardStatistic = {
  /** Matches before somebody is placed: below, one good evening leads the list. */
  readonly least: number;
  readonly digits: number;
  readonly unit: '' | '%';
  /** Undefined where even enough matches say nothing. */
  readonly read: (sums: MemberSums) => number | undefined;
};

/** Shots before their share of goals is more than luck. */
const LEAST_SHOTS = 20;

const aMatch = (read: (sums: MemberSums) => number, digits: number): BoardStatistic => ({
  least: 10,
  digits,
  unit: '',
  read: (sums) => read(sums) / sums.matches,
});

/** Wins take half as many matches again: each says yes or no and nothing between. */
export const boardStatistics: Readonly<Record<BoardStatisticId, BoardStatistic>> = {
  score: aMatch(({ score }) => score, 0),
  wins: {
    least: 15,
    digits: 0,
    unit: '%',
    read: ({ wins, matches }) => (100 * wins) / matches,
  },
  goals: aMatch(({ goals }) => goals, 2),
  assists: aMatch(({ assists }) => assists, 2),
  saves: aMatch(({ saves }) => saves, 2),
  shooting: {
    least: 10,
    digits: 0,
    unit: '%',
    read: ({ goals, shots }) => (shots < LEAST_SHOTS ? undefined : (100 * goals) / shots),
  },
  supersonic: {
    least: 10,
    digits: 1,
    unit: '%',
    read: ({ supersonicSeconds, seconds }) =>
      seconds === 0 ? undefined : (100 * supersonicSeconds) / seconds,
  },
};
