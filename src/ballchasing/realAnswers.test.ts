import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { z } from 'zod';
import { needShared, sharedPath } from '../../tests/shared.ts';
import { extractPlayerStats } from './extractPlayerStats.ts';
import { groupListSchema, groupSchema } from './group.ts';
import { playerIdOf } from './identity.ts';
import { replayListSchema, replaySchema, replaySummarySchema } from './replay.ts';
import { toReplayDocument } from './toReplayDocument.ts';

const read = (...parts: string[]): object => {
  return JSON.parse(readFileSync(sharedPath(...parts), 'utf8')) as object;
};

/** Which answer of the API that is. */
function schemaOf(answer: object): z.ZodType {
  if ('list' in answer) {
    const groups = JSON.stringify(answer.list).includes('"direct_replays"');
    return groups ? groupListSchema : replayListSchema;
  }
  if ('replay_title' in answer) return replaySummarySchema;
  return 'team_identification' in answer ? groupSchema : replaySchema;
}

test('every real answer is read and nothing of it is lost', (context) => {
  needShared(context);
  const answers = readdirSync(sharedPath('ballchasing')).map((name) => read('ballchasing', name));
  expect(new Set(answers.map(schemaOf)).size).toBe(5);
  for (const answer of answers) {
    expect(lowerPlatforms(schemaOf(answer).parse(answer))).toMatchObject(lowerPlatforms(answer));
  }
});

test('every real replay is a document, and each of its players is found by id', (context) => {
  needShared(context);
  const pairs = readdirSync(sharedPath('pairs')).filter((name) => name.endsWith('.json'));
  const answers = [read('ballchasing', 'replay.json'), ...pairs.map((name) => read('pairs', name))];
  for (const answer of answers) {
    const replay = replaySchema.parse(answer);
    const document = toReplayDocument(replay)!;
    expect(answer).toMatchObject(document);
    for (const player of [...replay.blue!.players, ...replay.orange!.players]) {
      const found = extractPlayerStats(document, playerIdOf(player.id)!);
      expect(found?.player.stats).toEqual(player.stats);
    }
  }
});

/** The one thing we rewrite: groups write `XBox` where replays write `xbox`. */
function lowerPlatforms(answer: unknown): object {
  return JSON.parse(JSON.stringify(answer), (key, value: unknown) =>
    key === 'platform' && typeof value === 'string' ? value.toLowerCase() : value,
  ) as object;
}
