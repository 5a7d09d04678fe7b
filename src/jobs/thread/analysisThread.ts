import { analyzeReplay } from '../../analysis/index.ts';
import type { MatchReport } from '../../analysis/report.ts';
import { activityChart, type Activity } from '../../charts/activityChart.ts';
import { availableCharts } from '../../charts/kinds.ts';
import { renderMemberChart, type MemberDrawing } from '../../charts/renderMemberChart.ts';
import { renderChart, type Chart } from '../../charts/renderChart.ts';
import { ReplayError } from '../../replay/errors.ts';
import type { AnalysisAnswer, AnalysisTask, DrawingTask } from './messages.ts';

/** Runs in a worker thread: a stranger's file is read here, away from the gateway's heartbeat. */
export function analyze({ bytes, steps }: AnalysisTask): AnalysisAnswer {
  try {
    const report = analyzeReplay(bytes);
    steps.postMessage('drawing');
    return { analysis: { report, ...chartOf(report) } };
  } catch (error) {
    if (!(error instanceof ReplayError)) throw error;
    return { unreadable: { code: error.code, at: error.at } };
  } finally {
    steps.close();
  }
}

/** Another picture of a match, for a button. */
export function draw({ report, kind, focus }: DrawingTask): Chart {
  return renderChart(report, kind, focus);
}

/** A picture of one member over many matches. */
export function drawMember(drawing: MemberDrawing): Chart {
  return renderMemberChart(drawing);
}

/** A team's days, for a digest. */
export function drawActivity(activity: Activity): Chart {
  return { png: activityChart(activity), altText: activity.altText };
}

/** The first picture loads fonts and the drawing library, which nobody should wait for. */
export function warmUp(): void {
  activityChart({ title: 'a', wonLabel: 'b', otherLabel: 'c', days: [], altText: '' });
}

function chartOf(report: MatchReport): { readonly chartPng?: Uint8Array<ArrayBuffer> } {
  if (!availableCharts(report).includes('boost')) return {};
  // A copy of its own: a view of a larger buffer would cross the thread with all of that buffer.
  return { chartPng: new Uint8Array(renderChart(report, 'boost').png) };
}
