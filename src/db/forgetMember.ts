import { forgetPlayers } from '../analysis/forgetPlayers.ts';
import type { MatchReport } from '../analysis/report.ts';
import type { PlayerId } from '../core/ids.ts';
import { UserError } from '../core/errors.ts';
import type { Database } from './client.ts';
import { fingerprintOf, lockForForgetting } from './forgottenPlayers.ts';
import type { Prisma } from './generated/client.ts';
import { insertPlayers } from './matchRows.ts';
import { leaveEveryTeam } from './teams.ts';

type Transaction = Prisma.TransactionClient;

/** A player of years has some thousand matches. */
const TIMEOUT_MS = 120_000;

/** Deletes all we hold of a Discord user, at once or not at all. */
export async function deleteMember(db: Database, discordId: string): Promise<void> {
  await db.$transaction(
    async (tx) => {
      await lockForForgetting(tx);
      const accounts = await tx.linkedAccount.findMany({ where: { user: { discordId } } });
      await lockItems(tx, discordId);
      const handedIn = await tx.submissionItem.findMany({
        where: { submission: { submitterId: discordId }, replayId: { not: null } },
        select: { replayId: true },
      });
      await tx.submission.deleteMany({ where: { submitterId: discordId } });
      await tx.guildChange.updateMany({ where: { actorId: discordId }, data: { actorId: null } });
      await leaveEveryTeam(tx, discordId);
      // Takes along all that hangs on the user: accounts, settings, plans, messages, places.
      await tx.user.deleteMany({ where: { discordId } });
      const players = accounts.map(({ platform, accountId: id }) => ({ platform, id }));
      await forgetAccounts(
        tx,
        players,
        handedIn.map(({ replayId }) => replayId!),
      );
    },
    { timeout: TIMEOUT_MS, maxWait: TIMEOUT_MS },
  );
}

/** A file on its way is kept before this, and then found, or not at all. */
async function lockItems(tx: Transaction, discordId: string): Promise<void> {
  await tx.$queryRaw`
    SELECT item.id FROM submission_items item JOIN submissions ON submissions.id = submission_id
    WHERE submitter_id = ${discordId} FOR UPDATE OF item`;
}

/** Forgets a player whom nobody has linked. */
export async function forgetUnlinked(db: Database, player: PlayerId): Promise<void> {
  await db.$transaction(
    async (tx) => {
      await lockForForgetting(tx);
      const { platform, id: accountId } = player;
      const owned = await tx.linkedAccount.count({ where: { platform, accountId } });
      if (owned > 0) throw new UserError('link-taken', { platform });
      await forgetAccounts(tx, [player], []);
    },
    { timeout: TIMEOUT_MS, maxWait: TIMEOUT_MS },
  );
}

async function forgetAccounts(
  tx: Transaction,
  players: readonly PlayerId[],
  handedIn: readonly string[],
): Promise<void> {
  await tx.forgottenPlayer.createMany({
    data: players.map((player) => ({ fingerprint: fingerprintOf(player) })),
    skipDuplicates: true,
  });
  const played = await tx.match.findMany({
    where: { players: { some: { OR: players.map(lineOf) } } },
    select: { replayId: true },
  });
  const playedIds = players.length === 0 ? [] : played.map(({ replayId }) => replayId);
  const dropped = await dropUnneeded(tx, [...handedIn, ...playedIds]);
  for (const replayId of playedIds.filter((id) => !dropped.has(id))) {
    await rewrite(tx, replayId, players);
  }
}

function lineOf({ platform, id: accountId }: PlayerId) {
  return { platform, accountId };
}

/** Deletes replays that nobody else handed in and nobody else with an account here played. */
async function dropUnneeded(tx: Transaction, ids: readonly string[]): Promise<Set<string>> {
  if (ids.length === 0) return new Set();
  const rows = await tx.$queryRaw<{ id: string }[]>`
    DELETE FROM replays WHERE id = ANY(${[...ids]}::uuid[])
      AND NOT EXISTS (SELECT FROM submission_items item WHERE item.replay_id = replays.id)
      AND NOT EXISTS (
        SELECT FROM matches
        JOIN player_lines line ON line.match_id = matches.id
        JOIN linked_accounts account
          ON account.platform = line.platform AND account.account_id = line.account_id
        WHERE matches.replay_id = replays.id)
    RETURNING id`;
  return new Set(rows.map(({ id }) => id));
}

/** Takes the name out of a match that others need; its file and picture show it, so they go. */
async function rewrite(
  tx: Transaction,
  replayId: string,
  players: readonly PlayerId[],
): Promise<void> {
  const { id: matchId, statistics } = await tx.match.findUniqueOrThrow({ where: { replayId } });
  const gone = new Set(players.map(fingerprintOf));
  const report = forgetPlayers(statistics as unknown as MatchReport, (id) =>
    gone.has(fingerprintOf(id)),
  );
  await tx.match.update({
    where: { id: matchId },
    data: { statistics: report as unknown as Prisma.InputJsonObject },
  });
  await tx.playerLine.deleteMany({ where: { matchId } });
  await insertPlayers(tx, matchId, report);
  await tx.replayFile.deleteMany({ where: { replayId } });
  await tx.replayChart.deleteMany({ where: { replayId } });
}
