import { z } from 'zod';
import {
  defaultPreferences,
  languageCodes,
  rankedPlaylists,
  sharedVisibilities,
  trainingPlatforms,
  visibilities,
  weekdays,
  type Preferences,
  type RankedPlaylist,
} from '../core/preferences.ts';
import type { Database } from './client.ts';
import type { Prisma } from './generated/client.ts';
import type { PreferencesModel } from './generated/models.ts';

/** One change of the settings; an explicit undefined takes a choice back. */
export type PreferenceChange = {
  readonly [Key in keyof Omit<Preferences, 'ranks' | 'seenLocale'>]?: Preferences[Key] | undefined;
};

type Person = { readonly discordId: string; readonly username: string };

/** What a Discord user chose; the defaults for somebody we do not know. */
export async function findPreferences(db: Database, discordId: string): Promise<Preferences> {
  const user = await db.user.findUnique({
    where: { discordId },
    select: { preferences: true, declaredRanks: true, seenLocale: true },
  });
  const ranks = (user?.declaredRanks ?? []).flatMap(({ playlist, tier }) =>
    isRanked(playlist) ? [[playlist, tier] as const] : [],
  );
  return {
    ...defaultPreferences,
    ...(user?.preferences && chosen(user.preferences)),
    ...(user?.seenLocale && { seenLocale: user.seenLocale }),
    ranks: Object.fromEntries(ranks),
  };
}

export async function savePreferences(
  db: Database,
  person: Person,
  change: PreferenceChange,
): Promise<Preferences> {
  const data = rowOf(change);
  await db.$transaction(async (tx) => {
    const userId = await knownUserId(tx, person);
    await tx.preferences.upsert({ where: { userId }, create: { userId, ...data }, update: data });
  });
  return findPreferences(db, person.discordId);
}

type RankChange = { readonly playlist: RankedPlaylist; readonly tier: number | undefined };

/** Declares a rank, or takes it back. */
export async function saveDeclaredRank(
  db: Database,
  person: Person,
  { playlist, tier }: RankChange,
): Promise<Preferences> {
  await db.$transaction(async (tx) => {
    const userId = await knownUserId(tx, person);
    if (tier === undefined) await tx.declaredRank.deleteMany({ where: { userId, playlist } });
    else {
      await tx.declaredRank.upsert({
        where: { userId_playlist: { userId, playlist } },
        create: { userId, playlist, tier },
        update: { tier },
      });
    }
  });
  return findPreferences(db, person.discordId);
}

/** Holds the person's row, so that nobody is deleted between it and what is saved for them. */
async function knownUserId(
  tx: Prisma.TransactionClient,
  { discordId, username }: Person,
): Promise<string> {
  const { id } = await tx.user.upsert({
    where: { discordId },
    create: { discordId, username },
    update: { username },
    select: { id: true },
  });
  return id;
}

function isRanked(playlist: string): playlist is RankedPlaylist {
  return (rankedPlaylists as readonly string[]).includes(playlist);
}

/** Columns are text: a value that an older version wrote and we no longer have counts as not chosen. */
const stored = z.object({
  language: z.enum(languageCodes).optional().catch(undefined),
  timezone: z.string().optional().catch(undefined),
  visibility: z.enum(visibilities).catch(defaultPreferences.visibility),
  platform: z.enum(trainingPlatforms).optional().catch(undefined),
  minutesADay: z.int().positive().optional().catch(undefined),
  trainingDays: z.array(z.literal(weekdays)).nonempty().optional().catch(undefined),
  allowsDirectMessages: z.boolean(),
  wantsDigest: z.boolean(),
  uploadVisibility: z.enum(sharedVisibilities).optional().catch(undefined),
});

function chosen(row: PreferencesModel): Partial<Preferences> {
  const parsed = stored.parse(row);
  return Object.fromEntries(Object.entries(parsed).filter(([, value]) => value !== undefined));
}

/** Prisma leaves out what is undefined, so that taking back is null. */
function rowOf(change: PreferenceChange) {
  const { visibility, allowsDirectMessages, wantsDigest, trainingDays, ...optional } = change;
  const cleared = Object.fromEntries(
    Object.entries(optional).map(([key, value]) => [key, value ?? null]),
  );
  return {
    ...cleared,
    ...('trainingDays' in change && { trainingDays: [...(trainingDays ?? [])] }),
    ...(visibility !== undefined && { visibility }),
    ...(allowsDirectMessages !== undefined && { allowsDirectMessages }),
    ...(wantsDigest !== undefined && { wantsDigest }),
  };
}
