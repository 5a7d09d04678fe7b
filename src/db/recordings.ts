import type { Database } from './client.ts';

/** A recording as its header names it. */
export type Recording = {
  readonly id: string;
  readonly score: { readonly blue: number; readonly orange: number };
};

/**
 * A replay that was read whole, by this version, from a file of that recording. The score has to agree
 * as well, so that a file which only claims to be the same does not get another one's numbers.
 */
export async function findSameRecording(
  db: Database,
  recording: Recording | undefined,
  analysisVersion: number,
): Promise<string | undefined> {
  if (!recording) return undefined;
  const { id, score } = recording;
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT replays.id FROM matches JOIN replays ON replays.id = matches.replay_id
    WHERE matches.rocket_league_id = ${id}
      AND matches.blue_score = ${score.blue} AND matches.orange_score = ${score.orange}
      AND replays.status = 'processed' AND replays.parser_version >= ${analysisVersion}
      AND replays.content_hash NOT LIKE 'ballchasing:%'
      AND matches.statistics->'incomplete' IS NULL
    LIMIT 1`;
  return rows[0]?.id;
}
