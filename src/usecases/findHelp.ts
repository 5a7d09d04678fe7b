import { STEADY_MATCHES } from '../ml/assess.ts';
import type { FindOwnMatchesDeps } from './findOwnMatches.ts';
import type { ManagedAccount } from './linkAccount.ts';

export type FindHelpDeps = FindOwnMatchesDeps & {
  findAccounts(discordId: string): Promise<readonly ManagedAccount[]>;
};

/** How far somebody has come, which decides what helps them next. */
export type Progress =
  | { readonly step: 'link' }
  | { readonly step: 'analyze' }
  | { readonly step: 'play'; readonly matches: number; readonly need: number }
  | { readonly step: 'train' };

export async function findProgress(deps: FindHelpDeps, discordId: string): Promise<Progress> {
  const [accounts, { total }] = await Promise.all([
    deps.findAccounts(discordId),
    deps.findOwnMatches(discordId, { played: true, limit: 1 }),
  ]);
  if (accounts.length === 0) return { step: 'link' };
  if (total === 0) return { step: 'analyze' };
  if (total < STEADY_MATCHES) return { step: 'play', matches: total, need: STEADY_MATCHES };
  return { step: 'train' };
}
