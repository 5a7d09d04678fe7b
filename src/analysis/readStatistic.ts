import { playersOf } from './playersOf.ts';
import type { MatchReport } from './report.ts';

/** The values of a part of a player's share of a match, by the key of its definition. */
type Part = Readonly<Record<string, unknown>>;

/**
 * A player's value of a statistic of the definitions, by its id. `playerIndex` is a place in the
 * order of `series.boost`. Undefined where this match does not tell it.
 */
export function readStatistic(
  report: MatchReport,
  playerIndex: number,
  id: string,
): number | boolean | undefined {
  const [part = '', key = ''] = id.split('.');
  if (report.incomplete === 'header-only' && part !== 'core') return undefined;
  const value = partOf(report, playerIndex, part)?.[key];
  if (part === 'skill') return scoreOf(value);
  return typeof value === 'number' || typeof value === 'boolean' ? value : undefined;
}

function partOf(report: MatchReport, playerIndex: number, part: string): Part | undefined {
  const { document, play, skills } = report;
  if (part === 'play') return play?.[playerIndex];
  if (part === 'skill') return skills?.[playerIndex];
  const seated = playersOf(document)[playerIndex];
  if (part === 'ball') return seated && document[seated.team].stats.ball;
  return (seated?.player.stats as Readonly<Record<string, Part>> | undefined)?.[part];
}

function scoreOf(skill: unknown): number | undefined {
  if (typeof skill !== 'object' || skill === null || !('score' in skill)) return undefined;
  return typeof skill.score === 'number' ? skill.score : undefined;
}
