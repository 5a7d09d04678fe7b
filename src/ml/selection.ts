import type { Mode, PlayerMatch } from './playerMatches.ts';

/** The matches of one player that an assessment rests on, all of one mode. */
export type Selection = {
  readonly mode: Exclude<Mode, 'otherRules'>;
  readonly modeName: string;
  readonly matches: readonly PlayerMatch[];
  readonly notes: readonly string[];
};

export type NoSelection = { readonly because: string };

/** Modes are not mixed: the one with most matches counts, on a tie the one known best. */
const preference = ['standard', 'doubles', 'otherSize'] as const;

export function selectMatches(matches: readonly PlayerMatch[]): Selection | NoSelection {
  const usable = matches.filter(({ unusable, mode }) => !unusable && mode !== 'otherRules');
  const [first] = usable;
  if (!first) return { because: whyNone(matches) };
  const count = (mode: Mode): number => usable.filter((match) => match.mode === mode).length;
  const mode = preference.reduce((best, next) => (count(next) > count(best) ? next : best));
  const chosen = usable.filter((match) => match.mode === mode);
  const { modeName } = chosen[0]!;
  const sameSize = chosen.filter((match) => match.modeName === modeName);
  return { mode, modeName, matches: sameSize, notes: leftOut(matches, sameSize, modeName) };
}

function whyNone(matches: readonly PlayerMatch[]): string {
  const [first] = matches;
  if (!first) return 'the player is in none of the documents';
  return first.unusable ?? strangeMode(first.modeName);
}

const strangeMode = (modeName: string): string =>
  `${modeName} is not played by the rules that the model has learnt`;

function leftOut(
  all: readonly PlayerMatch[],
  chosen: readonly PlayerMatch[],
  modeName: string,
): string[] {
  const reasons = new Map<string, number>();
  for (const match of all) {
    if (chosen.includes(match)) continue;
    const other = match.mode === 'otherRules' ? strangeMode(match.modeName) : undefined;
    const reason = match.unusable ?? other ?? `${match.modeName} is not mixed with ${modeName}`;
    reasons.set(reason, (reasons.get(reason) ?? 0) + 1);
  }
  return [...reasons].map(
    ([reason, count]) => `${count} ${count === 1 ? 'match' : 'matches'} left out: ${reason}`,
  );
}
