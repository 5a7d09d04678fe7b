import type { APIEmbed, APIEmbedField } from 'discord.js';
import type { MessageView, ViewFile } from './view.ts';

/** Discord's limits in UTF-16 units or pieces; beyond them a message is refused as a whole. */
export const limits = {
  content: 2000,
  embeds: 10,
  embedTitle: 256,
  embedDescription: 4096,
  embedFields: 25,
  fieldName: 256,
  fieldValue: 1024,
  embedFooter: 2048,
  embedAuthor: 256,
  /** Over all embeds of one message together. */
  embedCharacters: 6000,
  files: 10,
  fileBytes: 10 * 2 ** 20,
  altText: 1024,
  rows: 5,
  buttonsInRow: 5,
  buttonLabel: 80,
  customId: 100,
  selectOptions: 25,
  optionLabel: 100,
  placeholder: 150,
  choices: 25,
  choiceText: 100,
  modalTitle: 45,
  modalComponents: 5,
  nonce: 25,
  /** Names, descriptions and values of a command and all its options together. */
  commandCharacters: 8000,
  chatCommands: 100,
  contextCommands: 15,
} as const;

/** A field may not be empty: Discord refuses the message. */
const BLANK = '\u200b';

/** Cuts to `limit` with an ellipsis and never through a surrogate pair. */
export function clip(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const cut = text.slice(0, limit - 1);
  const last = cut.charCodeAt(cut.length - 1);
  const isHalfPair = last >= 0xd800 && last <= 0xdbff;
  return `${isHalfPair ? cut.slice(0, -1) : cut}…`;
}

/** The same message inside every limit: long texts are clipped, what cannot fit is dropped last first. */
export function fitView(view: MessageView): MessageView {
  return {
    ...view,
    ...(view.content !== undefined && { content: clip(view.content, limits.content) }),
    ...(view.embeds && { embeds: fitTotal(view.embeds.slice(0, limits.embeds).map(fitEmbed)) }),
    ...(view.files && { files: view.files.slice(0, limits.files).map(fitFile) }),
  };
}

function fitFile(file: ViewFile): ViewFile {
  if (file.altText === undefined) return file;
  return { ...file, altText: clip(file.altText, limits.altText) };
}

function fitEmbed(embed: APIEmbed): APIEmbed {
  const { title, description, fields, footer, author } = embed;
  return {
    ...embed,
    ...(title !== undefined && { title: clip(title, limits.embedTitle) }),
    ...(description !== undefined && { description: clip(description, limits.embedDescription) }),
    ...(fields && { fields: fields.slice(0, limits.embedFields).map(fitField) }),
    ...(footer && { footer: { ...footer, text: clip(footer.text, limits.embedFooter) } }),
    ...(author && { author: { ...author, name: clip(author.name, limits.embedAuthor) } }),
  };
}

function fitField(field: APIEmbedField): APIEmbedField {
  return {
    ...field,
    name: clip(field.name.trim() === '' ? BLANK : field.name, limits.fieldName),
    value: clip(field.value.trim() === '' ? BLANK : field.value, limits.fieldValue),
  };
}

/** Takes characters away from the end: fields first, then descriptions, so that titles stay. */
function fitTotal(embeds: readonly APIEmbed[]): APIEmbed[] {
  let excess = embeds.map(embedCharacters).reduce((sum, count) => sum + count, 0);
  excess -= limits.embedCharacters;
  const fitted = [...embeds];
  for (let index = fitted.length - 1; index >= 0 && excess > 0; index--) {
    const embed = fitted[index]!;
    const fields = [...(embed.fields ?? [])];
    while (excess > 0 && fields.length > 0) excess -= fieldCharacters(fields.pop()!);
    fitted[index] = { ...embed, fields };
  }
  for (let index = fitted.length - 1; index >= 0 && excess > 0; index--) {
    const embed = fitted[index]!;
    const description = embed.description ?? '';
    const kept = clip(description, Math.max(1, description.length - excess));
    excess -= description.length - kept.length;
    fitted[index] = { ...embed, description: kept };
  }
  return fitted;
}

export function embedCharacters({ title, description, fields, footer, author }: APIEmbed): number {
  const texts = [title, description, footer?.text, author?.name];
  const own = texts.reduce((sum, text) => sum + (text?.length ?? 0), 0);
  return (fields ?? []).reduce((sum, field) => sum + fieldCharacters(field), own);
}

function fieldCharacters({ name, value }: APIEmbedField): number {
  return name.length + value.length;
}
