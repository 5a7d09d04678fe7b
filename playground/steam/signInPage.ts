import type { SteamPerson } from './SteamStandIn.ts';

/** Choose who signs in: the stand-in's people instead of a password. */
export function signInPage(people: readonly SteamPerson[], query: URLSearchParams): string {
  const choices = people
    .map(({ steamId, persona }) => {
      const address = new URLSearchParams(query);
      address.set('as', steamId);
      return `<li><a href="?${escapeHtml(address.toString())}">${escapeHtml(persona)}</a></li>`;
    })
    .join('');
  return `<!doctype html><html lang="en"><meta charset="utf-8">
<meta name="viewport" content="width=device-width"><title>Steam stand-in</title>
<style>body{font:18px system-ui;max-width:30rem;margin:3rem auto;padding:0 1rem}li{margin:1rem 0}</style>
<h1>Steam stand-in</h1><p>Nobody's real Steam. Who signs in?</p><ul>${choices}</ul></html>`;
}

function escapeHtml(text: string): string {
  const entities: Readonly<Record<string, string>> = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
  };
  return text.replace(/[&<>"]/g, (character) => entities[character]!);
}
