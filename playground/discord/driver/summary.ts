import { walkComponents } from '../validation/componentTree.ts';
import { isLoading, type StoredMessage } from '../world/message.ts';

/** All words of a message: content, embeds and text displays, for assertions and error texts. */
export function wordsOf({ content, embeds, components }: StoredMessage): string {
  const embedWords = embeds.flatMap(({ title, description, fields, footer, author }) => [
    author?.name,
    title,
    description,
    ...(fields ?? []).flatMap(({ name, value }) => [name, value]),
    footer?.text,
  ]);
  const shown = walkComponents(components).map(({ node }) => node['content']);
  return [content, ...embedWords, ...shown]
    .filter((part) => typeof part === 'string' && part !== '')
    .join('\n');
}

export type Control = {
  readonly customId: string | undefined;
  readonly url: string | undefined;
  readonly label: string;
  readonly disabled: boolean;
  readonly values: readonly string[];
};

/** The buttons and select menus of a message. */
export function controlsOf({ components }: Pick<StoredMessage, 'components'>): readonly Control[] {
  return walkComponents(components)
    .filter(({ node }) => [2, 3, 5, 6, 7, 8].includes(node.type))
    .map(({ node }) => ({
      customId: node['custom_id'] as string | undefined,
      url: node['url'] as string | undefined,
      label: [node['label'], node['placeholder']].find((text) => typeof text === 'string') ?? '',
      disabled: node['disabled'] === true,
      values: ((node['options'] ?? []) as { value: string }[]).map(({ value }) => value),
    }));
}

export function describeMessage(message: StoredMessage | undefined): string {
  if (!message) return 'no message';
  if (isLoading(message)) return 'a message that is still "thinking"';
  const labels = controlsOf(message).map(({ label }) => `[${label}]`);
  const files = message.files.map(({ name }) => name);
  return JSON.stringify([wordsOf(message), ...labels, ...files].join(' | ').slice(0, 600));
}
