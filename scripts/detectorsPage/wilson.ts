/** 1.96 standard errors: 95 of 100 such intervals hold the true share. */
const Z = 1.96;

/** Wilson's interval of a share; wide where little was seen. */
export function wilson(hits: number, of: number): readonly [low: number, high: number] {
  if (of === 0) return [0, 1];
  const share = hits / of;
  const square = (Z * Z) / of;
  const centre = share + square / 2;
  const spread = Z * Math.sqrt((share * (1 - share)) / of + square / (4 * of));
  return [(centre - spread) / (1 + square), (centre + spread) / (1 + square)];
}
