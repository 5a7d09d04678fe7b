import {
  detectorKinds,
  type DetectorFigures,
  type DetectorKind,
  type Judge,
  type Judged,
} from '../../src/analysis/detectors.ts';
import { askReviews } from './reviewed.ts';
import { askScripts } from './scripted.ts';
import { askSecondOpinion } from './secondOpinion.ts';
import type { Tallies } from './tally.ts';

/** What every judge says of every detector; the second opinion and the reviews need the shared replays. */
export function measureFigures(): DetectorFigures {
  const said: Readonly<Record<Judge, Tallies>> = {
    scripted: askScripts(),
    reviewed: askReviews(),
    second: askSecondOpinion(),
  };
  const of = (kind: DetectorKind): Partial<Record<Judge, Judged>> =>
    Object.fromEntries(
      Object.entries(said).flatMap(([judge, tallies]) =>
        tallies[kind] ? [[judge, tallies[kind]]] : [],
      ),
    );
  return Object.fromEntries(detectorKinds.map((kind) => [kind, of(kind)])) as DetectorFigures;
}
