import type { MessagePort } from 'node:worker_threads';
import type { MatchReport } from '../../analysis/report.ts';
import type { ChartKind } from '../../charts/kinds.ts';
import type { Analysis } from '../../usecases/analyzeReplay.ts';
import type { ReplayErrorCode, ReplayErrorPlace } from '../../replay/errors.ts';

export type AnalysisTask = {
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Hears `drawing` once the report is there. */
  readonly steps: MessagePort;
};

/** An error that crosses a thread loses its class, so a ReplayError crosses as code and place. */
export type AnalysisAnswer =
  | { readonly analysis: Analysis }
  | { readonly unreadable: { readonly code: ReplayErrorCode; readonly at: ReplayErrorPlace } };

export type DrawingTask = {
  readonly report: MatchReport;
  readonly kind: ChartKind;
  /** The player the picture is about, where it is about one. */
  readonly focus?: number | undefined;
};
