import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { MatchReport } from '../analysis/report.ts';
import { availableCharts } from '../charts/kinds.ts';

/**
 * Writes every picture a report carries enough for, as `<replay>-<kind>.png`, and answers what was
 * written. The radar is about the player at `focus`.
 */
export async function writeCharts(
  report: MatchReport,
  {
    file,
    outDir,
    focus,
  }: { readonly file: string; readonly outDir: string; readonly focus: number | undefined },
): Promise<readonly { readonly file: string; readonly altText: string }[]> {
  // Only here: the canvas takes longer to load than a match to analyse.
  const { renderChart } = await import('../charts/renderChart.ts');
  await mkdir(outDir, { recursive: true });
  const name = path.basename(file, path.extname(file));
  const written: { file: string; altText: string }[] = [];
  for (const kind of availableCharts(report)) {
    const { png, altText } = renderChart(report, kind, focus);
    const target = path.join(outDir, `${name}-${kind}.png`);
    await writeFile(target, png);
    written.push({ file: target, altText });
  }
  return written;
}
