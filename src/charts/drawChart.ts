import { ChartJSNodeCanvas } from 'chartjs-node-canvas';
import type { Chart, ChartConfiguration, ChartType, Plugin } from 'chart.js';
import { encodePng, type Pixels } from './encodePng.ts';
import { palette, WIDTH } from './palette.ts';

/** One per height and thread: each loads a Chart.js of its own. */
const canvases = new Map<number, ChartJSNodeCanvas>();

/** Draws a chart as PNG. Synchronous: call it in a worker thread. */
export function drawChart<Type extends ChartType>(
  height: number,
  configuration: ChartConfiguration<Type>,
): Uint8Array {
  // The asynchronous way of the library calls the canvas in a manner that ours does not know.
  const { plugins = [] } = configuration;
  return canvasOf(height).renderToBufferSync(
    { ...configuration, plugins: [...plugins, quickPng] } as ChartConfiguration,
    'image/png',
  );
}

/** The library asks the canvas for the file, which has an encoder of its own: see encodePng.ts. */
const quickPng: Plugin = {
  id: 'quickPng',
  afterRender({ canvas }: Chart) {
    const pixels = canvas as unknown as Pixels;
    Object.assign(canvas, { toBuffer: () => encodePng(pixels) });
  },
};

function canvasOf(height: number): ChartJSNodeCanvas {
  let canvas = canvases.get(height);
  if (!canvas) {
    canvas = new ChartJSNodeCanvas({
      width: WIDTH,
      height,
      backgroundColour: palette.background,
    });
    canvases.set(height, canvas);
  }
  return canvas;
}
