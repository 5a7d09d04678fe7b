import { guildLanguages, type GuildWords } from '../coaching/guild/words/index.ts';
import { languages, type Language, type Messages } from '../coaching/words/index.ts';
import type { Preferences } from '../core/preferences.ts';

/** The language somebody chose, else the one their Discord speaks, else English. */
export function languageOf(
  { language }: Pick<Preferences, 'language'>,
  locale: string | undefined,
): Language {
  if (language !== undefined) return language;
  return locale?.startsWith('de') ? 'de' : 'en';
}

export function wordsFor(preferences: Pick<Preferences, 'language'>, locale?: string): Messages {
  return languages[languageOf(preferences, locale)];
}

/** What servers are told, for an answer that only one person sees. */
export function guildWordsFor(
  preferences: Pick<Preferences, 'language'>,
  locale?: string,
): GuildWords {
  return guildLanguages[languageOf(preferences, locale)];
}
