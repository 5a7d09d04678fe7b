import type { ReplayDocument } from '../../src/analysis/document.ts';
import { ranks, type Playlist, type RankId } from '../../src/ballchasing/filters.ts';
import { eachReplay } from '../../src/ballchasing/pages.ts';
import type { ReplayCalls } from '../../src/ballchasing/replayCalls.ts';
import { TransientError, UserError } from '../../src/core/errors.ts';
import type { RankedTable } from './rankedTable.ts';

export type CollectPlan = {
  readonly playlist: Playlist;
  /** `f20` and the like; newest first. */
  readonly seasons: readonly string[];
  readonly tiers: readonly number[];
  readonly perTier: number;
};

export type CollectEvents = {
  /** A match was added; `missing` is what the plan still wants. */
  readonly added: (missing: number) => void;
  readonly waiting: (ms: number) => void;
  readonly skipped: (why: string) => void;
};

type Calls = Pick<ReplayCalls, 'listReplays' | 'getReplayStats'>;

/** Summaries looked at per match wanted: many are known, unranked or of mixed ranks. */
const LOOKS_PER_MATCH = 5;
/** Shorter matches are forfeits. */
const SHORTEST_SECONDS = 180;
/** Ranks of one match further apart than this are parties, not a rank's play. */
const WIDEST_TIERS = 3;

/** Fills the table tier by tier and season by season until each tier has its matches. */
export async function collectRanked(
  calls: Calls,
  table: RankedTable,
  { plan, events }: { readonly plan: CollectPlan; readonly events: CollectEvents },
): Promise<void> {
  for (const season of plan.seasons) {
    for (const tier of plan.tiers) await collectTier(calls, table, { plan, events, season, tier });
  }
}

type TierTask = {
  readonly plan: CollectPlan;
  readonly events: CollectEvents;
  readonly season: string;
  readonly tier: number;
};

async function collectTier(calls: Calls, table: RankedTable, task: TierTask): Promise<void> {
  const { plan, events, season, tier } = task;
  const wanted = (): number => plan.perTier - table.matchesAt(tier);
  if (wanted() <= 0) return;
  const rank = ranks[tier] as RankId;
  const filters = { playlists: [plan.playlist], season, minRank: rank, maxRank: rank };
  const patient = patientCalls(calls, events);
  for await (const summary of eachReplay(patient, filters, wanted() * LOOKS_PER_MATCH)) {
    if (wanted() <= 0) return;
    if (table.has(summary)) continue;
    const document = await fetchDocument(patient, summary.id, events);
    const why = document && reasonAgainst(document, tier);
    if (why !== undefined) events.skipped(why);
    if (!document || why !== undefined || table.has(document)) continue;
    table.add(document);
    events.added(missingMatches(table, plan));
  }
}

async function fetchDocument(
  calls: Calls,
  id: string,
  events: CollectEvents,
): Promise<ReplayDocument | undefined> {
  try {
    return await calls.getReplayStats(id);
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    events.skipped(error.code);
    return undefined;
  }
}

function reasonAgainst(document: ReplayDocument, tier: number): string | undefined {
  const players = [...document.blue.players, ...document.orange.players];
  if (players.length !== 2 * document.team_size) return 'players left or joined';
  if (document.duration < SHORTEST_SECONDS) return 'forfeit';
  const tiers = players.map(({ rank }) => rank?.tier);
  if (tiers.includes(undefined)) return 'a rank is missing';
  const far = tiers.some((own) => Math.abs(own! - tier) > WIDEST_TIERS);
  return far || tiers[0] !== tier ? 'mixed ranks' : undefined;
}

export function missingMatches(table: RankedTable, plan: CollectPlan): number {
  return plan.tiers.reduce(
    (sum, tier) => sum + Math.max(0, plan.perTier - table.matchesAt(tier)),
    0,
  );
}

/** A pause asked for is taken, however long: a collection runs overnight. Twenty in a row are an outage. */
const MOST_PAUSES = 20;
const USUAL_PAUSE_MS = 60_000;

function patientCalls(calls: Calls, { waiting }: CollectEvents): Calls {
  const patiently = async <Answer>(ask: () => Promise<Answer>): Promise<Answer> => {
    for (let pauses = 0; ; pauses++) {
      try {
        return await ask();
      } catch (error) {
        if (!(error instanceof TransientError) || pauses >= MOST_PAUSES) throw error;
        const ms = error.retryAfterMs ?? USUAL_PAUSE_MS;
        waiting(ms);
        await new Promise((done) => setTimeout(done, ms));
      }
    }
  };
  return {
    listReplays: (filters) => patiently(() => calls.listReplays(filters)),
    getReplayStats: (id) => patiently(() => calls.getReplayStats(id)),
  };
}
