import { analyze } from './analyze.ts';
import { assess } from './assess.ts';
import { digest } from './digest.ts';
import { forget } from './forget.ts';
import { kinds } from './kinds.ts';
import { plan } from './plan.ts';

/** One command of the terminal tool. `run` gets the words after the name and answers the exit status. */
export type CliCommand = {
  readonly name: string;
  readonly usage: string;
  readonly summary: string;
  run(words: readonly string[]): Promise<number>;
};

/** THE list: what is not here does not exist. */
export const cliCommands: readonly CliCommand[] = [analyze, assess, digest, forget, kinds, plan];
