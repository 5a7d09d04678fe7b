import { readFileSync } from 'node:fs';
import { playMatch, evenSkill, pickTeams, sampleReplay } from '../playground/matches/index.ts';
import type { Base } from './mutants.ts';
import { recordedDigests } from './recordedDigests.ts';
import { sharedPath } from './shared.ts';

/** Some 100 kB that are quick to read. */
export function shortMatch(): Base {
  const players = pickTeams(1, () => evenSkill(0.5));
  short ??= playMatch({ seed: 3, players, seconds: 20 }).bytes;
  return { name: 'short match', bytes: short };
}

let short: Uint8Array | undefined;

export function writtenBases(): readonly Base[] {
  return [shortMatch(), { name: 'sample match', bytes: sampleReplay() }];
}

/** The smallest real replays of each version, and the largest of all. */
export function realBases(perVersion: number): readonly Base[] {
  const bySize = recordedDigests().toSorted((a, b) => a.size - b.size);
  const kept = bySize.filter((digest, index) => {
    const smaller = bySize
      .slice(0, index)
      .filter((other) => versionOf(other) === versionOf(digest));
    return smaller.length < perVersion;
  });
  return [...kept, bySize.at(-1)!].map(({ name }) => ({
    name,
    bytes: readFileSync(sharedPath('replays', name)),
  }));
}

function versionOf({ version }: { readonly version: object }): string {
  return JSON.stringify(version);
}
