type Due = { readonly atMs: number; readonly run: () => void };

/** Wall time plus an offset, so that a test can let 15 minutes pass in an instant. */
export class Clock {
  readonly #source: () => number;
  readonly #due = new Set<Due>();
  #offsetMs = 0;
  #timer: NodeJS.Timeout | undefined;

  constructor(source: () => number = Date.now) {
    this.#source = source;
  }

  now(): number {
    return this.#source() + this.#offsetMs;
  }

  iso(): string {
    return new Date(this.now()).toISOString();
  }

  /** Moves time forward; whatever falls due runs before this returns. */
  skip(ms: number): void {
    this.#offsetMs += ms;
    this.#runDue();
  }

  after(ms: number, run: () => void): void {
    this.#due.add({ atMs: this.now() + ms, run });
    this.#arm();
  }

  stop(): void {
    this.#due.clear();
    clearTimeout(this.#timer);
  }

  #runDue(): void {
    for (const due of [...this.#due].filter(({ atMs }) => atMs <= this.now())) {
      this.#due.delete(due);
      due.run();
    }
    this.#arm();
  }

  #arm(): void {
    clearTimeout(this.#timer);
    if (this.#due.size === 0) return;
    const next = Math.min(...[...this.#due].map(({ atMs }) => atMs));
    this.#timer = setTimeout(() => this.#runDue(), Math.max(1, next - this.now()));
    this.#timer.unref();
  }
}
