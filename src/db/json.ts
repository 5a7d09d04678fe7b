/** A value for a `::jsonb` parameter of raw SQL. */
export function jsonOrNull(value: unknown): string | null {
  return value === undefined ? null : JSON.stringify(value);
}
