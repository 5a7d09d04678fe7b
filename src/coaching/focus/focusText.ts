import type { Assessment, Reason } from '../../ml/assessment.ts';
import type { Focus } from '../../ml/focus.ts';
import { rankName } from '../../ml/ranks.ts';
import { digitsOf } from '../goals/assessedGoals.ts';
import { statLabel, unitWords } from '../plan/planText.ts';
import type { Messages } from '../words/index.ts';

/** Why this and not another skill, and the number that shows it most. */
export function focusText(
  messages: Messages,
  focus: Focus,
  { skills, ownRank }: Pick<Assessment, 'skills' | 'ownRank'>,
): string {
  const { findings } = messages;
  const found = skills[focus.skill];
  const side = findings.sides[focus.skill];
  if (focus.certainty === 'open') return findings.open(side);
  const chance = chanceText(messages, focus.probability);
  const rank = found.basis === 'rank' && ownRank ? rankName(ownRank.tier) : undefined;
  const like = found.estimate && rankName(found.estimate.rank);
  const below =
    rank === undefined
      ? findings.belowLobby({ side, chance })
      : findings.belowRank({ side, rank, like, chance });
  const worst = found.reasons.find(({ effect }) => effect < 0);
  return worst ? `${below} ${shownBy(messages, worst, rank)}` : below;
}

/** No match says anything for certain, so neither end is ever reached. */
export function chanceText({ findings }: Messages, probability: number): string {
  if (probability > 0.99) return findings.extremes.surely;
  return probability < 0.01 ? findings.extremes.hardly : `${Math.round(probability * 100)} %`;
}

function shownBy(messages: Messages, reason: Reason, rank: string | undefined): string {
  const { value, unit, typical } = reason;
  const [low, high] = typical;
  const digits = digitsOf(Math.max(value, high));
  const shown = (number: number): string => messages.number(number.toFixed(digits));
  return messages.findings.shownBy({
    label: statLabel(messages, reason),
    value: shown(value),
    unit: unitWords(messages, unit),
    low: shown(low),
    high: shown(high),
    rank,
  });
}
