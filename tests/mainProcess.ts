import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';

export type MainProcess = {
  readonly pid: number;
  /** Everything it wrote. */
  readonly said: () => string;
  readonly exitCode: () => number | null;
  /** Waits until it has written what matches; the match's first group, or all of it. */
  until(pattern: RegExp, timeoutMs?: number): Promise<string>;
  /** As a machine that loses power would. */
  kill(): Promise<void>;
  /** As an operator would. */
  stop(): Promise<void>;
};

export type MainOptions = {
  readonly env: Readonly<Record<string, string>>;
  /** The checkout; this one unless said. */
  readonly folder?: string;
  /** What node runs there. */
  readonly words?: readonly string[];
};

/** The bot as a process of its own, the way `npm start` runs it. */
export function startMain({ env, folder = '.', words }: MainOptions): MainProcess {
  const child = spawn(process.execPath, words ?? ['--import', 'tsx', 'src/main.ts'], {
    cwd: path.resolve(folder),
    // Nothing of the tests' own environment, least of all a token somebody has exported.
    env: { PATH: process.env['PATH'] ?? '', HOME: process.env['HOME'] ?? '', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  const listeners = new Set<() => void>();
  const hear = (chunk: Buffer): void => {
    said += chunk.toString();
    for (const listener of listeners) listener();
  };
  child.stdout.on('data', hear);
  child.stderr.on('data', hear);
  child.once('exit', () => listeners.forEach((listener) => listener()));

  return {
    pid: child.pid ?? 0,
    said: () => said,
    exitCode: () => child.exitCode,
    until: (pattern, timeoutMs = 60_000) =>
      new Promise((resolve, reject) => {
        const settle = (): void => {
          const match = pattern.exec(said);
          if (match) finish(() => resolve(match[1] ?? match[0]));
          else if (child.exitCode !== null) finish(() => reject(new Error(`it ended:\n${said}`)));
        };
        const timer = setTimeout(
          () => finish(() => reject(new Error(`${String(pattern)} was not said:\n${said}`))),
          timeoutMs,
        );
        const finish = (then: () => void): void => {
          clearTimeout(timer);
          listeners.delete(settle);
          then();
        };
        listeners.add(settle);
        settle();
      }),
    kill: () => end(child, 'SIGKILL'),
    stop: () => end(child, 'SIGTERM'),
  };
}

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, 'exit');
  child.kill(signal);
  await gone;
}
