import { randomUUID } from 'node:crypto';
import type { DiscordStandIn } from '../../playground/discord/index.ts';
import type { User } from '../../playground/discord/world/people.ts';
import { addGuild, addTextChannel, addUser } from '../../playground/discord/world/places.ts';
import type { Database } from '../../src/db/client.ts';

export type ManyGuilds = {
  /** Owns all of them. */
  readonly owner: User;
  /** Server by digest channel. */
  readonly guildByChannel: ReadonlyMap<string, string>;
};

type Row = {
  readonly guildId: string;
  readonly channelId: string;
  readonly accountId: string;
  readonly discordId: string;
  readonly userId: string;
  readonly matchId: string;
};

export type ManyPlan = {
  readonly count: number;
  /** When their week ends, by a clock in UTC. */
  readonly sealing: Date;
};

const DAY_MS = 86_400_000;

/** Servers of one hour and zone, each with a member who played four days before its week ends. */
export async function openManyGuilds(
  db: Database,
  { world }: DiscordStandIn,
  { count, sealing }: ManyPlan,
): Promise<ManyGuilds> {
  const owner = addUser(world, { name: 'owner' });
  const rows = Array.from({ length: count }, (_, index) => {
    const player = addUser(world, { name: `player ${index}` });
    const guild = addGuild(world, { name: `Guild ${index}`, owner, members: [player] });
    return {
      guildId: guild.id,
      channelId: addTextChannel(world, guild, 'digest').id,
      accountId: `${76561190000000000n + BigInt(index)}`,
      discordId: player.id,
      userId: randomUUID(),
      matchId: randomUUID(),
    };
  });
  await storeGuilds(db, rows, sealing);
  await storeMatches(db, rows, new Date(sealing.getTime() - 4 * DAY_MS));
  return { owner, guildByChannel: new Map(rows.map((row) => [row.channelId, row.guildId])) };
}

async function storeGuilds(db: Database, rows: readonly Row[], sealing: Date): Promise<void> {
  const since = new Date(sealing.getTime() - 30 * DAY_MS);
  await db.guild.createMany({ data: rows.map(({ guildId: id }) => ({ id })) });
  await db.guildSettings.createMany({
    data: rows.map(({ guildId, channelId }) => ({
      guildId,
      digestChannelId: channelId,
      digestSince: since,
      digestWeekday: ((sealing.getUTCDay() + 6) % 7) + 1,
      digestHour: sealing.getUTCHours(),
    })),
  });
  await db.user.createMany({
    data: rows.map(({ userId: id, discordId }) => ({ id, discordId, username: 'u' })),
  });
  await db.linkedAccount.createMany({
    data: rows.map(({ userId, accountId }) => ({ userId, accountId, platform: 'steam' })),
  });
  await db.guildMember.createMany({
    data: rows.map(({ guildId, userId }) => ({ guildId, userId, takesPart: true, seenAt: since })),
  });
}

async function storeMatches(db: Database, rows: readonly Row[], playedAt: Date): Promise<void> {
  await db.replay.createMany({
    data: rows.map(({ matchId: id }) => ({ id, contentHash: id, sizeBytes: 1 })),
  });
  await db.match.createMany({
    data: rows.map(({ matchId: id }) => ({
      id,
      replayId: id,
      rocketLeagueId: id,
      playlist: 'ranked-doubles',
      mapCode: 'stadium_p',
      teamSize: 2,
      durationSeconds: 300,
      overtime: false,
      blueScore: 2,
      orangeScore: 1,
      playedAt: playedAt.toISOString(),
      statistics: { goals: [] },
      processed: true,
    })),
  });
  await db.playerLine.createMany({
    data: rows.map(({ accountId, matchId }) => ({
      matchId,
      accountId,
      playedAt,
      position: 0,
      team: 'blue' as const,
      platform: 'steam' as const,
      name: 'u',
      goals: 1,
      assists: 0,
      saves: 0,
      shots: 2,
      score: 250,
      boostUsage: 1,
      averageSpeed: 1,
      timeSupersonic: 1,
      timeOnGround: 1,
      timeLowAir: 1,
      timeHighAir: 1,
    })),
  });
}
