/**
 * What the API may do on demand.
 * `acted`: the request took effect although the answer says or shows nothing of it.
 */
export type Fault =
  | {
      readonly kind: 'rate-limited';
      readonly retryAfterMs: number;
      readonly scope?: RateLimitScope;
    }
  | { readonly kind: 'server-error'; readonly status?: 500 | 502 | 503; readonly acted?: boolean }
  | { readonly kind: 'cut-connection'; readonly acted?: boolean }
  | { readonly kind: 'hang'; readonly acted?: boolean }
  | { readonly kind: 'late'; readonly delayMs: number }
  | {
      readonly kind: 'refuse';
      readonly status: number;
      readonly code: number;
      readonly message?: string;
    };

export type RateLimitScope = 'user' | 'global' | 'shared';

export type FaultRule = {
  /** `PATCH /webhooks/...` in full, a part of it, or a pattern; without it every route. */
  readonly route?: string | RegExp;
  /** How many calls it hits; 1 unless said. */
  readonly times?: number;
  readonly fault: Fault;
};

export type RandomFaults = {
  readonly seed: number;
  readonly route?: string | RegExp;
  readonly rates: readonly { readonly rate: number; readonly fault: Fault }[];
};

type Armed = FaultRule & { left: number };

/** Scripted faults first, in the order they were asked for; then chance. */
export class Faults {
  #armed: Armed[] = [];
  #chance: (RandomFaults & { readonly roll: () => number }) | undefined;

  /** "The next two PATCHes answer 500 after acting." */
  next(rule: FaultRule): void {
    this.#armed.push({ ...rule, left: rule.times ?? 1 });
  }

  random(faults: RandomFaults): void {
    this.#chance = { ...faults, roll: createRandom(faults.seed) };
  }

  clear(): void {
    this.#armed = [];
    this.#chance = undefined;
  }

  take(route: string): Fault | undefined {
    const armed = this.#armed.find((rule) => matches(rule.route, route));
    if (!armed) return this.#roll(route);
    armed.left--;
    if (armed.left <= 0) this.#armed = this.#armed.filter((rule) => rule !== armed);
    return armed.fault;
  }

  #roll(route: string): Fault | undefined {
    if (!this.#chance || !matches(this.#chance.route, route)) return undefined;
    let point = this.#chance.roll();
    for (const { rate, fault } of this.#chance.rates) {
      if (point < rate) return fault;
      point -= rate;
    }
    return undefined;
  }
}

function matches(wanted: string | RegExp | undefined, route: string): boolean {
  if (wanted === undefined) return true;
  return typeof wanted === 'string' ? route.includes(wanted) : wanted.test(route);
}

/** Numbers from 0 up to 1, the same for the same seed (mulberry32). */
export function createRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
