import type { Drill } from '../catalogue/drills.ts';
import { english } from './english.ts';
import { german } from './german.ts';
import type { Messages } from './Messages.ts';

export type { GoalWords, Messages } from './Messages.ts';

export const languages = { en: english, de: german } as const satisfies Record<string, Messages>;
export type Language = keyof typeof languages;

/** A workshop map has its own name everywhere; other drills are named by the language. */
export function drillTitle(messages: Messages, { id, name, kind }: Drill): string {
  if (name === undefined) return messages.drills[id]?.title ?? id;
  const what = kind === 'workshop' || kind === 'game' ? ` (${messages.drillKinds[kind]})` : '';
  return `${name}${what}`;
}
