import type { Reason, SkillAssessment } from './assessment.ts';
import { features } from './features.ts';
import { chanceOfWorse } from './lastingDifference.ts';
import {
  lobbyColumns,
  lobbyDifferences,
  lobbyFeature,
  type LobbyScale,
  type LobbySkill,
} from './lobby.ts';
import type { PlayerMatch } from './playerMatches.ts';
import { middleHalf, pooledVector, weightOf } from './pooling.ts';
import { strongest } from './rankEvidence.ts';
import type { WeaknessDetector } from './WeaknessDetector.ts';

/** Against one opponent alone a difference says as much of them as of the player. */
const FEWEST_OTHERS = 2;

/**
 * Compares a player with the others of their own matches. What differences are worth was learnt
 * from which of them lose matches; what of it lasts, from players' means.
 */
export function assessByLobby(
  detector: WeaknessDetector,
  { skill, scale }: { readonly skill: LobbySkill; readonly scale: LobbyScale },
  matches: readonly PlayerMatch[],
): SkillAssessment | undefined {
  const compared = matches
    .filter(({ others }) => others.length >= FEWEST_OTHERS)
    .flatMap((match) => {
      const named = differencesOf(skill, match);
      const chance = detector.predictWeaknesses(named)[skill];
      return chance === undefined ? [] : [{ match, named, chance }];
    });
  if (compared.length === 0) return undefined;
  const differences = compared.map(({ match, chance }) => ({
    value: 0.5 - chance,
    weight: weightOf(match),
  }));
  return {
    basis: 'lobby',
    weakness: chanceOfWorse(differences, scale),
    reasons: lobbyReasons(detector, skill, compared),
  };
}

type Compared = {
  readonly match: PlayerMatch;
  readonly named: Readonly<Record<string, number | undefined>>;
  readonly chance: number;
};

function differencesOf(
  skill: LobbySkill,
  { values, others }: PlayerMatch,
): Record<string, number | undefined> {
  const differences = lobbyDifferences(values, others);
  return Object.fromEntries(
    lobbyColumns(skill).map((column) => [lobbyFeature(column), differences[column]]),
  );
}

/** A statistic's effect: how much the chance of losing would change were it as the lobby's. */
function lobbyReasons(
  detector: WeaknessDetector,
  skill: LobbySkill,
  compared: readonly Compared[],
): Reason[] {
  const own = pooledVector(compared.map(({ match }) => match));
  const reasons = lobbyColumns(skill).flatMap((column) => {
    const seen = compared.flatMap(({ match }) =>
      match.others.flatMap((other) => other[column] ?? []),
    );
    if (own[column] === undefined || seen.length === 0) return [];
    const changes = compared.map(({ named, chance }) => {
      const equal = { ...named, [lobbyFeature(column)]: 0 };
      return detector.predictWeaknesses(equal)[skill]! - chance;
    });
    const { id, label, unit } = features[column]!;
    const effect = changes.reduce((sum, change) => sum + change, 0) / changes.length;
    return [{ stat: id, label, unit, value: own[column], typical: middleHalf(seen), effect }];
  });
  return strongest(reasons);
}
