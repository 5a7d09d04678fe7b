import { guildLanguages } from '../../coaching/guild/words/index.ts';
import type { GuildSettings } from '../../core/guildSettings.ts';
import type { MessageView } from '../view.ts';

/** Both messages of a server on one, without their buttons. */
export function previewView(
  { language }: GuildSettings,
  digest: MessageView | undefined,
  board: MessageView,
): MessageView {
  const words = guildLanguages[language ?? 'en'];
  return {
    ...(digest === undefined && { content: words.digest.nothingYet }),
    embeds: [...(digest?.embeds ?? []), ...(board.embeds ?? [])],
    files: [...(digest?.files ?? [])],
  };
}
