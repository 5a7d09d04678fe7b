import { createCanvas, loadImage } from 'canvas';
import { expect, test } from 'vitest';
import { encodePng } from './encodePng.ts';

test('what is encoded reads back pixel by pixel', async () => {
  const width = 5;
  const height = 3;
  const data = Uint8Array.from({ length: width * height * 4 }, (_, at) =>
    at % 4 === 3 ? 255 : (at * 37) % 256,
  );
  const image = await loadImage(encodePng({ width, height, data: () => Buffer.from(data) }));
  const canvas = createCanvas(width, height);
  const context = canvas.getContext('2d');
  context.drawImage(image as never, 0, 0);
  expect([...context.getImageData(0, 0, width, height).data]).toEqual([...data]);
});
