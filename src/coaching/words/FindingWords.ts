import type { CannotSay, OwnRank, SkillName } from '../../ml/assessment.ts';

/** What the matches say of a player: `/focus`, its picture, and the reason that opens a plan. */
export type FindingWords = {
  /** The side of the game that a rank is about, so that no rank is read as a skill's percentage. */
  readonly sides: Readonly<Record<SkillName, string>>;
  title(side: string): string;
  noFocus(): string;
  open(side: string): string;
  belowRank(facts: {
    readonly side: string;
    readonly rank: string;
    readonly like: string | undefined;
    readonly chance: string;
  }): string;
  belowLobby(facts: { readonly side: string; readonly chance: string }): string;
  /** The statistic that speaks loudest; `rank` where it is compared with one. */
  shownBy(facts: {
    readonly label: string;
    readonly value: string;
    readonly unit: string;
    readonly low: string;
    readonly high: string;
    readonly rank: string | undefined;
  }): string;
  playsLike(rank: string): string;
  between(low: string, high: string): string;
  chance(chance: string): string;
  /** Further than this no match can say. */
  readonly extremes: Readonly<Record<'surely' | 'hardly', string>>;
  comparedWithLobby(): string;
  readonly cannotSay: Readonly<Record<CannotSay, string>>;
  tooLittle(): string;
  matches(count: number): string;
  building(have: number, need: number): string;
  readonly rankSources: Readonly<Record<OwnRank['source'], string>>;
  readonly picture: PictureWords;
};

/** Inside the picture, under it, and read aloud instead of it. */
export type PictureWords = {
  title(name: string): string;
  ownRank(rank: string): string;
  nextRank(rank: string): string;
  shade(): string;
  altText(facts: {
    readonly name: string;
    readonly own: string;
    readonly next: string | undefined;
    readonly sides: readonly string[];
    readonly below: readonly string[];
  }): string;
  side(facts: {
    readonly side: string;
    readonly rank: string;
    readonly low: string;
    readonly high: string;
  }): string;
};
