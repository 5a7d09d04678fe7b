import type { PlayedMatch } from './Match.ts';
import { playMatch } from './playMatch.ts';
import { evenSkill, pickTeams } from './roster.ts';

export type { PlayedMatch } from './Match.ts';
export { asAnotherMatch } from './asAnotherMatch.ts';
export type { MatchSetup } from './matchInfo.ts';
export { playMatch, scriptedMatch, type ScriptedSetup } from './playMatch.ts';
export type { Step } from './script.ts';
export { evenSkill, pickTeams, PEOPLE, type Profile, type Skill } from './roster.ts';
export { eventsOf, type Truth, type TruthEvent, type TruthPlayer } from './truth.ts';

let sample: PlayedMatch | undefined;

/** The match newcomers play with: five minutes, two against two. Made once per process. */
export function sampleMatch(): PlayedMatch {
  sample ??= playMatch({
    seed: 7,
    players: pickTeams(2, (index) => evenSkill(0.45 + 0.12 * index)),
    seconds: 300,
  });
  return sample;
}

/** The bytes of `sampleMatch`. */
export function sampleReplay(): Uint8Array {
  return sampleMatch().bytes;
}

export * as clips from './clips.ts';
export * as mechanicClips from './mechanicClips.ts';
