import type { Database } from './client.ts';

/** What came of a member's weeks, for a guild's digest. Counts; `share` is of the way to the goal. */
export type CoachStanding = {
  readonly discordId: string;
  readonly challengesWon: number;
  readonly goalsAchieved: number;
  readonly goalsOnTheWay: number;
  /** The goal whose verdict says progress and that came furthest, 1 being all the way. */
  readonly best: BestGoal | undefined;
};

export type BestGoal = {
  /** Id in the analysis's definitions, and what to call it. */
  readonly stat: string;
  readonly label: string;
  readonly unit: string;
  readonly before: number;
  readonly after: number;
  readonly share: number;
};

type Span = { readonly from: Date; readonly to: Date };
type Row = Omit<CoachStanding, 'best'> & { readonly best: BestGoal | null };

/**
 * Standings of those of `discordIds` who have any: verdicts given and challenges won from `from` on
 * and before `to`. Only what a verdict calls progress counts, so that luck does not lead the list.
 * The most improved is the first by `best.share`.
 */
export async function findCoachStandings(
  db: Database,
  discordIds: readonly string[],
  { from, to }: Span,
): Promise<readonly CoachStanding[]> {
  const rows = await db.$queryRaw<Row[]>`
    WITH people AS (SELECT id, discord_id FROM users WHERE discord_id = ANY(${[...discordIds]})),
    judged AS (
      SELECT p.user_id, g.verdict->>'verdict' AS verdict, jsonb_build_object(
        'stat', g.content->'stat', 'label', g.content->'label', 'unit', g.content->'unit',
        'before', g.verdict->'before', 'after', g.verdict->'after',
        'share', ((g.verdict->>'after')::float - (g.verdict->>'before')::float)
          / nullif((g.content->>'to')::float - (g.content->>'from')::float, 0)) AS goal
      FROM training_plans p JOIN plan_goals g ON g.plan_id = p.id
      WHERE p.user_id IN (SELECT id FROM people) AND p.judged_at >= ${from} AND p.judged_at < ${to}
        AND g.verdict->>'verdict' IN ('achieved', 'on_the_way')),
    won AS (
      SELECT p.user_id FROM plan_challenges c JOIN training_plans p ON p.id = c.plan_id
      WHERE p.user_id IN (SELECT id FROM people) AND c.state = 'won'
        AND c.ended_at >= ${from} AND c.ended_at < ${to})
    SELECT discord_id AS "discordId",
      (SELECT count(*) FROM won WHERE user_id = people.id)::int AS "challengesWon",
      (SELECT count(*) FROM judged WHERE user_id = people.id AND verdict = 'achieved')::int
        AS "goalsAchieved",
      (SELECT count(*) FROM judged WHERE user_id = people.id AND verdict = 'on_the_way')::int
        AS "goalsOnTheWay",
      (SELECT goal FROM judged WHERE user_id = people.id
        ORDER BY (goal->>'share')::float DESC NULLS LAST LIMIT 1) AS best
    FROM people
    WHERE id IN (SELECT user_id FROM judged UNION SELECT user_id FROM won)`;
  return rows
    .map(({ best, ...counts }) => ({ ...counts, best: best ?? undefined }))
    .toSorted((a, b) => (b.best?.share ?? 0) - (a.best?.share ?? 0));
}
