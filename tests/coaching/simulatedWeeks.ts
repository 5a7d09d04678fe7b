import { judgeGoal, type Verdict } from '../../src/coaching/verdict/judgeGoal.ts';
import { meanOf, type MatchValue } from '../../src/coaching/verdict/sampleMean.ts';

/** A player's true change in a week and how much they play, in deviations of a single match. */
export type PlayerKind = {
  readonly change: number;
  readonly sessionsAWeek: number;
  readonly matchesASession: number;
};

/** A tenth of the spread belongs to the evening; true levels differ by 0.6 between players of a rank. */
const SESSION_SHARE = 0.1;
const PLAYER_DEVIATION = 0.6;
const WEEKS_BEFORE = 4;
/** The step of a goal, and how many skills the weakest is picked from. */
const STEP = 0.5;
const SKILLS = 6;

/** Shares of each verdict over many simulated weeks of one kind of player. */
export function simulateVerdicts(
  kind: PlayerKind,
  weeks: number,
  seed: number,
): ReadonlyMap<Verdict, number> {
  const normal = createNormal(seed);
  const counts = new Map<Verdict, number>();
  for (let week = 0; week < weeks; week++) {
    const verdict = simulateWeek(kind, normal);
    counts.set(verdict, (counts.get(verdict) ?? 0) + 1 / weeks);
  }
  return counts;
}

/** The goal is set on the skill that looks weakest, as the product does; that invites false progress. */
function simulateWeek(kind: PlayerKind, normal: () => number): Verdict {
  const skills = Array.from({ length: SKILLS }, () => {
    const level = normal() * PLAYER_DEVIATION;
    const before = Array.from({ length: WEEKS_BEFORE }, (_, week) =>
      playWeek(level, kind, `week ${week}`, normal),
    ).flat();
    return { level, before, mean: meanOf(before.map(({ value }) => value)) };
  });
  const { level, before, mean } = skills.toSorted((a, b) => a.mean - b.mean)[0]!;
  return judgeGoal({
    from: mean,
    to: mean + STEP,
    before,
    after: playWeek(level + kind.change, kind, 'now', normal),
    typical: { mean: 0, deviation: PLAYER_DEVIATION },
  }).verdict;
}

function playWeek(
  level: number,
  { sessionsAWeek, matchesASession }: PlayerKind,
  name: string,
  normal: () => number,
): MatchValue[] {
  return Array.from({ length: sessionsAWeek }, (_, session) => {
    const evening = level + normal() * Math.sqrt(SESSION_SHARE);
    return Array.from({ length: matchesASession }, () => ({
      value: evening + normal() * Math.sqrt(1 - SESSION_SHARE),
      session: `${name}, ${session}`,
    }));
  }).flat();
}

function createNormal(seed: number): () => number {
  let state = seed >>> 0;
  const uniform = (): number => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return (state + 0.5) / 2 ** 32;
  };
  return () => Math.sqrt(-2 * Math.log(uniform())) * Math.cos(2 * Math.PI * uniform());
}
