import { features } from '../../ml/features.ts';
import { habits } from '../history/habits.ts';
import { valuesOf, type CountedMatch } from '../history/playedMatches.ts';
import { meanOf, spreadOf } from '../verdict/sampleMean.ts';
import type { MatchForm } from './sessions.ts';

/** Fewer give no usual to compare with. */
const MIN_USUAL = 10;
/** One odd number shall not decide how a match was played. */
const FARTHEST = 3;

/**
 * How well each match was played against the player's own usual: the mean distance of all habits,
 * in deviations of that mean over the usual matches. Empty where there is no usual yet.
 */
export function formOf(
  matches: readonly CountedMatch[],
  usual: readonly CountedMatch[],
): readonly MatchForm[] {
  if (usual.length < MIN_USUAL) return [];
  const scales = habits.flatMap((id) => scaleOf(id, usual) ?? []);
  const raw = (match: CountedMatch): number => meanOf(scales.map((scale) => scale(match)));
  const usualRaw = usual.map((match) => ({ value: raw(match), session: match.session }));
  const centre = meanOf(usualRaw.map(({ value }) => value));
  const deviation = Math.sqrt(spreadOf([usualRaw]).variance);
  if (!(deviation > 0)) return [];
  return matches.map((match) => {
    const { matchId, startedAt, won } = match;
    return { matchId, startedAt, won, form: (raw(match) - centre) / deviation };
  });
}

function scaleOf(id: string, usual: readonly CountedMatch[]) {
  const values = valuesOf(usual, id);
  if (values.length < MIN_USUAL) return undefined;
  const mean = meanOf(values.map(({ value }) => value));
  const deviation = Math.sqrt(spreadOf([values]).variance);
  if (deviation === 0) return undefined;
  const { better } = features.find((feature) => feature.id === id)!;
  return (match: CountedMatch): number => {
    const [own] = valuesOf([match], id);
    const distance = own === undefined ? 0 : (better * (own.value - mean)) / deviation;
    return Math.min(FARTHEST, Math.max(-FARTHEST, distance));
  };
}
