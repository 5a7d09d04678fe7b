import { defineButton } from '../discord/defineComponent.ts';
import { guildCaller } from '../discord/guildCaller.ts';
import { guildWordsFor } from '../discord/languageOf.ts';
import { takePartId } from '../discord/guildControls.ts';
import type { FindPreferencesDeps } from '../usecases/findPreferences.ts';

export type TakePartDeps = FindPreferencesDeps & {
  /** False for somebody we do not know: who never linked an account. */
  saveTakesPart(
    person: { readonly guildId: string; readonly discordId: string },
    takesPart: boolean,
  ): Promise<boolean>;
};

/** Under digests and leaderboards: consent to be named there, and taking it back. */
export const takePart = defineButton(takePartId, {
  reply: 'private',
  async run(interaction, [state], deps: TakePartDeps) {
    const { guildId, userId: discordId } = guildCaller(interaction);
    const { digest } = guildWordsFor(await deps.findPreferences(discordId), interaction.locale);
    const isKnown = await deps.saveTakesPart({ guildId, discordId }, state === 'on');
    if (!isKnown) return { content: digest.notLinked };
    return { content: state === 'on' ? digest.joined : digest.left };
  },
});
