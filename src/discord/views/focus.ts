import type { APIEmbedField } from 'discord.js';
import type { Chart } from '../../charts/renderChart.ts';
import { chanceText, focusText } from '../../coaching/focus/focusText.ts';
import { capital } from '../../coaching/plan/planText.ts';
import type { Messages } from '../../coaching/words/index.ts';
import { skillIds, type SkillId } from '../../core/skills.ts';
import type { Assessment, SkillAssessment } from '../../ml/assessment.ts';
import type { Focus } from '../../ml/focus.ts';
import { rankName } from '../../ml/ranks.ts';
import { playerName } from '../playerName.ts';
import { colours } from '../theme.ts';
import type { MessageView } from '../view.ts';

export type FocusViewing = {
  readonly assessment: Assessment;
  readonly focus?: Focus | undefined;
  readonly chart?: Chart | undefined;
};

/** One thing to work on, why, and what each skill's numbers say. */
export function focusView(messages: Messages, viewing: FocusViewing): MessageView {
  const { assessment, focus, chart } = viewing;
  const { findings } = messages;
  return {
    embeds: [
      {
        color: colours.brand,
        title: focus ? findings.title(findings.sides[focus.skill]) : findings.noFocus(),
        description: focus ? focusText(messages, focus, assessment) : findings.tooLittle(),
        fields: skillIds.map((skill) => skillField(messages, skill, assessment.skills[skill])),
        ...(chart && { image: { url: `attachment://${CHART_FILE}` } }),
        footer: {
          text: [footer(messages, assessment), ...(chart ? [findings.picture.shade()] : [])].join(
            '\n',
          ),
        },
      },
    ],
    ...(chart && {
      files: [
        { name: CHART_FILE, bytes: chart.png, contentType: 'image/png', altText: chart.altText },
      ],
    }),
  };
}

const CHART_FILE = 'ranks.png';

function skillField(messages: Messages, skill: SkillId, found: SkillAssessment): APIEmbedField {
  return {
    name: capital(messages.findings.sides[skill]),
    value: finding(messages, found),
    inline: true,
  };
}

function finding(
  messages: Messages,
  { basis, estimate, weakness, cannotSay }: SkillAssessment,
): string {
  const { findings } = messages;
  if (basis === 'none') return findings.cannotSay[cannotSay ?? 'no-match'];
  const chance = weakness === undefined ? '' : findings.chance(chanceText(messages, weakness));
  if (!estimate) return `${findings.comparedWithLobby()}\n${chance}`;
  const range = findings.between(rankName(estimate.low), rankName(estimate.high));
  return `${findings.playsLike(rankName(estimate.rank))}\n${range}\n${chance}`;
}

function footer({ findings }: Messages, { name, matches, building, ownRank }: Assessment): string {
  const steady = building && findings.building(building.have, building.need);
  const rank = ownRank && `${rankName(ownRank.tier)} (${findings.rankSources[ownRank.source]})`;
  return [playerName(name), findings.matches(matches), steady, rank]
    .filter((part) => part !== undefined)
    .join(' · ');
}
