/** The boost pads of the standard field: x, y, big. The same on every standard map. */
const rows: readonly (readonly [number, number, boolean])[] = [
  [0, -4240, false],
  [-1792, -4184, false],
  [1792, -4184, false],
  [-3072, -4096, true],
  [3072, -4096, true],
  [-940, -3308, false],
  [940, -3308, false],
  [0, -2816, false],
  [-3584, -2484, false],
  [3584, -2484, false],
  [-1788, -2300, false],
  [1788, -2300, false],
  [-2048, -1036, false],
  [0, -1024, false],
  [2048, -1036, false],
  [-3584, 0, true],
  [-1024, 0, false],
  [1024, 0, false],
  [3584, 0, true],
  [-2048, 1036, false],
  [0, 1024, false],
  [2048, 1036, false],
  [-1788, 2300, false],
  [1788, 2300, false],
  [-3584, 2484, false],
  [3584, 2484, false],
  [0, 2816, false],
  [-940, 3308, false],
  [940, 3308, false],
  [-3072, 4096, true],
  [3072, 4096, true],
  [-1792, 4184, false],
  [1792, 4184, false],
  [0, 4240, false],
];

export type BoostPad = { readonly x: number; readonly y: number; readonly big: boolean };

export const boostPads: readonly BoostPad[] = rows.map(([x, y, big]) => ({ x, y, big }));

/** Index of the pad nearest to a place. Pads are far enough apart that a car on one is nearest to it. */
export function nearestPad(x: number, y: number): number {
  let best = 0;
  let bestSquare = Infinity;
  for (let index = 0; index < boostPads.length; index++) {
    const pad = boostPads[index]!;
    const square = (pad.x - x) ** 2 + (pad.y - y) ** 2;
    if (square >= bestSquare) continue;
    best = index;
    bestSquare = square;
  }
  return best;
}
