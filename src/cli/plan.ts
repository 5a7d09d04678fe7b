import { DateTime } from 'luxon';
import { firstPlan } from '../coaching/plan/firstPlan.ts';
import { focusText } from '../coaching/focus/focusText.ts';
import { planLines } from '../coaching/plan/planText.ts';
import { languages } from '../coaching/words/index.ts';
import { loadModels } from '../db/modelFiles.ts';
import { assessPlayers } from '../ml/assess.ts';
import type { Assessment } from '../ml/assessment.ts';
import type { Models } from '../ml/models.ts';
import type { CliCommand } from './CliCommand.ts';
import { readDocuments } from './readDocuments.ts';
import { readPlanOptions, type PlanOptions } from './planOptions.ts';

export const plan: CliCommand = {
  name: 'plan',
  usage:
    'plan FILE.json... --minutes 30 --days 4 [--player platform:id] [--platform pc|console] [--rank gold-2] [--language en|de]',
  summary: 'the training week that would follow from what the documents say of a player',
  async run(words) {
    const options = readPlanOptions(words);
    if (typeof options === 'string') {
      console.error(options);
      return 2;
    }
    const read = await Promise.all(options.files.map(readDocuments));
    const broken = read.filter((found) => typeof found === 'string');
    for (const reason of broken) console.error(reason);
    const documents = read.flatMap((found) => (typeof found === 'string' ? [] : found));
    const models = await loadModels();
    const found = assessPlayers(models, documents, options).filter(
      ({ id }) => options.player === undefined || `${id.platform}:${id.id}` === options.player,
    );
    if (found.length === 0 && documents.length > 0) {
      console.error(`plan: ${options.player ?? 'nobody'} did not play in these documents`);
      return 1;
    }
    const texts = found.map((assessment) => planFor(models, assessment, options));
    console.log(texts.join('\n\n'));
    return broken.length === 0 ? 0 : 1;
  },
};

/** One player's week as the terminal shows it. */
export function planFor(
  models: Models,
  assessment: Assessment,
  options: Omit<PlanOptions, 'files' | 'player'>,
): string {
  const messages = languages[options.language];
  const title = `== ${assessment.name}`;
  const plan = firstPlan(models, assessment, {
    ...options,
    minutesADay: options.minutes,
    week: DateTime.now().toFormat("kkkk-'W'WW"),
  });
  if (!plan) {
    const because = assessment.notes[0] ?? 'there is too little to judge any skill by';
    return `${title}\nNo plan: ${because}.`;
  }
  const lines = planLines(messages, plan.week, plan.goals);
  return [title, focusText(messages, plan.focus, assessment), '', ...lines].join('\n');
}
