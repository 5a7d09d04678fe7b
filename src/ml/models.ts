import { readRankModel, type RankModel } from './modelFile.ts';
import { WeaknessDetector } from './WeaknessDetector.ts';

/** All that an assessment reads from. Loading the texts is the caller's work. */
export type Models = {
  readonly standard: RankModel;
  readonly doubles: RankModel;
  readonly detector: WeaknessDetector;
};

export const modelFileNames = {
  standard: 'ranked-standard.json',
  doubles: 'ranked-doubles.json',
  detector: 'weakness-detector.json',
} as const;

/** Throws ModelError for a text that is cut, edited, of another version or about other statistics. */
export function readModels(texts: Readonly<Record<keyof typeof modelFileNames, string>>): Models {
  return {
    standard: readRankModel(texts.standard),
    doubles: readRankModel(texts.doubles),
    detector: WeaknessDetector.load(texts.detector),
  };
}
