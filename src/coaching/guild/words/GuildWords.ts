import type {
  BoardPlaylistId,
  BoardStatisticId,
  DigestRhythm,
} from '../../../core/guildSettings.ts';
import type { RecordKind } from '../digestFacts.ts';
import type { Highlight } from '../matchOfTheWeek.ts';
import type { SetupWords } from './SetupWords.ts';
import type { TeamWords } from './TeamWords.ts';

/**
 * What a server is told, in one language: digest, leaderboard, teams and set-up. People come in as
 * mentions, numbers already rounded. Another language is another object of this type: the compiler
 * asks for each text, `complete.test.ts` for what is in it.
 */
export type GuildWords = {
  /** Of `toLocaleString`: dates and numbers. */
  readonly locale: string;
  readonly digest: DigestWords;
  readonly board: BoardWords;
  readonly team: TeamWords;
  readonly setup: SetupWords;
  readonly playlists: Readonly<Record<BoardPlaylistId, string>>;
};

export type DigestWords = {
  weekTitle(from: string, to: string): string;
  dayTitle(day: string): string;
  nightTitle(day: string): string;
  summary(facts: {
    readonly matches: number;
    readonly wins: number;
    readonly players: number;
  }): string;
  readonly who: string;
  played(who: string, matches: number): string;
  readonly streaks: string;
  streak(wins: number, who: string): string;
  /** Members who are counted and not named. */
  unnamed(count: number): string;
  others(count: number): string;
  readonly records: string;
  record(facts: {
    readonly who: string;
    readonly kind: RecordKind;
    readonly value: number;
    readonly before: number;
    readonly isServerRecord: boolean;
  }): string;
  readonly improved: string;
  improvement(facts: {
    readonly who: string;
    readonly label: string;
    readonly before: string;
    readonly after: string;
  }): string;
  readonly match: Readonly<Record<DigestRhythm, string>>;
  matchLine(facts: {
    readonly who: string;
    readonly score: string;
    readonly playlist: string;
  }): string;
  highlight(highlight: Highlight): string;
  readonly challenges: string;
  challenge(who: string, count: number): string;
  readonly chartTitle: string;
  readonly chartWon: string;
  readonly chartOther: string;
  chartAltText(facts: {
    readonly matches: number;
    readonly wins: number;
    readonly busiest: string;
  }): string;
  /** Under a message that is still kept up to date, and under one whose period is over. */
  open(until: string): string;
  sealed(latecomersUntil: string): string;
  /** A season's leaderboard that is over. */
  readonly finished: string;
  readonly join: string;
  readonly leave: string;
  readonly joined: string;
  readonly left: string;
  readonly notLinked: string;
  readonly nothingYet: string;
};

export type BoardWords = {
  title(season: string): string;
  readonly statistics: Readonly<Record<BoardStatisticId, string>>;
  matches(count: number): string;
  /** Not enough matches yet; `left` until they are placed. */
  newcomers(people: string): string;
  toGo(who: string, left: number): string;
  nobody(least: number): string;
  readonly isNew: string;
  gate(least: number): string;
  own(place: number, of: number): string;
  ownToGo(left: number): string;
  readonly ownHidden: string;
  updated(time: string): string;
  readonly movement: string;
  season(quarter: {
    readonly year: number;
    readonly part: number;
    readonly isMonth: boolean;
  }): string;
};
