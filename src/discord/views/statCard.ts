import type { APIEmbed, APIEmbedField } from 'discord.js';
import type { GoalMoment, MatchReport } from '../../analysis/report.ts';
import { boostAltText } from '../../charts/boostFinding.ts';
import { chartTitles } from '../../charts/kinds.ts';
import { teams, type PlayerId, type Team } from '../../core/ids.ts';
import { playerName } from '../playerName.ts';
import { teamColours, teamIcons, colours } from '../theme.ts';
import type { MessageView } from '../view.ts';
import { cardControls } from './cardControls.ts';
import { findSeat, goalsOf, matchFacts, scoreLine, teamTitle, type Seat } from './matchHeading.ts';
import { counted } from './numbers.ts';
import { matchNotes } from './matchNotes.ts';
import { playerLine } from './playerLine.ts';
import { whichPlayerMenu } from './whichPlayerMenu.ts';

export type StatCard = {
  readonly replayId: string;
  readonly report: MatchReport;
  readonly chartPng?: Uint8Array;
  /** The reader's accounts: their line comes first, under their verdict. */
  readonly viewerIds: readonly PlayerId[];
  readonly isPrivate: boolean;
};

const CHART_FILE = 'boost.png';

/** A match on one screen: score and goals, then each team's players, then boost over time. */
export function statCardView(card: StatCard): MessageView {
  const { report, replayId, chartPng, isPrivate } = card;
  const seat = findSeat(report.document, card.viewerIds);
  const order: readonly Team[] = seat?.team === 'orange' ? ['orange', 'blue'] : teams;
  const shown = chartPng && ('boost' as const);
  return {
    embeds: [
      matchEmbed(card, seat),
      ...order.map((team) => teamEmbed(report, team, seat)),
      ...(chartPng ? [chartEmbed()] : []),
    ],
    components: [
      ...cardControls(report, { replayId, shown, canShare: isPrivate }),
      ...(isPrivate && !seat ? whichPlayerMenu(replayId, report) : []),
    ],
    ...(chartPng && {
      files: [
        {
          name: CHART_FILE,
          bytes: chartPng,
          contentType: 'image/png',
          altText: boostAltText(report),
        },
      ],
    }),
  };
}

function matchEmbed({ report, viewerIds, isPrivate }: StatCard, seat: Seat | undefined): APIEmbed {
  const lines = [
    matchFacts(report),
    report.incomplete === undefined ? '' : `⚠️ ${incompleteNotes[report.incomplete]}`,
    ...(report.notes ?? []).map((note) => `ℹ️ ${matchNotes[note]}`),
    isPrivate && viewerIds.length === 0 ? UNLINKED_HINT : '',
  ];
  const goals = goalsField(report.goals);
  return {
    title: scoreLine(report.document, seat),
    description: lines.filter((line) => line !== '').join('\n'),
    color: winnerColour(report),
    ...(goals && { fields: [goals] }),
  };
}

const UNLINKED_HINT = 'Say which player you are, and your own line comes first next time.';

const incompleteNotes: Readonly<Record<NonNullable<MatchReport['incomplete']>, string>> = {
  'header-only':
    'Only the scoreboard of this file could be read, so boost, speed and positions are missing.',
  truncated: 'The recording breaks off, so the numbers cover only the part that is there.',
};

/** Goal by goal in two columns of text would wrap on a phone: one line each. */
function goalsField(goals: readonly GoalMoment[]): APIEmbedField | undefined {
  if (goals.length === 0) return undefined;
  const value = goals.map(
    ({ team, scorer, clock }) =>
      `${teamIcons[team]} \`${clock.padStart(5)}\` ${playerName(scorer)}`,
  );
  return { name: 'Goals', value: joinWithin(value), inline: false };
}

/** A field takes 1024 characters; a match of twenty goals says how many lines it left out. */
function joinWithin(lines: readonly string[]): string {
  const kept: string[] = [];
  let room = 960;
  for (const line of lines) {
    room -= line.length + 1;
    if (room < 0) return [...kept, `… and ${lines.length - kept.length} more`].join('\n');
    kept.push(line);
  }
  return kept.join('\n');
}

function winnerColour({ document }: MatchReport): number {
  const difference = goalsOf(document, 'blue') - goalsOf(document, 'orange');
  if (difference === 0) return colours.brand;
  return difference > 0 ? teamColours.blue : teamColours.orange;
}

function teamEmbed(report: MatchReport, team: Team, seat: Seat | undefined): APIEmbed {
  const { players, name } = report.document[team];
  const seated = players.map((player, index) => ({
    player,
    isYou: seat?.team === team && seat.index === index,
  }));
  seated.sort(
    (a, b) =>
      Number(b.isYou) - Number(a.isYou) || b.player.stats.core.score - a.player.stats.core.score,
  );
  return {
    title: `${teamIcons[team]} ${teamTitle(team, name)} · ${counted(goalsOf(report.document, team), 'goal')}`,
    color: teamColours[team],
    fields: seated.map(({ player, isYou }) => playerLine(player, { isYou })),
  };
}

function chartEmbed(): APIEmbed {
  return {
    title: chartTitles.boost,
    color: colours.brand,
    image: { url: `attachment://${CHART_FILE}` },
    footer: {
      text: 'bpm: boost used per minute · collected: boost from pads · uu/s: average speed, 2,300 at most',
    },
  };
}
