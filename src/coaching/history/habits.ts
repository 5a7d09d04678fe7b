import { features } from '../../ml/features.ts';

/** Those that are the score by another name would only say that goals win matches. */
const SCORE_ITSELF: ReadonlySet<string> = new Set([
  'shooting_percentage',
  'save_share',
  'shots_per_minute',
  'saves_per_minute',
]);

/** Ids of what players do, as against what the score says of it; each has a better direction. */
export const habits: readonly string[] = features
  .filter(({ id, better }) => better !== 0 && !SCORE_ITSELF.has(id))
  .map(({ id }) => id);
