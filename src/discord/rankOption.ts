import type { SlashCommandStringOption } from '@discordjs/builders';
import { UserError } from '../core/errors.ts';
import { tierOf } from '../ml/ranks.ts';

/** "Gold 2", typed as players type it. */
export function rankOption(option: SlashCommandStringOption): SlashCommandStringOption {
  return option
    .setName('rank')
    .setDescription('Your rank in this playlist, such as Gold 2 or SSL; I estimate it otherwise')
    .setMaxLength(30);
}

/** The tier of what was typed; nothing where nothing was. */
export function readRank(text: string | null): number | undefined {
  if (text === null) return undefined;
  const tier = tierOf(text);
  if (tier === undefined) throw new UserError('rank-not-understood', { input: text });
  return tier;
}
