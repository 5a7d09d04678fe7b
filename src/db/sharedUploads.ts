import { sharedVisibilities, type SharedVisibility } from '../core/preferences.ts';
import type { Database } from './client.ts';

type Wanted = {
  readonly discordId: string;
  readonly name: string;
  readonly visibility: SharedVisibility;
};

/**
 * Who wants a copy of a replay on Ballchasing: somebody who handed it in, played in it and asked for
 * copies. Of several the one who shows least. Nothing where it came from there, or is there already.
 */
export async function findWantedCopy(db: Database, replayId: string): Promise<Wanted | undefined> {
  const [row] = await db.$queryRaw<Wanted[]>`
    SELECT users.discord_id AS "discordId", item.file_name AS name,
      preferences.upload_visibility AS visibility
    FROM submission_items item
    JOIN submissions ON submissions.id = item.submission_id
    JOIN users ON users.discord_id = submissions.submitter_id
    JOIN preferences ON preferences.user_id = users.id
    WHERE item.replay_id = ${replayId}::uuid AND item.source_url NOT LIKE 'ballchasing:%'
      AND preferences.upload_visibility = ANY(${[...sharedVisibilities]})
      AND EXISTS (
        SELECT FROM matches
        JOIN player_lines line ON line.match_id = matches.id
        JOIN linked_accounts account
          ON account.platform = line.platform AND account.account_id = line.account_id
        WHERE matches.replay_id = item.replay_id AND account.user_id = users.id)
      AND NOT EXISTS (
        SELECT FROM shared_uploads there
        WHERE there.replay_id = item.replay_id AND there.shared_id IS NOT NULL)
    ORDER BY array_position(${[...sharedVisibilities]}, preferences.upload_visibility),
      item.created_at
    LIMIT 1`;
  return row;
}

type Outcome = { readonly sharedId: string } | { readonly reasonCode: string };

/** Nothing is kept about somebody who deleted everything meanwhile. */
export async function saveCopy(
  db: Database,
  { replayId, discordId }: { readonly replayId: string; readonly discordId: string },
  outcome: Outcome,
): Promise<void> {
  const sharedId = 'sharedId' in outcome ? outcome.sharedId : null;
  const reasonCode = 'reasonCode' in outcome ? outcome.reasonCode : null;
  await db.$executeRaw`
    INSERT INTO shared_uploads (replay_id, user_id, shared_id, reason_code, updated_at)
    SELECT replays.id, users.id, ${sharedId}, ${reasonCode}, now() FROM replays, users
    WHERE replays.id = ${replayId}::uuid AND users.discord_id = ${discordId}
    ON CONFLICT (replay_id) DO UPDATE SET user_id = excluded.user_id,
      shared_id = excluded.shared_id, reason_code = excluded.reason_code, updated_at = now()`;
}

/** What became of somebody's newest copy. */
export async function findLastCopy(db: Database, discordId: string): Promise<Outcome | undefined> {
  const row = await db.sharedUpload.findFirst({
    where: { user: { discordId } },
    orderBy: { updatedAt: 'desc' },
    select: { sharedId: true, reasonCode: true },
  });
  if (row?.sharedId) return { sharedId: row.sharedId };
  return row?.reasonCode ? { reasonCode: row.reasonCode } : undefined;
}
