import { crc32, deflateSync } from 'node:zlib';

/** What a canvas gives of itself: RGBA, row by row from the top. */
export type Pixels = {
  readonly width: number;
  readonly height: number;
  data(): Uint8Array;
};

/**
 * Charts are flat areas, which pack as well without the filters that the canvas's own encoder tries on
 * every row: that took 25 ms for a picture, and this takes 10 for a smaller file.
 */
const LEVEL = 2;
const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const BYTES_A_PIXEL = 4;
/** Eight bits a channel; red, green, blue and alpha; the only packing, filters and no interlacing. */
const FORMAT = [8, 6, 0, 0, 0];

/** PNG as its specification has it, in the simplest form that every reader knows. */
export function encodePng(pixels: Pixels): Buffer {
  const { width, height } = pixels;
  const header = Buffer.alloc(8);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  return Buffer.concat([
    Buffer.from(SIGNATURE),
    chunk('IHDR', Buffer.concat([header, Buffer.from(FORMAT)])),
    chunk('IDAT', deflateSync(rowsOf(pixels), { level: LEVEL })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** Each row begins with the number of its filter; 0 is none. */
function rowsOf(picture: Pixels): Buffer {
  const { width, height } = picture;
  const pixels = picture.data();
  const length = width * BYTES_A_PIXEL;
  const rows = Buffer.alloc(height * (length + 1));
  for (let row = 0; row < height; row++) {
    rows.set(pixels.subarray(row * length, (row + 1) * length), row * (length + 1) + 1);
  }
  return rows;
}

function chunk(type: string, content: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), content]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(content.length, 0);
  frame.writeUInt32BE(crc32(named), 4);
  return Buffer.concat([frame.subarray(0, 4), named, frame.subarray(4)]);
}
