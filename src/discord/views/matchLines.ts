import { resultOf, type OwnMatch } from '../../core/ownMatch.ts';
import { counted } from './numbers.ts';
import { outcomeText, placeText, resultIcons, whenText } from './ownMatchText.ts';

/** A match in a list: two short lines, since one long one breaks anywhere on a phone. */
export function matchLines(match: OwnMatch): string {
  const { line } = match;
  const result = resultOf(match);
  const icon = result ? resultIcons[result] : '▫️';
  const first = [`${icon} **${outcomeText(match)}**`, whenText(match)];
  const own = line && [
    counted(line.goals, 'goal'),
    counted(line.assists, 'assist'),
    counted(line.saves, 'save'),
  ];
  const second = [placeText(match), ...(own ?? [])];
  return `${first.filter((part) => part !== '').join(' · ')}\n-# ${second.join(' · ')}`;
}
