import type { MemberDrawing } from '../charts/renderMemberChart.ts';
import { rankRadarOf } from '../charts/rankRadarFinding.ts';
import type { Chart } from '../charts/renderChart.ts';
import { anywhereCommand } from '../discord/anywhereCommand.ts';
import { defineCommand } from '../discord/defineCommand.ts';
import { rankOption, readRank } from '../discord/rankOption.ts';
import { wordsFor } from '../discord/languageOf.ts';
import { focusView } from '../discord/views/focus.ts';
import { chooseFocus } from '../ml/focus.ts';
import { assessMember, type AssessMemberDeps } from '../usecases/assessMember.ts';

export type FocusDeps = AssessMemberDeps & {
  /** Draws in a worker thread. */
  drawMember(drawing: MemberDrawing): Promise<Chart>;
};

export const focus = defineCommand<FocusDeps>({
  data: anywhereCommand(
    'focus',
    'What to work on first, and how sure the numbers are',
  ).addStringOption(rankOption),
  reply: 'private',
  cooldownSeconds: 3,

  async run({ options, user, locale }, deps) {
    const rank = readRank(options.getString('rank'));
    const who = { discordId: user.id, ...(rank === undefined ? {} : { rank }) };
    const { models, assessment } = await assessMember(deps, who);
    const chosen = chooseFocus(models, assessment, rank);
    const messages = wordsFor(await deps.findPreferences(user.id), locale);
    const radar = rankRadarOf(messages, assessment, chosen?.skill);
    const chart = radar && (await deps.drawMember(radar));
    return focusView(messages, { assessment, focus: chosen, chart });
  },
});
