import { checksum } from './checksum.ts';
import { featureIds, type Group } from './features.ts';
import type { FeatureSpace } from './gaussianFill.ts';
import type { LobbyScale, LobbySkill } from './lobby.ts';
import type { Curve, PartModel } from './rankModel.ts';

/** Raised whenever a file of an older form can no longer be read. */
const VERSION = 1;

export type TrainingFacts = {
  readonly rows: number;
  readonly groups: number;
  readonly lowestTier: number;
  readonly highestTier: number;
  readonly seed: number;
  readonly trees: number;
};

/** What is usual at a rank, per feature; an empty curve where the table says nothing. */
export type TypicalValues = readonly { readonly centre: Curve; readonly spread: number }[];

/** Spread and lasting share of the plain comparison of a group, in spreads of its statistics. */
export type HeuristicScale = {
  readonly spread: number;
  readonly playerShare: number;
  /** Area under the curve of telling winners by it; absent where the table has no whole matches. */
  readonly winning?: number;
};

export type RankModel = {
  readonly mode: 'standard' | 'doubles';
  readonly features: readonly string[];
  readonly training: TrainingFacts;
  readonly space: FeatureSpace;
  readonly parts: readonly PartModel[];
  readonly typical: TypicalValues;
  readonly heuristics: Readonly<Partial<Record<Group, HeuristicScale>>>;
  /** Absent where the table has no whole matches to learn losing from. */
  readonly lobby?: Readonly<Partial<Record<LobbySkill, LobbyScale>>>;
};

type Envelope = { readonly version: number; readonly checksum: string; readonly content: unknown };

export class ModelError extends Error {
  override readonly name = 'ModelError';
}

/** The text of a model file: one line of content, its version and its checksum. */
export function writeModelFile(content: unknown): string {
  const text = JSON.stringify(content);
  return `{"version":${VERSION},"checksum":"${checksum(text)}","content":\n${text}\n}\n`;
}

/** Refuses what is cut, edited, of another version or of another list of features. */
export function readModelFile(text: string): unknown {
  const envelope = parseEnvelope(text);
  if (envelope.version !== VERSION)
    throw new ModelError(
      `model file of version ${envelope.version}, this program reads version ${VERSION}: train again`,
    );
  const found = checksum(JSON.stringify(envelope.content));
  if (found !== envelope.checksum)
    throw new ModelError(
      `model file is damaged: checksum ${found} instead of ${envelope.checksum}`,
    );
  return envelope.content;
}

export function readRankModel(text: string): RankModel {
  const model = readModelFile(text) as RankModel;
  if (!Array.isArray(model.parts) || !Array.isArray(model.features))
    throw new ModelError('not a rank model');
  const strange = featureIds.filter((id, k) => model.features[k] !== id);
  if (strange.length > 0 || model.features.length !== featureIds.length)
    throw new ModelError(`model was trained on other statistics (first: ${strange[0] ?? 'extra'})`);
  return model;
}

function parseEnvelope(text: string): Envelope {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === 'object' && value !== null && 'content' in value) return value as Envelope;
  } catch (error) {
    throw new ModelError('model file is not JSON', { cause: error });
  }
  throw new ModelError('model file has no content');
}
