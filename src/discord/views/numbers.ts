const whole = new Intl.NumberFormat('en-US', { maximumFractionDigits: 0 });

/** 2105.4 as `2,105`. */
export function wholeNumber(value: number): string {
  return whole.format(value);
}

/** `1 goal`, `2 goals`; `2 matches`. */
export function counted(count: number, unit: string, plural = `${unit}s`): string {
  return `${whole.format(count)} ${count === 1 ? unit : plural}`;
}

/** Seconds as a match clock, `5:42`. */
export function clock(seconds: number): string {
  const total = Math.round(seconds);
  return `${Math.floor(total / 60)}:${String(total % 60).padStart(2, '0')}`;
}

/**
 * When a match was played. With a zone Discord shows each reader their own time; without one the
 * recorder's wall clock is all there is, and it is printed as it stands.
 */
export function matchDate(date: string, hasTimezone: boolean): string {
  if (hasTimezone) {
    const seconds = Math.floor(Date.parse(date) / 1000);
    return Number.isNaN(seconds) ? '' : `<t:${seconds}:f>`;
  }
  const parts = /^(\d{4})-(\d{2})-(\d{2})[T ](\d{2})[:-](\d{2})/.exec(date);
  if (!parts) return '';
  const [, year, month, day, hour, minute] = parts;
  const name = months[Number(month) - 1];
  return name === undefined ? '' : `${Number(day)} ${name} ${year}, ${hour}:${minute}`;
}

const months = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');
