type Section = Readonly<Record<string, unknown>>;

/** Statistics of one player as a stranger's document has them: any key may be missing or senseless. */
export type LooseStats = Readonly<Record<string, unknown>>;

/** The shares that sum to the whole, in order of trust, to find how long a player really played. */
const wholes = [
  ['movement', ['time_ground', 'time_low_air', 'time_high_air']],
  ['movement', ['time_slow_speed', 'time_boost_speed', 'time_supersonic_speed']],
  ['positioning', ['time_behind_ball', 'time_infront_ball']],
  ['positioning', ['time_defensive_third', 'time_neutral_third', 'time_offensive_third']],
] as const;

/** Reads `section.key` numbers out of a document's statistics; what is not a usable number is missing. */
export class StatReader {
  readonly seconds: number | undefined;
  readonly #stats: LooseStats;

  constructor(stats: LooseStats, fallbackSeconds: number | undefined) {
    this.#stats = stats;
    const measured = wholes.map(([section, keys]) => this.#sum(section, keys));
    this.seconds = measured.find((sum) => sum !== undefined && sum > 0) ?? fallbackSeconds;
  }

  number(section: string, key: string): number | undefined {
    const values = this.#stats[section];
    if (typeof values !== 'object' || values === null) return undefined;
    const value = (values as Section)[key];
    if (typeof value !== 'number' || !Number.isFinite(value) || value < 0) return undefined;
    return key.includes('percent') && value > 100.5 ? undefined : value;
  }

  perMinute(section: string, key: string): number | undefined {
    const value = this.number(section, key);
    return value === undefined || !this.seconds ? undefined : (value * 60) / this.seconds;
  }

  /** The printed percentage, or what the times say where only they are given. */
  percent(section: string, key: string): number | undefined {
    const printed = this.number(section, `percent_${key}`);
    if (printed !== undefined) return printed;
    const time = this.number(section, `time_${key}`);
    return time === undefined || !this.seconds
      ? undefined
      : Math.min(100, (time * 100) / this.seconds);
  }

  /** part / whole in percent; nothing when the whole is 0. */
  ratio(section: string, part: string, whole: string): number | undefined {
    const above = this.number(section, part);
    const below = this.number(section, whole);
    return above === undefined || !below ? undefined : (above * 100) / below;
  }

  #sum(section: string, keys: readonly string[]): number | undefined {
    let sum = 0;
    for (const key of keys) {
      const value = this.number(section, key);
      if (value === undefined) return undefined;
      sum += value;
    }
    return sum;
  }
}
