import type { APIEmbedField } from 'discord.js';
import type { Chart } from '../../charts/renderChart.ts';
import { skillIds, type SkillId } from '../../core/skills.ts';
import { evidenceName, type Assessment, type SkillAssessment } from '../../ml/assessment.ts';
import { chanceText, type Focus } from '../../ml/focus.ts';
import { rankName } from '../../ml/ranks.ts';
import { playerName } from '../playerName.ts';
import { colours } from '../theme.ts';
import type { MessageView } from '../view.ts';

/** One thing to work on, why, and what each skill's numbers say. */
export function focusView(
  assessment: Assessment,
  focus: Focus | undefined,
  chart?: Chart,
): MessageView {
  return {
    embeds: [
      {
        color: colours.brand,
        title: focus ? `Work on your ${evidenceName[focus.skill]}` : 'No focus yet',
        description: focus ? sentence(focus.because) : sentence(nothingToSay(assessment)),
        fields: skillIds.map((skill) => skillField(skill, assessment.skills[skill])),
        ...(chart && { image: { url: `attachment://${CHART_FILE}` } }),
        footer: { text: [footer(assessment), ...(chart ? [SHADE] : [])].join('\n') },
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
const SHADE = 'The shade is where the rank of each side lies with 8 chances in 10.';

function skillField(skill: SkillId, found: SkillAssessment): APIEmbedField {
  return {
    name: sentence(evidenceName[skill]).replace(/\.$/, ''),
    value: finding(found),
    inline: true,
  };
}

function finding({ basis, estimate, weakness, because }: SkillAssessment): string {
  if (basis === 'none') return sentence(because ?? 'cannot say yet');
  const chance = weakness === undefined ? '' : `${chanceText(weakness)} likely a weakness`;
  if (!estimate) return `against the players you met\n${chance}`;
  const range = `${rankName(estimate.low)} to ${rankName(estimate.high)}`;
  return `plays like **${rankName(estimate.rank)}**\n${range}\n${chance}`;
}

function nothingToSay({ notes, building }: Assessment): string {
  if (building) return `building, ${building.have} of ${building.need} matches`;
  return notes[0] ?? 'there is too little to judge any skill by';
}

function footer({ name, matches, building, ownRank }: Assessment): string {
  const count = matches === 1 ? '1 match' : `${matches} matches`;
  const steady = building ? `building, ${building.have} of ${building.need}` : undefined;
  const sources = {
    given: 'as you said',
    document: 'from Ballchasing',
    declared: 'declared in /settings',
    estimate: 'estimated',
  };
  const rank = ownRank && `${rankName(ownRank.tier)} (${sources[ownRank.source]})`;
  return [playerName(name), count, steady, rank].filter((part) => part !== undefined).join(' · ');
}

/** First letter up, full stop at the end. */
function sentence(text: string): string {
  const whole = text.charAt(0).toUpperCase() + text.slice(1);
  return /[.!?]$/.test(whole) ? whole : `${whole}.`;
}
