import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import { expect, test } from 'vitest';
import { sampleReport } from '../../tests/reports.ts';
import type { MatchReport } from '../analysis/report.ts';
import { availableCharts, chartKinds } from './kinds.ts';
import { renderChart } from './renderChart.ts';

const report = sampleReport({ teamSize: 3 });

/** Width and height stand at bytes 16 and 20 of a PNG. */
function sizeOf(png: Uint8Array): { readonly width: number; readonly height: number } {
  const view = new DataView(png.buffer, png.byteOffset);
  expect(view.getUint32(0)).toBe(0x89504e47);
  return { width: view.getUint32(16), height: view.getUint32(20) };
}

test.each(chartKinds)('%s is drawn for every size of match, no higher than a phone', (kind) => {
  for (const teamSize of [1, 2, 3, 4]) {
    const { png, altText } = renderChart(sampleReport({ teamSize }), kind);
    const { width, height } = sizeOf(png);
    expect(width).toBe(1000);
    expect(height).toBeGreaterThan(350);
    expect(height).toBeLessThan(1100);
    expect(altText).not.toMatch(/NaN|undefined|Infinity/);
  }
});

test('the words tell the finding', () => {
  const words = Object.fromEntries(
    chartKinds.map((kind) => [kind, renderChart(report, kind).altText]),
  );
  expect(words).toMatchObject({
    boost: expect.stringMatching(/more boost just before scored \d of 5 goals/),
    positions: expect.stringMatching(/stayed back most \(\d+ % in the own half\)/),
    shots: expect.stringMatching(/Blue scored \d from \d+ shots worth \d\.\d goals/),
    pressure: expect.stringMatching(/(Blue|Orange) pressed \d+ % of the time/),
    skills: expect.stringMatching(/Best against them: \w+ \d+ \([+−]\d+\)/),
  });
});

test('the radar is about the player who asked', () => {
  const names = [2, 4].map(
    (focus) => renderChart(report, 'skills', focus).altText.split(' against')[0],
  );
  expect(names).toEqual(['Skills of Вратарь', 'Skills of **Ωmega** [x](https://a.example)']);
});

test('only what a report carries is offered, and the emptiest match is drawn', () => {
  const { shots: _, positions: __, skills: ___, ...rest } = report;
  const bare: MatchReport = { ...rest, series: { stepSeconds: 1, boost: report.series.boost } };
  expect(availableCharts(bare)).toEqual(['boost']);
  expect(availableCharts({ ...bare, series: { stepSeconds: 1, boost: [] } })).toEqual([]);
  const still = {
    ...bare,
    goals: [],
    series: { stepSeconds: 1, boost: bare.series.boost.map(() => [0, 0]) },
  };
  expect(renderChart(still, 'boost').altText).toContain('No goals.');
});

test('a worker thread draws the same picture, fonts included', async () => {
  const code = `
    import { register } from '${import.meta.resolve('tsx/esm/api')}';
    import { parentPort, workerData } from 'node:worker_threads';
    register();
    const { renderChart } = await import('${pathToFileURL('src/charts/renderChart.ts').href}');
    parentPort.postMessage(renderChart(workerData, 'boost').png);`;
  const module = new URL(`data:text/javascript,${encodeURIComponent(code)}`);
  const worker = new Worker(module, { workerData: report });
  const png = await new Promise<Uint8Array>((resolve, reject) => {
    worker.once('message', resolve);
    worker.once('error', reject);
  });
  await worker.terminate();
  expect(Buffer.from(png).equals(Buffer.from(renderChart(report, 'boost').png))).toBe(true);
});
