import type { Facts } from '../core/errors.ts';

type Fact = Facts[string] | undefined;

/** What somebody typed, so that it stays text. */
export function quoted(input: Fact): string | undefined {
  if (input === undefined) return undefined;
  const text = String(input).replaceAll('`', "'").slice(0, 80);
  return `\`${text}\``;
}

export function mebibytes(bytes: Fact): string | undefined {
  return bytes === undefined ? undefined : `${Math.floor(Number(bytes) / 2 ** 20)} MiB`;
}

/** Never nothing: whoever has to wait waits for one at least. */
export function wholeNumber(count: Fact): number {
  return Math.max(1, Math.ceil(Number(count ?? 1)));
}
