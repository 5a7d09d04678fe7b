import type { BoardStatisticId } from '../../../core/guildSettings.ts';
import type { RecordKind } from '../digestFacts.ts';
import type { Highlight } from '../matchOfTheWeek.ts';

/**
 * What a server's digest and leaderboard say, in one language. People come in as mentions, numbers
 * already rounded. Another language is another object of this type.
 */
export type GuildWords = {
  /** Of `toLocaleString`: dates and numbers. */
  readonly locale: string;
  readonly digest: DigestWords;
  readonly board: BoardWords;
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
  streak(wins: number): string;
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
  readonly match: string;
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
  /** Under a message that is still kept up to date, and under one that is finished. */
  open(until: string): string;
  readonly sealed: string;
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
