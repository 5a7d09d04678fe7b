import type { Team } from '../../core/ids.ts';
import type { MatchSummary, ReplayContext } from '../../replay/index.ts';
import type { MatchFacts } from './Timeline.ts';

/** Collects what the network part says about the match as a whole. */
export class MatchFactsBuilder {
  #summary!: MatchSummary;
  #hasItems = false;
  playlist: number | undefined;
  matchTypeClass: string | undefined;
  gameEvent: string | undefined;
  ballArchetype: string | undefined;
  serverName: string | undefined;
  serverRegion: string | undefined;
  unlimitedBoost = false;
  readonly teamNames: Partial<Record<Team, string>> = {};

  begin(context: ReplayContext): void {
    this.#summary = context.header.match;
    this.#hasItems = context.objects.some((name) => /ItemsMode|SpecialPickups\./.test(name));
  }

  nameTeam(team: 0 | 1 | undefined, name: string): void {
    if (team !== undefined && name !== '') this.teamNames[team === 0 ? 'blue' : 'orange'] = name;
  }

  finish(): MatchFacts {
    return {
      summary: this.#summary,
      playlist: this.playlist,
      matchTypeClass: this.matchTypeClass,
      gameEvent: this.gameEvent,
      ballArchetype: this.ballArchetype,
      serverName: this.serverName,
      serverRegion: this.serverRegion,
      teamNames: this.teamNames,
      unlimitedBoost: this.unlimitedBoost,
      hasItems: this.#hasItems,
    };
  }
}
