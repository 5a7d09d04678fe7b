/** Two decimals, as Ballchasing prints times. */
export function hundredths(value: number): number {
  return Math.round(value * 100) / 100;
}

/** Single precision, as Ballchasing computes shares. */
export function share(part: number, whole: number): number {
  return whole > 0 ? single((part / whole) * 100) : 0;
}

/** A single-precision number printed with the fewest digits that tell it apart. */
export function single(value: number): number {
  const rounded = Math.fround(value);
  for (let digits = 6; digits <= 9; digits++) {
    const short = Number(rounded.toPrecision(digits));
    if (Math.fround(short) === rounded) return short;
  }
  return rounded;
}

/** Mean as a whole number, cut off as Ballchasing does; 0 of nothing. */
export function wholeMean(sum: number, count: number): number {
  return count > 0 ? Math.trunc(sum / count) : 0;
}
