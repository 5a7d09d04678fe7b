import { BotDirector } from './director.ts';
import { Match, type PlayedMatch } from './Match.ts';
import type { MatchSetup } from './matchInfo.ts';
import type { Step } from './script.ts';
import { ScriptDirector } from './ScriptDirector.ts';

/** Plays a match between bots. The same setup gives the same bytes. */
export function playMatch(setup: MatchSetup): PlayedMatch {
  return play(new Match(setup, ({ players }, random) => new BotDirector(players.length, random)));
}

export type ScriptedSetup = Omit<MatchSetup, 'seed' | 'seconds'> & {
  /** Seconds of play after which the match ends, decided or not. */
  readonly seconds: number;
  readonly script: readonly Step[];
};

/** A match in which exactly what the script says happens; `truth` says when it did. */
export function scriptedMatch({ script, seconds, ...setup }: ScriptedSetup): PlayedMatch {
  const match = { ...setup, seed: 1, seconds: 300 };
  return play(new Match(match, () => new ScriptDirector(script, seconds)));
}

function play(match: Match): PlayedMatch {
  while (match.playFrame());
  return match.finish();
}
