import { DateTime } from 'luxon';
import { assessedGoals } from '../coaching/goals/assessedGoals.ts';
import { bandOf, spreadDays } from '../coaching/plan/bandOf.ts';
import { buildWeek } from '../coaching/plan/buildWeek.ts';
import { planLines } from '../coaching/plan/planText.ts';
import type { SkillId } from '../core/skills.ts';
import { languages } from '../coaching/words/index.ts';
import { loadModels } from '../db/modelFiles.ts';
import { assessPlayers } from '../ml/assess.ts';
import type { Assessment } from '../ml/assessment.ts';
import { chooseFocus, type Focus } from '../ml/focus.ts';
import type { Models } from '../ml/models.ts';
import type { CliCommand } from './index.ts';
import { readDocuments } from './readDocuments.ts';
import { readPlanOptions, type PlanOptions } from './planOptions.ts';

const MAX_GOALS = 3;

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

function planFor(models: Models, assessment: Assessment, options: PlanOptions): string {
  const title = `== ${assessment.name}`;
  const focus = chooseFocus(models, assessment, options.rank);
  if (!focus) {
    const because = assessment.notes[0] ?? 'there is too little to judge any skill by';
    return `${title}\nNo plan: ${because}.`;
  }
  const tier = options.rank ?? assessment.ownRank?.tier ?? assessment.overall?.rank;
  const { minutes, days, platform } = options;
  const week = buildWeek({
    week: DateTime.now().toFormat("kkkk-'W'WW"),
    days: spreadDays(days),
    minutesADay: minutes,
    platform,
    band: tier === undefined ? undefined : bandOf(tier),
    ...otherSkills(focus),
    difficulty: 'same',
    usedPacks: [],
    hiddenPacks: new Set(),
    confirmedPacks: new Set(),
    skippedDrills: new Set(),
    moments: [],
  });
  const goals = goalsOf(assessment, week.focus, focus.others[0]?.skill);
  const lines = planLines(languages[options.language], week, goals);
  return [title, focus.because, '', ...lines].join('\n');
}

/** The focus, the next weakness, and the strongest skill to keep. */
function otherSkills({ skill, others }: Focus) {
  const byWeakness = others.toSorted((a, b) => b.probability - a.probability);
  const strength = byWeakness.length > 1 ? byWeakness.at(-1)?.skill : undefined;
  return { focus: skill, second: others.find((one) => one.skill !== strength)?.skill, strength };
}

function goalsOf({ skills }: Assessment, focus: SkillId, second: SkillId | undefined) {
  const first = assessedGoals(focus, skills[focus], MAX_GOALS - 1);
  const other = second ? assessedGoals(second, skills[second], 1) : [];
  return [...first, ...other].slice(0, MAX_GOALS);
}
