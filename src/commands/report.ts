import { z } from 'zod';
import { UserError } from '../core/errors.ts';
import type { PlayerId } from '../core/ids.ts';
import { anywhereCommand } from '../discord/anywhereCommand.ts';
import { defineCommand, type Choice } from '../discord/defineCommand.ts';
import { limits } from '../discord/limits.ts';
import { matchChoice } from '../discord/views/ownMatchText.ts';
import { statCardView } from '../discord/views/statCard.ts';
import { findReport, type FindReportDeps } from '../usecases/findReport.ts';

export type ReportDeps = FindReportDeps & {
  findLinkedPlayers(discordId: string): Promise<readonly PlayerId[]>;
};

/** As far back as typing finds; `/matches` turns pages beyond. */
const OFFERED_MATCHES = 200;

export const report = defineCommand<ReportDeps>({
  data: anywhereCommand(
    'report',
    'The stat card of your last match, or of another',
  ).addStringOption((option) =>
    option
      .setName('match')
      .setDescription('Type an arena, a playlist or a day; your last match if you leave it out')
      .setMaxLength(limits.choiceText)
      .setAutocomplete(true),
  ),
  reply: 'private',

  async run({ options, user }, deps) {
    const [card, viewerIds] = await Promise.all([
      findReport(deps, user.id, chosenMatch(options.getString('match'))),
      deps.findLinkedPlayers(user.id),
    ]);
    return statCardView({ ...card, viewerIds, isPrivate: true });
  },

  async autocomplete({ options, user }, deps) {
    const { matches } = await deps.findOwnMatches(user.id, { limit: OFFERED_MATCHES });
    const words = options.getFocused().toLowerCase().split(/\s+/);
    return matches
      .map((match): Choice => ({ name: matchChoice(match), value: match.replayId }))
      .filter(({ name }) => words.every((word) => name.toLowerCase().includes(word)))
      .slice(0, limits.choices);
  },
});

function chosenMatch(value: string | null): string | undefined {
  if (value === null) return undefined;
  const id = z.uuid().safeParse(value);
  if (id.success) return id.data;
  throw new UserError('match-unknown');
}
