import type { Platform, PlayerId } from './ids.ts';

/** The platforms a person can link by a command; PsyNet and QQ have no sign that people know. */
export const linkablePlatforms = ['steam', 'epic', 'ps4', 'xbox', 'switch'] as const;
export type LinkablePlatform = (typeof linkablePlatforms)[number];

export const platformNames: Readonly<Record<Platform, string>> = {
  steam: 'Steam',
  epic: 'Epic Games',
  ps4: 'PlayStation',
  xbox: 'Xbox',
  switch: 'Nintendo Switch',
  psynet: 'PsyNet',
  qq: 'QQ',
};

/** Account ids as replays have them (src/analysis/identity.ts). */
const shapes: Readonly<Record<LinkablePlatform, RegExp>> = {
  steam: /^7656\d{13}$/,
  epic: /^[0-9a-f]{32}$/,
  // Sony's rule for an Online ID: a letter, then letters, digits, - and _, 3 to 16 in all.
  ps4: /^[a-z][a-z0-9_-]{2,15}$/i,
  xbox: /^[0-9a-f]{16}$/,
  switch: /^[0-9a-f]{16}$/,
};

/** A decimal XUID has 16 digits as well; all of people begin so. */
const DECIMAL_XUID = /^253\d{13}$/;

/** The account somebody typed, in the form that replays have; nothing where it cannot be one. */
export function readAccountId(platform: LinkablePlatform, typed: string): PlayerId | undefined {
  const text = typed.trim().replace(/^`(.*)`$/, '$1');
  if (platform === 'xbox' && DECIMAL_XUID.test(text))
    return { platform, id: lowestByteFirst(text) };
  const id = platform === 'ps4' ? text : text.toLowerCase().replaceAll('-', '');
  return shapes[platform].test(id) ? { platform, id } : undefined;
}

function lowestByteFirst(decimal: string): string {
  const hex = BigInt(decimal).toString(16).padStart(16, '0');
  return (hex.match(/../g) ?? []).toReversed().join('');
}
