import { findDefinitions } from '../analysis/findDefinitions.ts';
import { anywhereCommand } from '../discord/anywhereCommand.ts';
import { defineCommand } from '../discord/defineCommand.ts';
import { clip, limits } from '../discord/limits.ts';
import { explainView } from '../discord/views/explain.ts';
import { explainStatistic, type ExplainStatisticDeps } from '../usecases/explainStatistic.ts';

export const explain = defineCommand<ExplainStatisticDeps>({
  data: anywhereCommand(
    'explain',
    'What a statistic means and how far to trust it',
  ).addStringOption((option) =>
    option
      .setName('statistic')
      .setDescription('Type a part of its name: boost, supersonic, shots…')
      .setMaxLength(limits.choiceText)
      .setRequired(true)
      .setAutocomplete(true),
  ),
  reply: 'private',

  async run({ options, user }, deps) {
    const statistic = options.getString('statistic', true);
    return explainView(await explainStatistic(deps, { discordId: user.id, statistic }));
  },

  autocomplete({ options }) {
    const found = findDefinitions(options.getFocused()).slice(0, limits.choices);
    return Promise.resolve(
      found.map(({ id, label, unit }) => ({
        name: clip(`${label} (${unit})`, limits.choiceText),
        value: id,
      })),
    );
  },
});
