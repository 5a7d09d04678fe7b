import { z } from 'zod';
import {
  boardPlaylistIds,
  boardSeasons,
  boardStatisticIds,
  defaultGuildSettings,
  digestRhythms,
  type GuildSetting,
  type GuildSettings,
  type GuildSettingsChange,
  type SettingChange,
} from '../core/guildSettings.ts';
import { languageCodes, weekdays } from '../core/preferences.ts';
import type { Database } from './client.ts';
import type { GuildSettingsModel } from './generated/models.ts';

/** What a guild chose; the defaults for one that never opened /setup. */
export async function findGuildSettings(db: Database, guildId: string): Promise<GuildSettings> {
  const row = await db.guildSettings.findUnique({ where: { guildId } });
  return row ? settingsOf(row) : defaultGuildSettings;
}

type Change = {
  readonly guildId: string;
  readonly actorId: string;
  readonly change: GuildSettingsChange;
  readonly at: Date;
};

/** Saves a change and notes in the same step who made it; what stays as it was is not noted. */
export async function saveGuildSettings(
  db: Database,
  { guildId, actorId, change, at }: Change,
): Promise<GuildSettings> {
  return db.$transaction(async (tx) => {
    await tx.guild.createMany({ data: [{ id: guildId }], skipDuplicates: true });
    // The guild's row orders two admins who press at the same moment.
    await tx.$queryRaw`SELECT 1 FROM guilds WHERE id = ${guildId} FOR UPDATE`;
    const row = await tx.guildSettings.findUnique({ where: { guildId } });
    const before = row ? settingsOf(row) : defaultGuildSettings;
    const turnsOn = before.digestChannelId === undefined && change.digestChannelId !== undefined;
    const data = { ...rowOf(change), ...(turnsOn && { digestSince: at }) };
    const saved = await tx.guildSettings.upsert({
      where: { guildId },
      create: { guildId, ...data },
      update: data,
    });
    const after = settingsOf(saved);
    const changed = (Object.keys(change) as GuildSetting[]).filter(
      (setting) => textOf(before[setting]) !== textOf(after[setting]),
    );
    await tx.guildChange.createMany({
      data: changed.map((setting) => ({
        guildId,
        actorId,
        setting,
        before: textOf(before[setting]),
        after: textOf(after[setting]),
        changedAt: at,
      })),
    });
    return after;
  });
}

/** When the digest of a guild was turned on. */
export async function findDigestSince(db: Database, guildId: string): Promise<Date | undefined> {
  const row = await db.guildSettings.findUnique({
    where: { guildId },
    select: { digestSince: true },
  });
  return row?.digestSince ?? undefined;
}

/** The newest changes first. */
export async function findGuildChanges(
  db: Database,
  guildId: string,
  limit: number,
): Promise<readonly SettingChange[]> {
  const rows = await db.guildChange.findMany({
    where: { guildId },
    orderBy: { changedAt: 'desc' },
    take: limit,
  });
  return rows.map(({ actorId, setting, before, after, changedAt }) => ({
    setting,
    changedAt,
    ...(actorId !== null && { actorId }),
    ...(before !== null && { before }),
    ...(after !== null && { after }),
  }));
}

/** Guilds with a channel for what they post, a page at a time in the order of their ids. */
export async function findPostingGuilds(
  db: Database,
  { after, limit }: { readonly after: string; readonly limit: number },
): Promise<readonly { readonly guildId: string; readonly settings: GuildSettings }[]> {
  const rows = await db.guildSettings.findMany({
    where: {
      guildId: { gt: after },
      OR: [{ digestChannelId: { not: null } }, { boardChannelId: { not: null } }],
    },
    orderBy: { guildId: 'asc' },
    take: limit,
  });
  return rows.map((row) => ({ guildId: row.guildId, settings: settingsOf(row) }));
}

/** Columns are text: a value that an older version wrote and we no longer have counts as not chosen. */
const channelId = z.string().optional().catch(undefined);
const stored = z.object({
  analysisChannelId: channelId,
  digestChannelId: channelId,
  boardChannelId: channelId,
  language: z.enum(languageCodes).optional().catch(undefined),
  timezone: z.string().optional().catch(undefined),
  managerRoleId: channelId,
  digestRhythm: z.enum(digestRhythms).catch(defaultGuildSettings.digestRhythm),
  digestWeekday: z.literal(weekdays).catch(defaultGuildSettings.digestWeekday),
  digestHour: z.int().min(0).max(23).catch(defaultGuildSettings.digestHour),
  boardPlaylists: listOf(z.enum(boardPlaylistIds)),
  boardStatistics: listOf(z.enum(boardStatisticIds)),
  boardSeason: z.enum(boardSeasons).catch(defaultGuildSettings.boardSeason),
  isPaused: z.boolean(),
});

function listOf<Item extends z.ZodType>(item: Item) {
  return z
    .array(z.unknown())
    .transform((values) => values.flatMap((value) => item.safeParse(value).data ?? []));
}

function settingsOf(row: GuildSettingsModel): GuildSettings {
  const parsed = Object.entries(stored.parse(row)).filter(([, value]) => value !== undefined);
  return { ...defaultGuildSettings, ...(Object.fromEntries(parsed) as Partial<GuildSettings>) };
}

/** Prisma leaves out what is undefined, so that taking back is null. */
function rowOf(change: GuildSettingsChange): object {
  return Object.fromEntries(Object.entries(change).map(([key, value]) => [key, value ?? null]));
}

/** A value as the audit log keeps it. */
function textOf(value: GuildSettings[GuildSetting]): string | null {
  if (value === undefined) return null;
  return typeof value === 'object' ? value.join(', ') : String(value);
}
