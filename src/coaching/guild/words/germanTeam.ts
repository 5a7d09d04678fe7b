import type { TeamWords } from './TeamWords.ts';

const matches = (count: number): string => (count === 1 ? '1 Match' : `${count} Matches`);

export const germanTeam: TeamWords = {
  roles: { captain: 'Kapitän', coach: 'Coach', player: 'Spieler' },
  invited: 'eingeladen, hat noch nicht geantwortet',
  shares: 'teilt Schwerpunkt und Plan',
  whoPresses: 'Die Knöpfe gelten für die Person, die sie drückt.',
  buttons: {
    share: 'Meinen Plan teilen',
    hide: 'Meinen Plan für mich behalten',
    leave: 'Team verlassen',
    yes: 'Ja, ich bin dabei',
    no: 'Nein, danke',
  },
  invitation: ({ who, role, team }) => `${who}, bist du bei **${team}** als ${role} dabei?`,
  consent:
    'Wenn du Ja sagst, zählen deine Matches mit dem Team in Zusammenspiel und Berichten. Dein Plan bleibt deiner, bis du ihn teilst. Gehen kannst du jederzeit.',
  joined: (team) =>
    `Du bist bei **${team}** dabei. Mit \`/team show\` kannst du deinen Plan mit Kapitän und Coach teilen.`,
  declined: (team) => `In Ordnung, du bist nicht bei **${team}**.`,
  sharing: (team) =>
    `Kapitän und Coach von **${team}** sehen jetzt deinen Schwerpunkt und deinen Plan. Der Knopf nimmt es zurück.`,
  hiding: (team) => `Niemand von **${team}** sieht mehr deinen Schwerpunkt und deinen Plan.`,
  left: (team) => `Du hast **${team}** verlassen; die Zahlen laufen ohne dich weiter.`,
  chemistryTitle: (team) => `${team}: Zusammenspiel`,
  noChemistry:
    'Ich habe noch kein Match mit zweien von euch auf einer Seite. Mit `/analyze` gibst du eins ab.',
  pairTitle: ({ matches: played, wins }) => `${matches(played)}, ${wins} gewonnen`,
  pair: (first, second) => `${first} und ${second}`,
  spacing: (uu) => `Abstand: im Schnitt ${uu} uu`,
  doubleCommits: (aMatch) => `Beide am selben Ball: ${aMatch}-mal pro Match`,
  passes: ({ first, second, given, taken, aMatch }) =>
    `Pässe, die ankommen: ${aMatch} pro Match (${first} → ${second} ${given}, zurück ${taken})`,
  assists: ({ first, second, given, taken }) =>
    `Vorbereitete Tore: ${first} für ${second} ${given}, umgekehrt ${taken}`,
  covers: ({ who, share, other }) =>
    `Wer absichert: ${who}, ${share} % der Zeit hinter dem Ball (der andere Teil des Duos ${other} %)`,
  coversAlike: (share) => `Wer absichert: beide gleich, ${share} % der Zeit hinter dem Ball`,
  inferred:
    'Pässe und doppelte Angriffe sind aus der Bewegung erschlossen: Seht euch ein paar an, bevor ihr darüber redet.',
  blockTitle: (team, day) => `${team}: ${day}`,
  block: ({ matches: played, wins, losses, goals, overtimes }) =>
    `${matches(played)}: ${wins} gewonnen, ${losses} verloren. Tore ${goals}${overtimes === 0 ? '' : `, ${overtimes} in der Verlängerung`}.`,
  each: 'Pro Match und Person',
  player: ({ who, goals, assists, saves, shots }) =>
    `${who} ${goals} Tore · ${assists} Vorlagen · ${saves} Paraden · ${shots} Schüsse`,
  maps: 'Arenen',
  map: ({ name, wins, matches: played }) => `${name}: ${wins} von ${played} gewonnen`,
  headToHead: 'Im direkten Vergleich',
  neverMet: 'Auf verschiedenen Seiten habt ihr noch nicht gespielt.',
  against: ({ score, matches: played }) => `Gegeneinander: ${score} in ${matches(played)}.`,
  tally: ({ goals, saves }) => `Tore ${goals} · Paraden ${saves}`,
  together: ({ matches: played, wins }) => `Zusammen: ${matches(played)}, ${wins} gewonnen.`,
  focusTitle: (skill) => `Schwerpunkt: ${skill}`,
  noFocus: 'Noch kein Schwerpunkt: Dafür sind es zu wenige Matches.',
  playsLike: ({ rank, low, high }) => `spielt wie **${rank}**\n${low} bis ${high}`,
  weakness: (chance) => `mit ${chance} eine Schwäche`,
  unknown: 'lässt sich noch nicht sagen',
  noPlan: 'Für diese Woche gibt es keinen Plan.',
  commentTitle: (team) => `Ein Wort von ${team}`,
  comment: ({ from, text }) => `${from} zu deinem Training:\n\n${text}`,
  commentFooter: 'Keine mehr davon: /team show, „Meinen Plan für mich behalten“.',
  commentSent: (who) => `${who} hat deinen Kommentar.`,
};
