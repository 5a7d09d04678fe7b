import type { Team } from '../core/ids.ts';

/** Lengths of the standard field in uu (Psyonix's numbers, confirmed by millions of positions). */
export const field = {
  sideWall: 4096,
  backWall: 5120,
  ceiling: 2044,
  goalHalfWidth: 892.755,
  goalHeight: 642.775,
  ballRadius: 91.25,
  /** A ball at rest. */
  ballRestHeight: 93.15,
} as const;

/** Speeds in uu/s. */
export const speeds = {
  carLimit: 2300,
  supersonic: 2200,
  /** Supersonic is kept down to here, for at most a second below the first. */
  supersonicKept: 2100,
  /** The most a car drives without boost. */
  drive: 1410,
  ballLimit: 6000,
} as const;

/** Downwards, uu/s². */
export const GRAVITY = 650;

/** 1 for the team that attacks towards positive y. */
export function attackSign(team: Team): 1 | -1 {
  return team === 'blue' ? 1 : -1;
}

export function opponentOf(team: Team): Team {
  return team === 'blue' ? 'orange' : 'blue';
}
