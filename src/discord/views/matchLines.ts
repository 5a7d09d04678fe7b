import { resultOf, type OwnLine, type OwnMatch } from '../../core/ownMatch.ts';
import { counted } from './numbers.ts';
import { outcomeText, placeText, resultIcons, whenText } from './ownMatchText.ts';

/** Two short lines a match, since one long one breaks anywhere on a phone. */
export function matchLines(matches: readonly OwnMatch[]): string {
  const year = matches[0]?.date.slice(0, 4) ?? '';
  return matches.map((match) => twoLines(match, year)).join('\n');
}

function twoLines(match: OwnMatch, year: string): string {
  const result = resultOf(match);
  const icon = result ? resultIcons[result] : '▫️';
  // The year of the newest goes without saying.
  const when = whenText(match).replace(` ${year},`, ',');
  const first = [`${icon} **${outcomeText(match)}**`, ...(when === '' ? [] : [when])];
  const second = [placeText(match), ...(match.line ? doneText(match.line) : [])];
  return `${first.join(' · ')}\n-# ${second.join(' · ')}`;
}

/** What did not happen is not counted out. */
function doneText({ goals, assists, saves }: OwnLine): string[] {
  const counts = { goal: goals, assist: assists, save: saves };
  return Object.entries(counts).flatMap(([what, count]) =>
    count === 0 ? [] : [counted(count, what)],
  );
}
