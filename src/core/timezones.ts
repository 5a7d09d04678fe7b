/** IANA names; UTC is missing from the list that the platform offers. */
const zones: readonly string[] = ['UTC', ...Intl.supportedValuesOf('timeZone')];

/** The zone somebody means by its name or the city in it, `berlin`; nothing where that is unclear. */
export function readTimezone(text: string): string | undefined {
  const wanted = plain(text);
  if (wanted === '') return undefined;
  const exact = zones.find((zone) => plain(zone) === wanted);
  if (exact !== undefined) return exact;
  const cities = zones.filter((zone) => plain(cityOf(zone)) === wanted);
  return cities.length === 1 ? cities[0] : undefined;
}

/** Zones with the text in their name, those whose city begins with it first. */
export function suggestTimezones(text: string, limit: number): readonly string[] {
  const wanted = plain(text);
  const found = zones.filter((zone) => plain(zone).includes(wanted));
  const rank = (zone: string): number => (plain(cityOf(zone)).startsWith(wanted) ? 0 : 1);
  return found
    .toSorted((a, b) => rank(a) - rank(b) || cityOf(a).localeCompare(cityOf(b)))
    .slice(0, limit);
}

function cityOf(zone: string): string {
  return zone.split('/').at(-1)!;
}

function plain(text: string): string {
  return text
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .trim()
    .toLowerCase()
    .replaceAll(/[\s_]+/g, ' ');
}
