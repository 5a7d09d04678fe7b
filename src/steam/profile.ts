import { isCanonicalSteamId } from './steamId.ts';

export type SteamProfile = { readonly steamId: string; readonly persona: string | undefined };

/**
 * Reads the head of the XML profile (`/id/<vanity>/?xml=1`), private profiles included. No XML
 * parser: the two elements are taken only where Steam writes them, first and second, so nothing a
 * player typed into the profile can pass for them, and a document type or an entity is never read.
 */
export function parseProfileXml(xml: string): SteamProfile | undefined {
  const head = /^\uFEFF?\s*(?:<\?xml[^>]*\?>)?\s*<profile>\s*<steamID64>(\d{17})<\/steamID64>/;
  const found = head.exec(xml);
  const steamId = found?.[1];
  if (!found || !steamId || !isCanonicalSteamId(steamId)) return undefined;

  const name = /^\s*<steamID><!\[CDATA\[([^\]]*(?:\](?!\]>)[^\]]*)*)\]\]><\/steamID>/;
  return { steamId, persona: name.exec(xml.slice(found[0].length))?.[1]?.trim() || undefined };
}

/** Steam's way to say, with status 200, that there is no such profile. */
export function isProfileError(xml: string): boolean {
  return /^\uFEFF?\s*(?:<\?xml[^>]*\?>)?\s*<response>\s*<error>/.test(xml);
}
