import type { LanguageCode } from '../../../core/preferences.ts';
import { english } from './english.ts';
import { german } from './german.ts';
import type { GuildWords } from './GuildWords.ts';

export type { GuildWords } from './GuildWords.ts';

export const guildLanguages: Readonly<Record<LanguageCode, GuildWords>> = {
  en: english,
  de: german,
};
