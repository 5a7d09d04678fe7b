import type { DecisionKind, MatchReport } from '../../analysis/report.ts';
import type { PlayerId } from '../../core/ids.ts';
import type { SkillId } from '../../core/skills.ts';
import type { ReviewMoment } from './weekPlan.ts';

/** As many as one sits through; the plan shows them once. */
const MOMENTS = 2;
const attacking: readonly SkillId[] = ['shot_accuracy', 'aerial_accuracy'];

/** Decisions that show what a skill is about. */
const decisionsOf: Readonly<Partial<Record<SkillId, readonly DecisionKind[]>>> = {
  aerial_accuracy: ['whiff'],
  positioning_score: ['caught-up-field', 'beaten-to-ball'],
  rotation_efficiency: ['double-commit', 'cut-rotation'],
  boost_efficiency: ['boost-starved'],
};

/**
 * Moments of the player's own newest matches that show the focus: decisions that cost something,
 * the best chances that went past the goal for who works on scoring, else goals that their side let
 * in.
 */
export function reviewMoments(
  reports: readonly MatchReport[],
  player: PlayerId,
  focus: SkillId,
): readonly ReviewMoment[] {
  const chances = attacking.includes(focus)
    ? reports.flatMap((report) => missedChances(report, player))
    : [];
  const conceded = reports.flatMap((report) => goalsAgainst(report, player));
  const best = chances.toSorted((a, b) => b.chance - a.chance).map(({ moment }) => moment);
  const decided = reports.flatMap((report) => decisions(report, player, focus));
  return [...best, ...decided, ...conceded].slice(0, MOMENTS);
}

function decisions(report: MatchReport, player: PlayerId, focus: SkillId): ReviewMoment[] {
  const index = seatsOf(report).findIndex(({ id }) => isPlayer(id, player));
  const wanted: readonly string[] = decisionsOf[focus] ?? [];
  return (report.moments ?? [])
    .filter(({ kind, playerIndex }) => playerIndex === index && wanted.includes(kind))
    .map(({ kind, clock }) => momentOf(report, clock, kind));
}

function missedChances(report: MatchReport, player: PlayerId) {
  const index = seatsOf(report).findIndex(({ id }) => isPlayer(id, player));
  return (report.shots ?? [])
    .filter(({ playerIndex, outcome }) => playerIndex === index && outcome === 'missed')
    .map(({ clock, goalChance }) => ({
      chance: goalChance,
      moment: momentOf(report, clock, 'missed-shot'),
    }));
}

function goalsAgainst(report: MatchReport, player: PlayerId): readonly ReviewMoment[] {
  const isBlue = report.document.blue.players.some(({ id }) => isPlayer(id, player));
  const against = report.goals.filter(({ team }) => (team === 'blue') !== isBlue);
  return against.slice(0, 1).map(({ clock }) => momentOf(report, clock, 'goal-against'));
}

function momentOf({ document }: MatchReport, clock: string, kind: string): ReviewMoment {
  const { blue, orange, date, rocket_league_id: matchId } = document;
  const score = `${blue.stats.core.goals}:${orange.stats.core.goals}`;
  return { matchId, clock, kind, match: `${date.slice(0, 16).replace('T', ' ')}, ${score}` };
}

function seatsOf({ document }: MatchReport) {
  return [...document.blue.players, ...document.orange.players];
}

function isPlayer(id: { readonly platform: string; readonly id: string }, player: PlayerId) {
  return id.platform === player.platform && id.id === player.id;
}
