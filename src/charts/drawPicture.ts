import type { Chart as ChartInstance } from 'chart.js';
import { drawChart } from './drawChart.ts';

/** A picture without axes, painted by hand on the same canvas as the charts. */
export function drawPicture(height: number, paint: (chart: ChartInstance) => void): Uint8Array {
  return drawChart(height, {
    type: 'scatter',
    data: { datasets: [] },
    options: {
      scales: { x: { display: false }, y: { display: false } },
      plugins: { legend: { display: false }, tooltip: { enabled: false } },
    },
    plugins: [{ id: 'picture', afterDraw: paint as (chart: ChartInstance<'scatter'>) => void }],
  });
}
