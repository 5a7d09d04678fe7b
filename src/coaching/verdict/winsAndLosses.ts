import { digitsOf } from '../goals/assessedGoals.ts';
import { habits } from '../history/habits.ts';
import { valuesOf, type CountedMatch } from '../history/playedMatches.ts';
import { effectSize } from './effectSize.ts';

/** The habit in which a player's wins and losses differ most. */
export type WinLossContrast = {
  readonly stat: string;
  readonly g: number;
  readonly inWins: number;
  readonly inLosses: number;
  readonly wins: number;
  readonly losses: number;
};

/**
 * Some twenty habits are compared and the largest difference is told, so it has to be beyond what
 * the largest of twenty chance differences reaches: 3 standard errors leave 5 %.
 */
const STANDARD_ERRORS = 3;
const ERRORS_IN_INTERVAL = 2 * 1.96;

/** Undefined where no habit differs beyond chance. */
export function winsAndLosses(matches: readonly CountedMatch[]): WinLossContrast | undefined {
  const won = matches.filter((match) => match.won);
  const lost = matches.filter((match) => !match.won);
  const counts = { wins: won.length, losses: lost.length };
  const contrasts = habits.flatMap((id) => {
    const effect = effectSize(numbers(won, id), numbers(lost, id));
    if (!effect) return [];
    const error = (effect.high - effect.low) / ERRORS_IN_INTERVAL;
    if (Math.abs(effect.g) < STANDARD_ERRORS * error) return [];
    const [inWins, inLosses] = [shown(effect.inFirst), shown(effect.inSecond)];
    // A difference that the shown digits hide is none to speak of.
    return inWins === inLosses ? [] : [{ stat: id, g: effect.g, inWins, inLosses, ...counts }];
  });
  return contrasts.toSorted((a, b) => Math.abs(b.g) - Math.abs(a.g))[0];
}

function numbers(matches: readonly CountedMatch[], stat: string): readonly number[] {
  return valuesOf(matches, stat).map(({ value }) => value);
}

function shown(value: number): number {
  return Number(value.toFixed(digitsOf(Math.abs(value))));
}
