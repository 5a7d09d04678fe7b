import { definitions, type Definition } from './definitions.ts';

/** Statistics by what somebody typed of their name or id, the likeliest first. */
export function findDefinitions(text: string): readonly Definition[] {
  const words = text
    .toLowerCase()
    .split(/[\s._]+/)
    .filter((word) => word !== '');
  const found = definitions.filter((definition) => {
    const name = searchText(definition);
    return words.every((word) => name.includes(word));
  });
  return found.toSorted((a, b) => closeness(a, text) - closeness(b, text));
}

/** The statistic that a whole name or id means; nothing where it could be several. */
export function definitionOf(text: string): Definition | undefined {
  const typed = text.trim().toLowerCase();
  const exact = definitions.find(({ id, label }) => id === typed || label.toLowerCase() === typed);
  const found = findDefinitions(text);
  return exact ?? (found.length === 1 ? found[0] : undefined);
}

function searchText({ id, label }: Definition): string {
  return `${label} ${id.replaceAll(/[._]/g, ' ')}`.toLowerCase();
}

/** A label that begins with the text, then one that has it, then only the words of the id. */
function closeness({ label }: Definition, text: string): number {
  const at = label.toLowerCase().indexOf(text.trim().toLowerCase());
  return at === -1 ? 2 : Math.min(1, at);
}
