import { germanSetup } from './germanSetup.ts';
import { germanTeam } from './germanTeam.ts';
import type { GuildWords } from './GuildWords.ts';

const matches = (count: number): string => (count === 1 ? '1 Match' : `${count} Matches`);
const kinds = {
  goals: 'Tore',
  assists: 'Vorlagen',
  saves: 'Paraden',
  shots: 'Schüsse',
  score: 'Punkte',
};

export const german: GuildWords = {
  locale: 'de-DE',
  digest: {
    weekTitle: (from, to) => `Eure Woche: ${from} bis ${to}`,
    dayTitle: (day) => `Euer Tag: ${day}`,
    nightTitle: (day) => `Scrim-Abend: ${day}`,
    summary: ({ matches: played, wins, players }) =>
      `${matches(played)} von ${players === 1 ? '1 Person' : `${players} Leuten`}${wins > 0 ? `, ${wins} gewonnen` : ''}.`,
    who: 'Wer gespielt hat',
    played: (who, count) => `${who} (${count})`,
    streaks: 'Siegesserien',
    streak: (wins, who) => `🔥 ${wins} in Folge: ${who}`,
    unnamed: (count) =>
      count === 1
        ? 'und 1 Person, die hier nicht genannt wird'
        : `und ${count}, die hier nicht genannt werden`,
    others: (count) => `und ${count} weitere`,
    records: 'Bestmarken',
    record: ({ who, kind, value, before, isServerRecord }) =>
      `${isServerRecord ? '🏆' : '⭐'} ${who}: ${value} ${kinds[kind]} in einem Match, ${isServerRecord ? 'so viele wie noch niemand hier' : `so viele wie noch nie (bisher ${before})`}`,
    improved: 'Größter Fortschritt',
    improvement: ({ who, label, before, after }) =>
      `${who}: ${label} von ${before} auf ${after}, und das ist mehr als Zufall`,
    match: { weekly: 'Match der Woche', daily: 'Match des Tages', scrim: 'Match des Abends' },
    matchLine: ({ who, score, playlist }) => `${who} · ${score} · ${playlist}`,
    highlight: ({ kind, clock, behind }) =>
      ({
        comeback: `${behind} Tore zurück und doch gewonnen: die Wende fiel bei ${clock}.`,
        overtime: `In der Verlängerung entschieden, bei ${clock}.`,
        'late-winner': `Gewonnen in den letzten Sekunden: das Tor bei ${clock}.`,
        goal: `Das entscheidende Tor: bei ${clock}.`,
      })[kind],
    challenges: 'Geschaffte Challenges',
    challenge: (who, count) => (count === 1 ? who : `${who} ×${count}`),
    chartTitle: 'Matches pro Tag',
    chartWon: 'gewonnen',
    chartOther: 'andere',
    chartAltText: ({ matches: played, wins, busiest }) =>
      `Matches an jedem Tag: insgesamt ${played}, davon ${wins} gewonnen, die meisten am ${busiest}.`,
    open: (until) => `Wird ergänzt bis ${until}`,
    sealed: (until) => `Abgeschlossen, mit allen Replays bis ${until}`,
    finished: 'Abgeschlossen',
    join: 'Nenn mich hier',
    leave: 'Lass mich weg',
    joined:
      'Ab der nächsten Aktualisierung stehst du in den Rückblicken und Ranglisten dieses Servers.',
    left: 'Ab der nächsten Aktualisierung stehst du in keinem Rückblick und keiner Rangliste dieses Servers.',
    notLinked: 'Verknüpfe zuerst dein Konto mit `/link`, damit ich weiß, wer du im Spiel bist.',
    nothingYet: 'In diesem Zeitraum hat noch niemand gespielt; es würde nichts gepostet.',
  },
  board: {
    title: (season) => `Rangliste, ${season}`,
    statistics: {
      score: 'Punkte pro Match',
      wins: 'Anteil der Siege',
      goals: 'Tore pro Match',
      assists: 'Vorlagen pro Match',
      saves: 'Paraden pro Match',
      shooting: 'Schüsse, die drin sind',
      supersonic: 'Zeit auf Überschall',
    },
    matches,
    newcomers: (people) => `Auf dem Weg: ${people}`,
    toGo: (who, left) => `${who} (noch ${left})`,
    nobody: (least) => `Noch hat niemand ${least} Matches.`,
    isNew: 'neu',
    gate: (least) => `ab ${least} Matches`,
    own: (place, of) => `Du bist auf Platz ${place} von ${of}.`,
    ownToGo: (left) => `Noch ${matches(left)}, dann bist du dabei.`,
    ownHidden: 'Du nimmst hier nicht teil. Der Knopf ändert das.',
    updated: (time) => `Stand ${time}`,
    movement: 'Pfeile: seit Montag',
    season: ({ year, part, isMonth }) =>
      isMonth
        ? new Date(Date.UTC(year, part - 1)).toLocaleString('de-DE', {
            month: 'long',
            year: 'numeric',
            timeZone: 'UTC',
          })
        : `${part}. Quartal ${year}`,
  },
  team: germanTeam,
  setup: germanSetup,
  playlists: {
    'ranked-duels': 'Ranked Duell',
    'ranked-doubles': 'Ranked Doppel',
    'ranked-standard': 'Ranked Standard',
    'ranked-hoops': 'Ranked Hoops',
    'ranked-rumble': 'Ranked Rumble',
    'ranked-dropshot': 'Ranked Dropshot',
    'ranked-snowday': 'Ranked Snow Day',
    private: 'Private Matches',
    tournament: 'Turniere',
  },
};
