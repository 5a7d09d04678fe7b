import { anywhereCommand } from '../discord/anywhereCommand.ts';
import { defineCommand } from '../discord/defineCommand.ts';
import { wordsFor } from '../discord/languageOf.ts';
import { buttonRow, openButton } from '../discord/views/coachButtons.ts';
import { verdictEmbed } from '../discord/views/verdict.ts';
import { weekVerdict, type WeekVerdictDeps } from '../usecases/weekVerdict.ts';

export const verdict = defineCommand<WeekVerdictDeps>({
  data: anywhereCommand('verdict', 'What came of your last week of training, goal by goal'),
  reply: 'private',
  cooldownSeconds: 3,

  async run({ user, locale }, deps) {
    const messages = wordsFor(await deps.findPreferences(user.id), locale);
    const judged = await weekVerdict(deps, user.id);
    return {
      ...(judged
        ? { embeds: [verdictEmbed(messages, judged)] }
        : { content: messages.week.noVerdictYet() }),
      components: [buttonRow(openButton(messages))],
    };
  },
});
