import type {
  APIActionRowComponent,
  APIComponentInMessageActionRow,
  APIEmbed,
  APIModalInteractionResponseCallbackData,
  RawFile,
} from 'discord.js';
import { fitView } from './limits.ts';

export type ViewFile = {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly contentType: string;
  /** Read aloud by screen readers: says the finding, not "a chart". */
  readonly altText?: string;
};

/** A whole message as plain data. What a view leaves out, an edit takes away. */
export type MessageView = {
  readonly content?: string;
  readonly embeds?: readonly APIEmbed[];
  readonly components?: readonly APIActionRowComponent<APIComponentInMessageActionRow>[];
  readonly files?: readonly ViewFile[];
};

export type ModalView = APIModalInteractionResponseCallbackData;

/** A view as the body and files of a request: inside Discord's limits, pinging nobody. */
export function messageRequest(view: MessageView) {
  const { content, embeds, components, files } = fitView(view);
  return {
    body: {
      content: content ?? '',
      embeds: [...(embeds ?? [])],
      components: [...(components ?? [])],
      allowed_mentions: { parse: [] },
      attachments: (files ?? []).map(({ name, altText }, id) => ({
        id: String(id),
        filename: name,
        ...(altText !== undefined && { description: altText }),
      })),
    },
    files: (files ?? []).map(rawFile),
  };
}

function rawFile({ name, bytes, contentType }: ViewFile): RawFile {
  return { name, data: bytes, contentType };
}
