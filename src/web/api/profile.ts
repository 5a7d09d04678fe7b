import { z } from 'zod';
import { platforms } from '../../core/ids.ts';
import {
  languageCodes,
  rankedPlaylists,
  trainingPlatforms,
  visibilities,
  weekdays,
  type Preferences,
  type RankedPlaylist,
} from '../../core/preferences.ts';
import { readTimezone } from '../../core/timezones.ts';
import type { ManagedAccount } from '../../usecases/linkAccount.ts';
import { defineEndpoint, noBody, noQuery } from './endpoint.ts';

type Person = { readonly discordId: string; readonly username: string };

export type ProfileDeps = {
  findAccounts(discordId: string): Promise<readonly ManagedAccount[]>;
  findPreferences(discordId: string): Promise<Preferences>;
  savePreferences(person: Person, change: PreferenceChange): Promise<Preferences>;
  saveDeclaredRank(person: Person, rank: RankChange): Promise<Preferences>;
};

type PreferenceChange = {
  readonly [Key in keyof Omit<Preferences, 'ranks'>]?: Preferences[Key] | undefined;
};
type RankChange = { readonly playlist: RankedPlaylist; readonly tier: number | undefined };

const tier = z.int().min(1).max(22).describe('1 is bronze-1, 22 is supersonic-legend');

const settings = z.object({
  language: z.enum(languageCodes).nullable(),
  timezone: z.string().nullable().describe('An IANA name, Europe/Berlin'),
  visibility: z.enum(visibilities),
  platform: z.enum(trainingPlatforms).nullable(),
  minutes_a_day: z.int().min(10).max(600).nullable(),
  training_days: z.array(z.literal(weekdays)).min(1).max(7).nullable().describe('1 is Monday'),
  allows_direct_messages: z.boolean(),
  wants_digest: z.boolean(),
});

const profile = z.object({
  discord_id: z.string(),
  username: z.string(),
  accounts: z.array(
    z.object({
      platform: z.enum(platforms),
      id: z.string(),
      name: z.string().nullable(),
      is_primary: z.boolean(),
      is_verified: z.boolean(),
    }),
  ),
  settings,
  ranks: z.partialRecord(z.enum(rankedPlaylists), tier),
});

export const readProfile = defineEndpoint({
  method: 'get',
  path: '/users/profile',
  summary: 'Your accounts, settings and declared ranks',
  query: noQuery,
  body: noBody,
  answers: { 200: { description: 'Your profile.', schema: profile } },
  handle: async ({ who }, deps: ProfileDeps) => ({
    status: 200,
    body: await profileOf(personOf(who), deps),
  }),
});

const change = z.strictObject({
  settings: z
    .strictObject({
      ...settings.shape,
      timezone: settings.shape.timezone.refine(isKnownZone, 'is no time zone I know'),
    })
    .partial()
    .optional(),
  ranks: z.partialRecord(z.enum(rankedPlaylists), tier.nullable()).optional(),
});

export const changeProfile = defineEndpoint({
  method: 'put',
  path: '/users/profile',
  summary: 'Changes what is named; null takes a choice back',
  reads: 'json',
  query: noQuery,
  body: change,
  answers: { 200: { description: 'Your profile as it is now.', schema: profile } },
  async handle({ who, body }, deps: ProfileDeps) {
    const person = personOf(who);
    if (body.settings) await deps.savePreferences(person, preferenceChange(body.settings));
    for (const [playlist, tier] of Object.entries(body.ranks ?? {})) {
      await deps.saveDeclaredRank(person, {
        playlist: playlist as RankedPlaylist,
        tier: tier ?? undefined,
      });
    }
    return { status: 200, body: await profileOf(person, deps) };
  },
});

function personOf({ discordId, username = '' }: { discordId: string; username?: string }): Person {
  return { discordId, username };
}

function isKnownZone(name: string | null): boolean {
  return name === null || readTimezone(name) === name;
}

/** The API's names and null for ours and nothing. */
const keys = {
  language: 'language',
  timezone: 'timezone',
  visibility: 'visibility',
  platform: 'platform',
  minutes_a_day: 'minutesADay',
  training_days: 'trainingDays',
  allows_direct_messages: 'allowsDirectMessages',
  wants_digest: 'wantsDigest',
} as const satisfies Record<keyof z.infer<typeof settings>, keyof Preferences>;

function preferenceChange(given: object): PreferenceChange {
  const entries = Object.entries(given).map(([name, value]) => [
    keys[name as keyof typeof keys],
    (value as unknown) ?? undefined,
  ]);
  return Object.fromEntries(entries) as PreferenceChange;
}

async function profileOf({ discordId, username }: Person, deps: ProfileDeps) {
  const [accounts, preferences] = await Promise.all([
    deps.findAccounts(discordId),
    deps.findPreferences(discordId),
  ]);
  return {
    discord_id: discordId,
    username,
    accounts: accounts.map(({ account, displayName, isPrimary, verifiedAt }) => ({
      ...account,
      name: displayName ?? null,
      is_primary: isPrimary,
      is_verified: verifiedAt !== undefined,
    })),
    settings: Object.fromEntries(
      Object.entries(keys).map(([name, key]) => [name, preferences[key] ?? null]),
    ),
    ranks: preferences.ranks,
  };
}
