import { apiErrors, type ApiError } from './apiError.ts';

export type RequestRecord = {
  readonly at: string;
  readonly method: string;
  /** As sent, below /api/v10. */
  readonly path: string;
  /** The route's name, or `unknown`. */
  readonly route: string;
  readonly json: unknown;
  readonly files: readonly { readonly name: string; readonly bytes: Uint8Array }[];
  /** Undefined while it hangs; 0 when the connection was cut. */
  status: number | undefined;
  /** What the stand-in did on purpose. */
  fault: string | undefined;
};

/** Something the bot must not do: a limit broken, a malformed body, a rate limit overrun. */
export type Violation = {
  readonly route: string;
  readonly path: string;
  readonly status: number;
  readonly code: number;
  readonly message: string;
  readonly problems: readonly string[];
};

const MAX_RECORDS = 20_000;
const [, ALREADY_ACKNOWLEDGED] = apiErrors.alreadyAcknowledged;

/** Every request with its answer; the counters stay exact when old records make room. */
export class History {
  readonly requests: RequestRecord[] = [];
  readonly violations: Violation[] = [];
  readonly #counts = new Map<string, number>();
  /** Acknowledgements that took effect behind an answer which says that they failed. */
  readonly #hidden = new Set<string>();

  start(record: RequestRecord): RequestRecord {
    this.requests.push(record);
    if (this.requests.length > MAX_RECORDS) this.requests.splice(0, MAX_RECORDS / 10);
    return record;
  }

  finish(record: RequestRecord, status: number, fault?: string): void {
    record.status = status;
    record.fault = fault;
    const key = `${record.route} ${status}`;
    this.#counts.set(key, (this.#counts.get(key) ?? 0) + 1);
  }

  hide({ path }: RequestRecord): void {
    this.#hidden.add(path);
  }

  blame(record: RequestRecord, error: ApiError): void {
    // Nobody can know better than to acknowledge again what was answered with a failure.
    if (error.code === ALREADY_ACKNOWLEDGED && this.#hidden.has(record.path)) return;
    this.violations.push({
      route: record.route,
      path: record.path,
      status: error.status,
      code: error.code,
      message: error.message,
      problems: error.problems.map(({ path, message }) => `${path.join('.')}: ${message}`),
    });
  }

  /** `GET /gateway/bot 200` -> how often. */
  counts(): ReadonlyMap<string, number> {
    return new Map(this.#counts);
  }
}
