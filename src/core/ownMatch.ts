import type { PlayerId, Team } from './ids.ts';

/** What a person's own line on the scoreboard says. */
export type OwnLine = {
  readonly account: PlayerId;
  readonly team: Team;
  readonly goals: number;
  readonly assists: number;
  readonly saves: number;
  readonly shots: number;
  readonly score: number;
};

/** A match that concerns somebody: an account of theirs played in it, or they handed it in. */
export type OwnMatch = {
  readonly replayId: string;
  /** Ballchasing's ids, `ranked-doubles`. */
  readonly playlistId: string;
  readonly mapCode: string;
  /** As the replay has it, often without a zone. */
  readonly date: string;
  readonly overtime: boolean;
  readonly goals: Readonly<Record<Team, number>>;
  /** Absent where none of their accounts played. */
  readonly line?: OwnLine;
};

export const matchResults = ['win', 'loss'] as const;
export type MatchResult = (typeof matchResults)[number] | 'draw';

/** Which matches of a person are wanted; what is left out does not matter. */
export type MatchFilter = {
  readonly playlistId?: string | undefined;
  readonly mapCode?: string | undefined;
  readonly result?: (typeof matchResults)[number] | undefined;
  /** `2026-03-12`: this day and later, by the date that the replay has. */
  readonly since?: string | undefined;
  /** Only those that an account of theirs played. */
  readonly played?: boolean;
};

/** How it ended for the person; nothing for a match they only handed in. */
export function resultOf({
  goals,
  line,
}: Pick<OwnMatch, 'goals' | 'line'>): MatchResult | undefined {
  if (!line) return undefined;
  const difference = goals[line.team] - goals[line.team === 'blue' ? 'orange' : 'blue'];
  if (difference === 0) return 'draw';
  return difference > 0 ? 'win' : 'loss';
}
