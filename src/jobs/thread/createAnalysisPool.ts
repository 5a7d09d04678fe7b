import { MessageChannel } from 'node:worker_threads';
import { Piscina } from 'piscina';
import type { Activity } from '../../charts/activityChart.ts';
import type { Chart } from '../../charts/renderChart.ts';
import type { MemberDrawing } from '../../charts/renderMemberChart.ts';
import { TransientError } from '../../core/errors.ts';
import type { AnalysisOutcome, AnalysisStep } from '../../usecases/analyzeReplay.ts';
import { sourceLoader } from './sourceLoader.ts';
import type { AnalysisAnswer, AnalysisTask, DrawingTask } from './messages.ts';

export type PoolOptions = {
  readonly threads: number;
  /** For one file, reading to drawing. A thread that takes longer is ended. */
  readonly timeoutMs: number;
  /** JavaScript heap of a thread. Columns live outside it; the parser caps those itself. */
  readonly heapMegabytes?: number;
  /** Hears of threads that end outside a task, for example while loading; they are replaced. */
  readonly onError?: (error: unknown) => void;
  /** What the threads run; another file in tests of what threads may do. */
  readonly threadFile?: URL;
};

export type AnalysisPool = {
  analyze(
    bytes: Uint8Array<ArrayBuffer>,
    onStep: (step: AnalysisStep) => void,
    signal: AbortSignal,
  ): Promise<AnalysisOutcome>;
  draw(task: DrawingTask): Promise<Chart>;
  drawMember(drawing: MemberDrawing): Promise<Chart>;
  drawActivity(activity: Activity): Promise<Chart>;
  /** Resolves once the threads have loaded all that they need. */
  warmUp(): Promise<void>;
  close(): Promise<void>;
};

/** The largest replay seen needs 150 MB; twenty times the usual is an attack. */
const HEAP_MEGABYTES = 1_024;

/** Kept threads that read, analyse and draw. One that hangs or crashes is replaced. */
export function createAnalysisPool(options: PoolOptions): AnalysisPool {
  const threadFile = options.threadFile ?? ownThreadFile();
  const pool = new Piscina({
    filename: threadFile.href,
    // All from the start: a thread takes a second to load, which the first replay need not wait for.
    minThreads: options.threads,
    maxThreads: options.threads,
    resourceLimits: { maxOldGenerationSizeMb: options.heapMegabytes ?? HEAP_MEGABYTES },
    execArgv: sourceLoader(threadFile),
  });
  // Without a listener such an end would be the whole process's.
  pool.on('error', (error) => options.onError?.(error));
  const draw = (name: string, task: object): Promise<Chart> =>
    pool.run(task, { name, signal: AbortSignal.timeout(options.timeoutMs) }) as Promise<Chart>;
  return {
    analyze: (bytes, onStep, signal) => analyze({ pool, bytes, onStep, signal, options }),
    draw: (task) => draw('draw', task),
    drawMember: (drawing) => draw('drawMember', drawing),
    drawActivity: (activity) => draw('drawActivity', activity),
    async warmUp() {
      const each = Array.from({ length: options.threads }, () => pool.run({}, { name: 'warmUp' }));
      await Promise.all(each);
    },
    close: () => pool.destroy(),
  };
}

/** Beside this file, compiled or not. */
function ownThreadFile(): URL {
  const ending = import.meta.url.endsWith('.ts') ? 'ts' : 'js';
  return new URL(`analysisThread.${ending}`, import.meta.url);
}

type Run = {
  readonly pool: Piscina;
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly onStep: (step: AnalysisStep) => void;
  readonly signal: AbortSignal;
  readonly options: PoolOptions;
};

async function analyze({ pool, bytes, onStep, signal, options }: Run): Promise<AnalysisOutcome> {
  const { port1: steps, port2: hearing } = new MessageChannel();
  hearing.on('message', (step: AnalysisStep) => onStep(step));
  const tooSlow = AbortSignal.timeout(options.timeoutMs);
  // A copy, because it is handed over: a database row may share its memory with others.
  const own = new Uint8Array(bytes);
  try {
    onStep('analysing');
    const task: AnalysisTask = { bytes: own, steps };
    return (await pool.run(task, {
      name: 'analyze',
      transferList: [own.buffer, steps],
      signal: AbortSignal.any([signal, tooSlow]),
    })) as AnalysisAnswer;
  } catch (error) {
    if (tooSlow.aborted) return { unreadable: { code: 'too-slow' } };
    if (signal.aborted) throw new TransientError('stopped while analysing', { cause: error });
    if (isOutOfMemory(error)) return { unreadable: { code: 'out-of-memory' } };
    throw error;
  } finally {
    hearing.close();
  }
}

function isOutOfMemory(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
}
