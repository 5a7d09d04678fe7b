/** What calls are counted together. We count a whole column of Ballchasing's table as one. */
export const buckets = ['replay', 'list', 'file', 'other'] as const;
export type Bucket = (typeof buckets)[number];

/** No more than `calls` in any stretch of `perMs`. */
export type RateWindow = { readonly calls: number; readonly perMs: number };
export type RateLimits = Readonly<Record<Bucket, readonly RateWindow[]>>;

/** The kinds of account, as `GET /` calls them. */
export const tiers = ['regular', 'gold', 'diamond', 'champion', 'gc', 'legend'] as const;
export type Tier = (typeof tiers)[number];

const perSecond = (calls: number): RateWindow => ({ calls, perMs: 1_000 });
const perHour = (calls: number): RateWindow => ({ calls, perMs: 3_600_000 });
/** Uploads, maps and ping have no published number. */
const other = [perSecond(2)];

const grandChampion: RateLimits = {
  replay: [perSecond(16)],
  list: [perSecond(16)],
  file: [perSecond(2)],
  other,
};

/** From ballchasing.com/doc/api, "Rate limiting". */
export const rateLimits: Readonly<Record<Tier, RateLimits>> = {
  regular: {
    replay: [perSecond(2), perHour(1_000)],
    list: [perSecond(2), perHour(500)],
    file: [perSecond(1), perHour(200)],
    other,
  },
  gold: {
    replay: [perSecond(2), perHour(2_000)],
    list: [perSecond(2), perHour(1_000)],
    file: [perSecond(2), perHour(400)],
    other,
  },
  diamond: {
    replay: [perSecond(4), perHour(5_000)],
    list: [perSecond(4), perHour(2_000)],
    file: [perSecond(2), perHour(1_000)],
    other,
  },
  champion: {
    replay: [perSecond(8)],
    list: [perSecond(8)],
    file: [perSecond(2), perHour(2_000)],
    other,
  },
  gc: grandChampion,
  legend: grandChampion,
};

/** An account of a kind we do not know has at least what everybody has. */
export function limitsOfTier(type: string | undefined): RateLimits {
  return rateLimits[tiers.find((tier) => tier === type) ?? 'regular'];
}
