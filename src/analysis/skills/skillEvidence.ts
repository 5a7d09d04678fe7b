import type { Decisions } from '../detect/decisions/decisions.ts';
import type { Plays } from '../detect/plays.ts';
import type { Timeline } from '../timeline/Timeline.ts';
import { aerialEvidence } from './aerialEvidence.ts';
import { concededEvidence } from './concededEvidence.ts';
import { lastMen } from './lastMen.ts';
import { rotationEvidence } from './rotationEvidence.ts';
import { shotEvidence } from './shotEvidence.ts';

/** What a match shows of one player's skills: counts, no judgement yet. */
export type SkillEvidence = {
  readonly aerials: {
    readonly touches: number;
    readonly wellMet: number;
    readonly whiffs: number;
  };
  /** Goals against; reachable ones are those this player was nearest to and could get to. */
  readonly conceded: { readonly all: number; readonly reachable: number };
  /** Tries at the goal; hard ones from afar or from the side. */
  readonly shots: {
    readonly easyHits: number;
    readonly easyMisses: number;
    readonly hardHits: number;
    readonly hardMisses: number;
  };
  readonly rotation: {
    /** Times a mate took over; in a duel times the opponent did. */
    readonly changes: number;
    /** All together. */
    readonly returnSeconds: number;
    /** Behind the mate in time; in a duel, behind the ball at once. */
    readonly inOrder: number;
    /** Double commits and cut rotations; absent in a duel. */
    readonly mistakes?: number;
    /** Share of the time as the third man, 0 to 1, in which the goal was covered; with two mates or more. */
    readonly thirdMan?: number;
  };
  /** Share of the time as the last man, 0 to 1, spent between ball and goal; absent in a duel. */
  readonly lastManSafe?: number;
};

/** Per player; empty where play was not measured. */
export function skillEvidence(
  timeline: Timeline,
  plays: Plays | undefined,
  decisions: Decisions | undefined,
): SkillEvidence[] {
  if (!plays || !decisions) return [];
  const conceded = concededEvidence(timeline, plays);
  const shots = shotEvidence(timeline, plays);
  const last = lastMen(timeline);
  const rotation = rotationEvidence(timeline, plays, { decisions, last });
  return timeline.players.map((_, index) => ({
    aerials: aerialEvidence(timeline, plays, index),
    conceded: conceded[index]!,
    shots: shots[index]!,
    rotation: rotation[index]!,
    ...(last[index] ? { lastManSafe: last[index].isSafe } : {}),
  }));
}
