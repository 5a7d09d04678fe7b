import { ChartJSNodeCanvas } from 'chartjs-node-canvas';
import type { ChartConfiguration, ChartType } from 'chart.js';
import { palette, WIDTH } from './palette.ts';

/** One per height and thread: each loads a Chart.js of its own. */
const canvases = new Map<number, ChartJSNodeCanvas>();

/** Draws a chart as PNG. Synchronous: call it in a worker thread. */
export function drawChart<Type extends ChartType>(
  height: number,
  configuration: ChartConfiguration<Type>,
): Uint8Array {
  // The asynchronous way of the library calls the canvas in a manner that ours does not know.
  return canvasOf(height).renderToBufferSync(configuration as ChartConfiguration, 'image/png');
}

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
