import { DateTime } from 'luxon';
import type { ReplayDocument } from '../../src/analysis/document.ts';
import type { MatchReport } from '../../src/analysis/report.ts';
import { playedMatches } from '../../src/coaching/history/playedMatches.ts';
import { spreadDays } from '../../src/coaching/plan/bandOf.ts';
import { composePlan } from '../../src/coaching/plan/composePlan.ts';
import type { NewPlan, StoredPlan } from '../../src/coaching/plan/storedPlan.ts';
import { assessPlayer } from '../../src/ml/assess.ts';
import type { Assessment } from '../../src/ml/assessment.ts';
import type { Models } from '../../src/ml/models.ts';
import { uuidFrom } from '../ballchasing/inventedReplay.ts';
import { inventedMatch, lobbyOf } from './inventedMatch.ts';
import type { ExamplePlayer } from './sixPlayers.ts';

/** One of the six with four weeks of matches, what they say, and the week that follows. */
export type ExampleWeek = {
  readonly player: ExamplePlayer;
  readonly assessment: Assessment;
  readonly plan: StoredPlan;
};

const WEEKS = 4;
/** ISO weekdays of the evenings, and the matches of each. */
const EVENINGS = [2, 4, 7] as const;
const MATCHES_AN_EVENING = 3;
const MORNING = 10;
const zone = 'Europe/Berlin';

/** The week of `week`, `2026-W48`; always the same for the same player. */
export function exampleWeek(models: Models, player: ExamplePlayer, week: string): ExampleWeek {
  const monday = DateTime.fromISO(week, { zone });
  const documents = matchesBefore(models, player, monday);
  const account = { platform: 'steam' as const, id: player.name };
  const assessment = assessPlayer(models, documents, { ...account, rank: player.rank });
  const plan = composePlan({
    discordId: player.name,
    now: monday.set({ hour: MORNING }).toJSDate(),
    week,
    models,
    assessment,
    matches: playedMatches(documents, account, zone),
    reports: [reportOf(documents.at(-1)!)],
    player: account,
    wishes: {
      minutesADay: player.minutesADay,
      days: spreadDays(player.days),
      platform: player.platform,
      timezone: zone,
      rank: player.rank,
    },
    memory: { usedPacks: [], hiddenPacks: new Set(), spaced: [], difficulty: 'same' },
  });
  if (!plan) throw new Error(`${player.name}'s matches say nothing, so there is no plan.`);
  return { player, assessment, plan: asStored(plan, player.name) };
}

function matchesBefore(
  models: Models,
  player: ExamplePlayer,
  monday: DateTime,
): readonly ReplayDocument[] {
  const evenings = Array.from({ length: WEEKS }, (_, week) =>
    EVENINGS.map((weekday) => monday.minus({ weeks: WEEKS - week }).plus({ days: weekday - 1 })),
  ).flat();
  return evenings.flatMap((evening, index) =>
    Array.from({ length: MATCHES_AN_EVENING }, (_, match) => {
      const seed = player.rank * 1_000 + index * MATCHES_AN_EVENING + match;
      return matchOf(models, player, { seed, at: evening.set({ hour: 20, minute: match * 9 }) });
    }),
  );
}

function matchOf(
  models: Models,
  { name, rank, off }: ExamplePlayer,
  { seed, at }: { readonly seed: number; readonly at: DateTime },
): ReplayDocument {
  const [, ...others] = lobbyOf(rank);
  const match = inventedMatch(models, [{ id: name, rank, moved: off }, ...others], { seed });
  const [blue, orange] = [match['blue'], match['orange']] as [object, object];
  const won = seed % 3 !== 0;
  return {
    ...match,
    rocket_league_id: `${name} ${at.toISO()}`,
    playlist_id: 'ranked-standard',
    date: at.toFormat("yyyy-MM-dd'T'HH:mm:ss"),
    blue: { ...blue, stats: { core: { goals: won ? 3 : 1 } } },
    orange: { ...orange, stats: { core: { goals: 2 } } },
  } as unknown as ReplayDocument;
}

/** The last match with two goals to look at again. */
function reportOf(document: ReplayDocument): MatchReport {
  const goals = [
    { team: 'orange', clock: '3:12' },
    { team: 'orange', clock: '0:47' },
  ];
  return { document, goals } as unknown as MatchReport;
}

/** As the database would give it back. */
function asStored(
  { days, goals, challenge, offeredAt, ...plan }: NewPlan,
  name: string,
): StoredPlan {
  const idOf = (index: number): string =>
    uuidFrom(Buffer.from(`${name}${index}`.padEnd(16, '.')).toString('hex').padEnd(64, '0'));
  const blocks = days.flatMap(({ weekday, blocks }) => blocks.map((block) => ({ weekday, block })));
  return {
    ...plan,
    id: idOf(999),
    discordId: name,
    judgedAt: undefined,
    goals,
    challenge: challenge && {
      ...challenge,
      offeredAt,
      progress: { hits: 0, played: 0, state: 'open' },
    },
    blocks: blocks.map(({ weekday, block }, index) => ({
      id: idOf(index),
      weekday,
      block,
      state: 'open',
      felt: undefined,
    })),
  };
}
