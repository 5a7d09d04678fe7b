import { englishSetup } from './englishSetup.ts';
import { englishTeam } from './englishTeam.ts';
import type { GuildWords } from './GuildWords.ts';

const matches = (count: number): string => (count === 1 ? '1 match' : `${count} matches`);
const kinds = {
  goals: 'goals',
  assists: 'assists',
  saves: 'saves',
  shots: 'shots',
  score: 'points',
};

export const english: GuildWords = {
  locale: 'en-GB',
  digest: {
    weekTitle: (from, to) => `Your week: ${from} to ${to}`,
    dayTitle: (day) => `Your day: ${day}`,
    nightTitle: (day) => `Scrim night: ${day}`,
    summary: ({ matches: played, wins, players }) =>
      `${matches(played)} by ${players === 1 ? '1 player' : `${players} players`}${wins > 0 ? `, ${wins} won` : ''}.`,
    who: 'Who played',
    played: (who, count) => `${who} (${count})`,
    streaks: 'Winning streaks',
    streak: (wins, who) => `🔥 ${wins} in a row: ${who}`,
    unnamed: (count) =>
      count === 1 ? 'and 1 player who is not named' : `and ${count} players who are not named`,
    others: (count) => `and ${count} more`,
    records: 'Records',
    record: ({ who, kind, value, before, isServerRecord }) =>
      `${isServerRecord ? '🏆' : '⭐'} ${who}: ${value} ${kinds[kind]} in a match, ${isServerRecord ? 'the most anybody here ever had' : `more than ever (${before} until now)`}`,
    improved: 'Most improved',
    improvement: ({ who, label, before, after }) =>
      `${who}: ${label} from ${before} to ${after}, more than chance explains`,
    match: { weekly: 'Match of the week', daily: 'Match of the day', scrim: 'Match of the night' },
    matchLine: ({ who, score, playlist }) => `${who} · ${score} · ${playlist}`,
    highlight: ({ kind, clock, behind }) =>
      ({
        comeback: `${behind} goals behind, and still won: watch the turn at ${clock}.`,
        overtime: `Decided in overtime, at ${clock}.`,
        'late-winner': `Won in the last seconds: the goal at ${clock}.`,
        goal: `The goal that decided it: at ${clock}.`,
      })[kind],
    challenges: 'Challenges won',
    challenge: (who, count) => (count === 1 ? who : `${who} ×${count}`),
    chartTitle: 'Matches a day',
    chartWon: 'won',
    chartOther: 'other',
    chartAltText: ({ matches: played, wins, busiest }) =>
      `Matches of every day: ${played} in all, ${wins} won, most on ${busiest}.`,
    open: (until) => `Kept up to date until ${until}`,
    sealed: (until) => `Finished, with all replays handed in until ${until}`,
    finished: 'Finished',
    join: 'Name me here',
    leave: 'Leave me out',
    joined: 'You are named in the digests and leaderboards of this server from the next update on.',
    left: 'You are left out of the digests and leaderboards of this server from the next update on.',
    notLinked: 'Link your account with `/link` first, so that I know which player you are.',
    nothingYet: 'Nobody has played in this period yet, so nothing would be posted.',
  },
  board: {
    title: (season) => `Leaderboard, ${season}`,
    statistics: {
      score: 'Points a match',
      wins: 'Share of wins',
      goals: 'Goals a match',
      assists: 'Assists a match',
      saves: 'Saves a match',
      shooting: 'Shots that go in',
      supersonic: 'Time supersonic',
    },
    matches,
    newcomers: (people) => `On their way: ${people}`,
    toGo: (who, left) => `${who} (${left} to go)`,
    nobody: (least) => `Nobody has played ${least} matches yet.`,
    isNew: 'new',
    gate: (least) => `from ${least} matches on`,
    own: (place, of) => `You are number ${place} of ${of}.`,
    ownToGo: (left) => `${matches(left)} to go until you are placed.`,
    ownHidden: 'You take no part here. The button changes that.',
    updated: (time) => `Updated ${time}`,
    movement: 'Arrows: since Monday',
    season: ({ year, part, isMonth }) =>
      isMonth
        ? new Date(Date.UTC(year, part - 1)).toLocaleString('en-GB', {
            month: 'long',
            year: 'numeric',
            timeZone: 'UTC',
          })
        : `quarter ${part} of ${year}`,
  },
  team: englishTeam,
  setup: englishSetup,
  playlists: {
    'ranked-duels': 'Ranked Duels',
    'ranked-doubles': 'Ranked Doubles',
    'ranked-standard': 'Ranked Standard',
    'ranked-hoops': 'Ranked Hoops',
    'ranked-rumble': 'Ranked Rumble',
    'ranked-dropshot': 'Ranked Dropshot',
    'ranked-snowday': 'Ranked Snow Day',
    private: 'Private matches',
    tournament: 'Tournaments',
  },
};
