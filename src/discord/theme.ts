import type { Team } from '../core/ids.ts';

/** The game's own team colours, brightened enough to read on Discord's dark and light themes. */
export const teamColours: Readonly<Record<Team, number>> = { blue: 0x2f8cff, orange: 0xff8a1f };

export const colours = {
  brand: 0x7c5cff,
  working: 0x8a94a6,
  failed: 0xe5484d,
} as const;

export const teamNames: Readonly<Record<Team, string>> = { blue: 'Blue', orange: 'Orange' };
export const teamIcons: Readonly<Record<Team, string>> = { blue: '🔵', orange: '🟠' };
