import { evenSkill, pickTeams, playMatch } from '../matches/index.ts';
import { describeFile } from './describeFile.ts';
import type { ReplayShelf, StandInGroup, StandInReplay } from './replayShelf.ts';

export type Samples = {
  readonly replays: readonly StandInReplay[];
  readonly group: StandInGroup;
};

export type SampleMatch = {
  readonly document: Record<string, unknown>;
  readonly title: string;
  readonly file: Uint8Array;
};

/**
 * An evening of a series, so that links, search and follow can be tried with no key: matches really
 * played and recorded, their documents made from the files, in a group.
 */
export function stockSamples(shelf: ReplayShelf, matches = 3, seconds = 60): Samples {
  const group = addSampleGroup(shelf);
  const replays = Array.from({ length: matches }, (_, number) =>
    shelf.add({ ...playSampleMatch(number, seconds), group: group.id }),
  );
  return { replays, group };
}

export function addSampleGroup(shelf: ReplayShelf): StandInGroup {
  return shelf.addGroup('Sample evening');
}

/** One match of the evening. Plain data, so that a thread can play it. */
export function playSampleMatch(number: number, seconds: number): SampleMatch {
  const players = pickTeams(2, (index) => evenSkill(0.4 + 0.1 * ((index + number) % 4)));
  const { bytes: file } = playMatch({ seed: 100 + number, players, seconds });
  const title = `Sample match ${number + 1}`;
  return { document: describeFile(file, title), title, file };
}
