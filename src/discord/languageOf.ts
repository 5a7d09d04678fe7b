import { guildLanguages, type GuildWords } from '../coaching/guild/words/index.ts';
import { languages, type Language, type Messages } from '../coaching/words/index.ts';
import type { Preferences } from '../core/preferences.ts';

/**
 * The language somebody chose, else the one their Discord speaks, else English. What comes unasked has
 * no locale: it goes by the one seen last.
 */
export function languageOf(
  { language, seenLocale }: Pick<Preferences, 'language' | 'seenLocale'>,
  locale: string | undefined,
): Language {
  if (language !== undefined) return language;
  return (locale ?? seenLocale)?.startsWith('de') ? 'de' : 'en';
}

export function wordsFor(
  preferences: Pick<Preferences, 'language' | 'seenLocale'>,
  locale?: string,
): Messages {
  return languages[languageOf(preferences, locale)];
}

/** What servers are told, for an answer that only one person sees. */
export function guildWordsFor(
  preferences: Pick<Preferences, 'language' | 'seenLocale'>,
  locale?: string,
): GuildWords {
  return guildLanguages[languageOf(preferences, locale)];
}
