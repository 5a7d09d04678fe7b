import type { APIEmbed } from 'discord.js';
import { z } from 'zod';
import { mediaUrl, text, visibleText, webUrl } from './fields.ts';
import { limits } from './limits.ts';
import { refuse } from './problem.ts';

const picture = z.looseObject({ url: mediaUrl });

const field = z.strictObject({
  name: visibleText(limits.embedFieldName),
  value: visibleText(limits.embedFieldValue),
  inline: z.boolean().nullish(),
});

export const embed = z.strictObject({
  type: z.string().nullish(),
  title: text(limits.embedTitle, 0).nullish(),
  description: text(limits.embedDescription, 0).nullish(),
  url: webUrl.nullish(),
  timestamp: z.iso.datetime({ offset: true }).nullish(),
  color: z.int().min(0).max(0xffffff).nullish(),
  footer: z
    .strictObject({
      text: visibleText(limits.embedFooter),
      icon_url: mediaUrl.nullish(),
      proxy_icon_url: z.string().nullish(),
    })
    .nullish(),
  image: picture.nullish(),
  thumbnail: picture.nullish(),
  author: z
    .strictObject({
      name: visibleText(limits.embedAuthor),
      url: webUrl.nullish(),
      icon_url: mediaUrl.nullish(),
      proxy_icon_url: z.string().nullish(),
    })
    .nullish(),
  fields: z.array(field).max(limits.embedFields).nullish(),
  provider: z.unknown().optional(),
  video: z.unknown().optional(),
});

/** Rules over a message's embeds together: none empty, 6000 characters in all. */
export function checkEmbeds(embeds: readonly APIEmbed[]): void {
  for (const [index, one] of embeds.entries()) {
    if (isEmpty(one)) refuse(['embeds', index], 'This field is required', 'BASE_TYPE_REQUIRED');
  }
  const total = embeds.reduce((sum, one) => sum + embedLength(one), 0);
  if (total > limits.embedTotal) {
    const message = `Embed size exceeds maximum size of ${limits.embedTotal} (it is ${total})`;
    refuse(['embeds'], message, 'MAX_EMBED_SIZE_EXCEEDED');
  }
}

function isEmpty({
  title,
  description,
  fields,
  image,
  thumbnail,
  author,
  footer,
}: APIEmbed): boolean {
  const shown = [title, description, image, thumbnail, author, footer].some(Boolean);
  return !shown && (fields ?? []).length === 0;
}

function embedLength({ title, description, fields, footer, author }: APIEmbed): number {
  const parts = [title, description, footer?.text, author?.name];
  const fieldParts = (fields ?? []).flatMap(({ name, value }) => [name, value]);
  return [...parts, ...fieldParts].reduce((sum, part) => sum + (part?.trim().length ?? 0), 0);
}
