import type { Team } from '../core/ids.ts';
import type { MatchResult } from '../core/ownMatch.ts';

/** Discord's dark theme around it, and light enough type for a phone in the sun. */
export const palette = {
  background: '#14171f',
  panel: '#1c212c',
  grid: '#2c3341',
  faint: '#5d677b',
  text: '#f2f5fa',
  muted: '#a9b3c5',
  danger: '#ff5c5c',
} as const;

export const teamPaint: Readonly<Record<Team, string>> = { blue: '#4aa3ff', orange: '#ff9a3d' };

/** Told apart by lightness as well, for eyes that confuse red and green. */
export const resultPaint: Readonly<Record<MatchResult, string>> = {
  win: '#6fe08f',
  loss: '#e0435a',
  draw: '#a9b3c5',
};

/** A colour with an alpha of 0 to 1. */
export function fade(hex: string, alpha: number): string {
  const byte = Math.round(Math.min(1, Math.max(0, alpha)) * 255);
  return `${hex}${byte.toString(16).padStart(2, '0')}`;
}

/** Pictures are drawn 1000 wide and shown at a third of that on a phone: 26 reads as 9. */
export const WIDTH = 1000;
export const fontSizes = { small: 24, text: 27, title: 32 } as const;
