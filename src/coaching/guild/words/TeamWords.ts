import type { TeamRole } from '../../../core/teams.ts';

/** What /team and /coach say. People come in as mentions, numbers already rounded. */
export type TeamWords = {
  readonly roles: Readonly<Record<TeamRole, string>>;
  readonly invited: string;
  readonly shares: string;
  readonly whoPresses: string;
  readonly buttons: Readonly<Record<'share' | 'hide' | 'leave' | 'yes' | 'no', string>>;
  invitation(facts: { readonly who: string; readonly role: string; readonly team: string }): string;
  readonly consent: string;
  joined(team: string): string;
  declined(team: string): string;
  sharing(team: string): string;
  hiding(team: string): string;
  left(team: string): string;
  chemistryTitle(team: string): string;
  readonly noChemistry: string;
  pairTitle(facts: { readonly matches: number; readonly wins: number }): string;
  pair(first: string, second: string): string;
  spacing(uu: string): string;
  doubleCommits(aMatch: string): string;
  passes(facts: {
    readonly first: string;
    readonly second: string;
    readonly given: string;
    readonly taken: string;
    readonly aMatch: string;
  }): string;
  assists(facts: {
    readonly first: string;
    readonly second: string;
    readonly given: number;
    readonly taken: number;
  }): string;
  covers(facts: { readonly who: string; readonly share: string; readonly other: string }): string;
  coversAlike(share: string): string;
  readonly inferred: string;
  blockTitle(team: string, day: string): string;
  block(facts: {
    readonly matches: number;
    readonly wins: number;
    readonly losses: number;
    readonly goals: string;
    readonly overtimes: number;
  }): string;
  readonly each: string;
  player(facts: {
    readonly who: string;
    readonly goals: string;
    readonly assists: string;
    readonly saves: string;
    readonly shots: string;
  }): string;
  readonly maps: string;
  map(facts: { readonly name: string; readonly wins: number; readonly matches: number }): string;
  readonly headToHead: string;
  readonly neverMet: string;
  against(facts: { readonly score: string; readonly matches: number }): string;
  tally(facts: { readonly goals: string; readonly saves: string }): string;
  together(facts: { readonly matches: number; readonly wins: number }): string;
  focusTitle(skill: string): string;
  readonly noFocus: string;
  playsLike(facts: { readonly rank: string; readonly low: string; readonly high: string }): string;
  weakness(chance: string): string;
  readonly unknown: string;
  readonly noPlan: string;
  commentTitle(team: string): string;
  comment(facts: { readonly from: string; readonly text: string }): string;
  readonly commentFooter: string;
  commentSent(who: string): string;
};
