/** Where a replay that was handed in is: a file at an address, or something on Ballchasing. */
export type ReplaySource =
  | { readonly kind: 'file'; readonly url: string }
  | { readonly kind: 'replay' | 'group'; readonly id: string };

/** A source as it is stored, one text for each. */
export function sourceText(source: ReplaySource): string {
  return source.kind === 'file' ? source.url : `ballchasing:${source.kind}:${source.id}`;
}

/** The source of a stored text. Addresses of files are of the web, so the two cannot be confused. */
export function readSource(text: string): ReplaySource {
  const [, kind, id] = /^ballchasing:(replay|group):(.+)$/.exec(text) ?? [];
  if (id === undefined || (kind !== 'replay' && kind !== 'group')) {
    return { kind: 'file', url: text };
  }
  return { kind, id };
}
