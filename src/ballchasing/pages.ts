import { MAX_PAGE, type ReplayFilters } from './filters.ts';
import type { ReplayCalls } from './replayCalls.ts';
import type { GroupCalls } from './groupCalls.ts';
import type { ReplaySummary } from './replay.ts';

/** A few groups in groups are a season; more are a loop or an archive. */
const MAX_GROUPS = 20;

/** Replays in the order asked for, page after page, as many as the limit says. */
export async function* eachReplay(
  { listReplays }: Pick<ReplayCalls, 'listReplays'>,
  filters: ReplayFilters,
  limit: number,
): AsyncGenerator<ReplaySummary> {
  let after = filters.after;
  for (let left = limit; left > 0;) {
    const page = await listReplays({ ...filters, after, count: Math.min(left, MAX_PAGE) });
    yield* page.list.slice(0, left);
    left -= page.list.length;

    const next = afterOf(page.next);
    if (next === undefined || next === after || page.list.length === 0) return;
    after = next;
  }
}

export type GroupReplays = {
  readonly replays: readonly ReplaySummary[];
  /** The group holds more than these. */
  readonly more: boolean;
};

/** The replays of a group and of the groups below it, each once. */
export async function groupReplays(
  client: Pick<ReplayCalls, 'listReplays'> & Pick<GroupCalls, 'listGroups'>,
  groupId: string,
  limit: number,
): Promise<GroupReplays> {
  const replays = new Map<string, ReplaySummary>();
  const groups = [groupId];
  // The list of groups grows while it is walked.
  for (let at = 0; at < groups.length && at < MAX_GROUPS && replays.size <= limit; at++) {
    const group = groups[at]!;
    for await (const replay of eachReplay(client, { group }, limit + 1 - replays.size)) {
      replays.set(replay.id, replay);
    }
    if (replays.size > limit) break;
    const { list } = await client.listGroups({ group });
    groups.push(...list.map(({ id }) => id).filter((id) => !groups.includes(id)));
  }
  const more = replays.size > limit || groups.length > MAX_GROUPS;
  return { replays: [...replays.values()].slice(0, limit), more };
}

/** Only the cursor is taken out of `next`: where we ask is never the answer's to say. */
function afterOf(next: string | undefined): string | undefined {
  if (next === undefined || !URL.canParse(next)) return undefined;
  return new URL(next).searchParams.get('after') ?? undefined;
}
