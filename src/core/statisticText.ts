/** A value of a statistic as it is read out, by the unit of its definition. */
export function statisticText(value: number | boolean, unit: string): string {
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  const number = numbers(digitsOf(value, unit)).format(value);
  return isSilent(unit) ? number : `${number} ${unit}`;
}

/** Counts speak for themselves; a scale from 0 is said by its end. */
function isSilent(unit: string): boolean {
  return unit === '' || unit === 'count' || unit === '0 to 1' || unit === '0 to 100';
}

/** No more digits than a player would read out. */
function digitsOf(value: number, unit: string): number {
  if (unit === '0 to 1') return 2;
  if (Number.isInteger(value)) return 0;
  if (Math.abs(value) < 2) return 2;
  return Math.abs(value) < 20 ? 1 : 0;
}

function numbers(digits: number): Intl.NumberFormat {
  return new Intl.NumberFormat('en-US', { maximumFractionDigits: digits });
}
