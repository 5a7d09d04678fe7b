import type { PlayerId } from '../core/ids.ts';
import type { DocumentPlayer, DocumentTeam } from './document.ts';
import type { GoalMoment, MatchReport } from './report.ts';

/** What stands in the place of a name that was to be forgotten. */
export const FORGOTTEN_NAME = 'Forgotten player';
/** As bots have it: an id that is nobody's. */
const NOBODY = { platform: 'unknown', id: '' } as const;

type IsForgotten = (player: Readonly<{ platform: string; id: string }>) => boolean;

/** The same match without some players' names and ids; the numbers of the others need theirs. */
export function forgetPlayers(report: MatchReport, isForgotten: IsForgotten): MatchReport {
  const { document } = report;
  const gone = [...document.blue.players, ...document.orange.players].filter(({ id }) =>
    isForgotten(id),
  );
  if (gone.length === 0) return report;
  const names = new Set(gone.map(({ name }) => name));
  // A title is free text, and often begins with the name of whoever saved the replay.
  const { title: _, ...untitled } = document;
  return {
    ...report,
    document: {
      ...untitled,
      blue: forgetIn(document.blue, isForgotten),
      orange: forgetIn(document.orange, isForgotten),
    },
    goals: report.goals.map((goal) => forgetScorer(goal, names, isForgotten)),
  };
}

function forgetIn(team: DocumentTeam, isForgotten: IsForgotten): DocumentTeam {
  const players = team.players.map((player) =>
    isForgotten(player.id) ? withoutIdentity(player) : player,
  );
  return { ...team, players };
}

function withoutIdentity(player: DocumentPlayer): DocumentPlayer {
  return { ...player, name: FORGOTTEN_NAME, id: NOBODY };
}

/** A scorer known by name alone: of two who share it neither is told. */
function forgetScorer(
  { scorerId, ...goal }: GoalMoment,
  names: ReadonlySet<string>,
  isForgotten: IsForgotten,
): GoalMoment {
  const isGone = scorerId ? isForgotten(scorerId) : names.has(goal.scorer);
  if (isGone) return { ...goal, scorer: FORGOTTEN_NAME };
  return { ...goal, ...(scorerId && { scorerId: scorerId satisfies PlayerId }) };
}
