import type { MatchReport, PlayerSkills } from '../analysis/report.ts';
import { skillIds, type SkillId } from '../core/skills.ts';
import { playersOf } from './players.ts';
import { skillNames } from './skillNames.ts';

/** The player a picture is about when nobody in particular asks: the match's best scorer of points. */
export function focusOf(report: MatchReport, wanted: number | undefined): number {
  const players = playersOf(report);
  if (wanted !== undefined && players[wanted]) return wanted;
  const scores = players.map(({ player }) => player.stats.core.score);
  return Math.max(0, scores.indexOf(Math.max(...scores)));
}

/** Mean of everybody else's scores, undefined where nobody else has one. */
export function othersScore(
  skills: readonly PlayerSkills[],
  focus: number,
  id: SkillId,
): number | undefined {
  const scores = skills.flatMap((player, index) =>
    index === focus ? [] : (player[id].score ?? []),
  );
  return scores.length === 0
    ? undefined
    : scores.reduce((sum, score) => sum + score, 0) / scores.length;
}

/** Alt text of the radar: where the player stands out and where the others are ahead. */
export function skillsAltText(report: MatchReport, wanted?: number): string {
  const { skills = [] } = report;
  const focus = focusOf(report, wanted);
  const name = playersOf(report)[focus]?.name ?? 'The player';
  const gaps = skillIds.flatMap((id) => {
    const own = skills[focus]?.[id].score;
    const others = othersScore(skills, focus, id);
    return own === undefined || others === undefined ? [] : [{ id, gap: own - others, own }];
  });
  const ranked = gaps.toSorted((a, b) => b.gap - a.gap);
  const best = ranked[0];
  const worst = ranked.at(-1);
  if (!best || !worst) return `Skills of ${name}: too little happened in this match to say.`;
  return `Skills of ${name} against the other players of the match, 0 to 100. Best against them: ${told(best)}; ${worst.gap < 0 ? 'furthest behind' : 'least ahead'}: ${told(worst)}.`;
}

function told({
  id,
  gap,
  own,
}: {
  readonly id: SkillId;
  readonly gap: number;
  readonly own: number;
}) {
  const difference = `${gap >= 0 ? '+' : '−'}${Math.abs(Math.round(gap))}`;
  return `${skillNames[id]} ${Math.round(own)} (${difference})`;
}
