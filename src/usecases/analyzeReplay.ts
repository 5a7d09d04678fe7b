import type { MatchReport } from '../analysis/report.ts';
import type { Facts, UserErrorCode } from '../core/errors.ts';
import type { ReplayErrorCode, ReplayErrorPlace } from '../replay/errors.ts';
import { settleKnown, type SettleDeps } from './settleKnown.ts';
import type { ItemFailure } from '../core/submission.ts';

export type Analysis = {
  readonly report: MatchReport;
  readonly chartPng?: Uint8Array<ArrayBuffer>;
};

/** A failure that is itself a result: reading the same bytes again would end the same way. */
export type Unreadable = {
  readonly code: ReplayErrorCode | 'too-slow' | 'out-of-memory';
  readonly at?: ReplayErrorPlace;
};

export type AnalysisOutcome = { readonly analysis: Analysis } | { readonly unreadable: Unreadable };

export type AnalysisStep = 'reading' | 'analysing' | 'drawing';

export type AnalyzeReplayDeps = SettleDeps & {
  /** Nothing once the raw bytes are purged. */
  loadReplayBytes(replayId: string): Promise<Uint8Array<ArrayBuffer> | undefined>;
  /** Shows a step on every open item of the replay; answers their submissions. */
  moveItems(replayId: string, step: AnalysisStep): Promise<readonly string[]>;
  analyze(
    bytes: Uint8Array<ArrayBuffer>,
    onStep: (step: AnalysisStep) => void,
    signal: AbortSignal,
  ): Promise<AnalysisOutcome>;
  /**
   * Unties the open items whose replay is on Ballchasing, which may have statistics of a file that
   * we cannot read. Answers them.
   */
  releaseSharedItems(replayId: string): Promise<readonly string[]>;
  requestItem(itemId: string): Promise<void>;
  /** Shows a step, unless another one was shown a moment ago: the end comes in any case. */
  requestProgress(submissionId: string): Promise<void>;
  saveAnalysis(replayId: string, analysis: Analysis): Promise<void>;
  saveUnreadable(replayId: string, failure: ItemFailure, at: Unreadable['at']): Promise<void>;
};

/** Turns one stored replay into one stored report and ends its items. May run twice. */
export async function analyzeReplay(
  deps: AnalyzeReplayDeps,
  replayId: string,
  signal: AbortSignal,
): Promise<void> {
  if ((await settleKnown(deps, replayId)) === 'current') return;
  const bytes = await deps.loadReplayBytes(replayId);
  if (!bytes) return;

  const steps = createStepReporter(deps, replayId);
  steps.report('reading');
  const outcome = await deps.analyze(bytes, (step) => steps.report(step), signal);
  await steps.done();
  if ('analysis' in outcome) await deps.saveAnalysis(replayId, outcome.analysis);
  else await giveUpReading(deps, replayId, outcome.unreadable);
  await settleKnown(deps, replayId);
}

async function giveUpReading(
  deps: AnalyzeReplayDeps,
  replayId: string,
  unreadable: Unreadable,
): Promise<void> {
  await deps.saveUnreadable(replayId, explain(unreadable), unreadable.at);
  for (const itemId of await deps.releaseSharedItems(replayId)) await deps.requestItem(itemId);
}

/** Ends the items of a replay whose analysis keeps failing for a reason of ours. */
export async function giveUpAnalysing(
  deps: Pick<AnalyzeReplayDeps, 'finishItems' | 'requestShow'>,
  replayId: string,
  reference: string,
): Promise<void> {
  const failure = { code: 'unexpected', facts: {}, retryable: true, reference } as const;
  for (const id of await deps.finishItems(replayId, failure)) await deps.requestShow(id);
}

/** Steps pass faster than they can be saved: only the newest is, so that reading never waits. */
function createStepReporter(deps: AnalyzeReplayDeps, replayId: string) {
  let newest: AnalysisStep | undefined;
  let saving: Promise<void> | undefined;
  async function save(): Promise<void> {
    while (newest) {
      const step = newest;
      newest = undefined;
      for (const id of await deps.moveItems(replayId, step)) await deps.requestProgress(id);
    }
    saving = undefined;
  }
  return {
    report(step: AnalysisStep): void {
      newest = step;
      saving ??= save();
      // Awaited in done(); until then a failure must not count as nobody's.
      saving.catch(() => undefined);
    },
    async done(): Promise<void> {
      newest = undefined;
      await saving;
    },
  };
}

const codes: Readonly<Record<Unreadable['code'], UserErrorCode>> = {
  'not-a-replay': 'replay-not-a-replay',
  truncated: 'replay-unreadable',
  corrupt: 'replay-unreadable',
  implausible: 'replay-unreadable',
  'unknown-attribute': 'replay-version-unknown',
  'unknown-class': 'replay-version-unknown',
  'unknown-form': 'replay-version-unknown',
  'too-much': 'replay-unreadable',
  'too-slow': 'replay-too-slow',
  'out-of-memory': 'replay-too-slow',
};

function explain({ code, at }: Unreadable): ItemFailure {
  const facts: Facts = { why: code, ...(at?.version !== undefined && { version: at.version }) };
  return { code: codes[code], facts, retryable: false };
}
