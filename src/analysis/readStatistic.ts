import { playersOf } from './playersOf.ts';
import type { ReplayDocument } from './document.ts';
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
  const value = partOf(report, playerIndex, part)?.[key];
  return part === 'skill' ? scoreOf(value) : known(value);
}

/** The same for the statistics that a document has, which are Ballchasing's. */
export function readDocumentStatistic(
  document: ReplayDocument,
  playerIndex: number,
  id: string,
): number | boolean | undefined {
  const [part = '', key = ''] = id.split('.');
  return known(documentPart(document, playerIndex, part)?.[key]);
}

function partOf(report: MatchReport, playerIndex: number, part: string): Part | undefined {
  const { document, play, skills } = report;
  if (part === 'play') return play?.[playerIndex];
  if (part === 'skill') return skills?.[playerIndex];
  return documentPart(document, playerIndex, part);
}

function documentPart(
  document: ReplayDocument,
  playerIndex: number,
  part: string,
): Part | undefined {
  const seated = playersOf(document)[playerIndex];
  if (part === 'ball') return seated && document[seated.team].stats.ball;
  return (seated?.player.stats as Readonly<Record<string, Part>> | undefined)?.[part];
}

function known(value: unknown): number | boolean | undefined {
  return typeof value === 'number' || typeof value === 'boolean' ? value : undefined;
}

function scoreOf(skill: unknown): number | undefined {
  if (typeof skill !== 'object' || skill === null || !('score' in skill)) return undefined;
  return typeof skill.score === 'number' ? skill.score : undefined;
}
