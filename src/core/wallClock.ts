const FORM = /^(\d{4}-\d\d-\d\d)[T ](\d\d)[:-](\d\d)[:-](\d\d)/;

/**
 * What the recorder's clock showed, kept as if it were UTC: most replays say no zone, and people of
 * one guild mostly share theirs, so walls are compared with walls.
 */
export function wallClock(date: string): Date | undefined {
  const found = FORM.exec(date);
  if (!found) return undefined;
  const [, day, hour, minute, second] = found;
  const at = new Date(`${day}T${hour}:${minute}:${second}Z`);
  return Number.isNaN(at.getTime()) ? undefined : at;
}
