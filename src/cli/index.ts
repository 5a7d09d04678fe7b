import { analyze } from './analyze.ts';
import { assess } from './assess.ts';
import type { CliCommand } from './CliCommand.ts';
import { digest } from './digest.ts';
import { forget } from './forget.ts';
import { kinds } from './kinds.ts';
import { plan } from './plan.ts';

/** THE list: what is not here does not exist. */
export const cliCommands: readonly CliCommand[] = [analyze, assess, digest, forget, kinds, plan];
