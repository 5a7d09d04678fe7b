import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { asAnotherMatch, evenSkill, pickTeams, playMatch } from '../../playground/matches/index.ts';
import type { FileToSend } from '../../playground/discord/index.ts';

/** Real replays live outside the project, in RT_SHARED (default ../shared). */
const folder = path.resolve(process.env['RT_SHARED'] ?? '../shared', 'replays');

/** Matches that are really played; the others are copies of them under names of their own. */
const PLAYED = 20;

/**
 * So many replays, each a match of its own: half of them real ones where there are any, the rest of
 * our writer, duels of a minute to five minutes of three against three.
 */
export function mixedFiles(count: number): readonly FileToSend[] {
  const real = realFiles(count >> 1);
  const played = Array.from({ length: Math.min(PLAYED, count - real.length) }, (_, n) => play(n));
  const own = Array.from({ length: count - real.length }, (_, number) => ({
    name: `match-${number}.replay`,
    bytes: asAnotherMatch(played[number % played.length]!, number),
  }));
  // Real and own ones alternate, so that no stretch of the run has easier files than another.
  return own.flatMap((file, at) => [file, ...(real[at] ? [real[at]] : [])]);
}

function realFiles(limit: number): FileToSend[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith('.replay'))
    .slice(0, limit)
    .map((name) => ({ name, bytes: readFileSync(path.join(folder, name)) }));
}

function play(number: number): Uint8Array {
  const size = 1 + (number % 3);
  const players = pickTeams(size, (index) => evenSkill(0.3 + 0.1 * ((index + number) % 5)));
  return playMatch({ seed: 500 + number, players, seconds: 60 + 60 * (number % 5) }).bytes;
}
