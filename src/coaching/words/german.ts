import type { Messages } from './Messages.ts';

export const german: Messages = {
  language: 'Deutsch',
  weekdays: ['Montag', 'Dienstag', 'Mittwoch', 'Donnerstag', 'Freitag', 'Samstag', 'Sonntag'],
  skills: {
    aerial_accuracy: 'Aerials',
    save_percentage: 'Paraden',
    shot_accuracy: 'Abschluss',
    positioning_score: 'Stellungsspiel',
    rotation_efficiency: 'Rotation',
    boost_efficiency: 'Boost',
  },
  purposes: { focus: 'Schwerpunkt', second: 'lohnt sich auch', keep: 'in Form bleiben' },
  planTitle: (week) => `Deine Trainingswoche ${week}`,
  focus: (skill) => `Diese Woche geht es um eine Sache: ${skill}.`,
  minutes: (count) => `${count} Min.`,
  warmup: () => 'Aufwärmen im freien Spiel: fahren, treffen, durchatmen.',
  pack: ({ name, code, creator }) =>
    creator === '' ? `${name}, Code ${code}` : `${name}, Code ${code} (von ${creator})`,
  matches: (count) => (count === 1 ? '1 Match spielen' : `${count} Matches spielen`),
  habit: (title) => `mit einer Sache im Kopf: ${title}`,
  review: (clocks) => `Sieh dir diese Momente aus deinen Matches an: ${clocks.join(', ')}`,
  goal: ({ label, from, to, unit }) => `${label}: von ${from}${unit} auf ${to}${unit}`,
  stepReasons: {
    'reach-next-rank': 'So spielt man üblicherweise einen Rang höher.',
    'part-of-the-way': 'Der Rest des Weges ist für spätere Wochen; das ist der Anteil dieser.',
    'reach-the-lobby': 'So spielen die, auf die du triffst, üblicherweise.',
    'a-step-further':
      'Hier spielst du schon wie der nächste Rang; das ist ein ehrlicher Schritt mehr.',
  },
  challenge: ({ needed, matches, label, threshold, better }) =>
    `Challenge: ${needed} deiner nächsten ${matches} Matches mit ${label} ${better === 'higher' ? 'mindestens' : 'höchstens'} ${threshold}.`,
  verdict: (verdict, { label, from, to, after, unit, matches }) =>
    ({
      achieved: `Geschafft! ${label} ging in ${matches} Matches von ${from}${unit} auf ${after}${unit}. Das Ziel war ${to}${unit}.`,
      on_the_way: `Auf dem Weg: ${label} ging in ${matches} Matches von ${from}${unit} auf ${after}${unit}. ${to}${unit} ist in Sicht.`,
      no_movement: `Noch keine klare Bewegung: ${label} steht nach ${matches} Matches bei ${after}${unit}, und das kann auch Zufall sein.`,
      regressed: `${label} ist in ${matches} Matches von ${from}${unit} auf ${after}${unit} gerutscht. Das kommt vor, wenn man Gewohnheiten ändert; wir nehmen es wieder auf.`,
      not_measurable: `Zu wenige Matches (${matches}), um über ${label} etwas Faires zu sagen. Es bleibt offen.`,
    })[verdict],
  stopSignal: (losses) =>
    `${losses} Niederlagen in Folge, und dein Spiel liegt unter deinem üblichen. Eine Pause bringt jetzt mehr als die nächste Warteschlange.`,
  drills: {
    'small-pad-lines': {
      title: 'Linien über kleine Pads',
      how: 'Ballkamera aus: von Tor zu Tor nur über kleine Pads fahren, ohne anzuhalten.',
    },
    'one-side-pads': {
      title: 'Pads einer Seite',
      how: 'Auf einer Seite vor, auf der anderen zurück rotieren und jedes kleine Pad mitnehmen.',
    },
    'kickoff-flips': {
      title: 'Kickoffs',
      how: 'Von jedem Startplatz den Kickoff fahren, jedes Mal mit denselben Flips.',
    },
    'ten-aerials': {
      title: 'Zehn Aerials',
      how: 'Zehn Aerials aus zehn Winkeln; nur saubere Treffer zählen.',
    },
    'fast-aerial-rhythm': {
      title: 'Fast-Aerial-Rhythmus',
      how: 'Springen, kippen, boosten, noch einmal springen, bis es eine einzige Bewegung ist.',
    },
    'low-boost-aerials': {
      title: 'Aerials mit wenig Boost',
      how: 'Hohe Bälle mit höchstens 30 Boost erreichen: Sprung statt Schub.',
    },
    hover: {
      title: 'Schweben',
      how: 'An einer Stelle in der Luft bleiben: erst gerade, dann mit Air Roll links und rechts.',
    },
    'pillar-eights': {
      title: 'Achten fliegen',
      how: 'Achten um zwei feste Punkte fliegen, ohne den Boden zu berühren.',
    },
    'backwards-aerial': {
      title: 'Rückwärts-Aerial',
      how: 'Rückwärts von Ecke zu Ecke fliegen, wie für eine Parade an der Rückwand.',
    },
    'bounce-dribbles': {
      title: 'Bounce-Dribbling',
      how: 'Den Ball in Kreisen und Zickzack vor dir springen lassen.',
    },
    'circle-dribbles': {
      title: 'Dribbling im Kreis',
      how: 'Den Ball auf dem Auto um den Mittelkreis tragen, in beide Richtungen.',
    },
    'soft-touches': {
      title: 'Weiche Berührungen',
      how: 'Den Ball sanft antippen und neben ihm herfahren, bis er liegt.',
    },
    'half-flip-ladder': {
      title: 'Half-Flip-Leiter',
      how: 'Half-Flip gerade, dann über beide Diagonalen, dann aus der Rückwärtsfahrt.',
    },
    'no-big-pads': {
      title: 'keine großen Pads mit Absicht',
      how: 'Ein großes Pad nur nehmen, wenn es auf deinem Weg liegt.',
    },
    'passes-on-purpose': {
      title: 'gewollte Pässe',
      how: 'Drei Pässe im Match, die du vor der Berührung wolltest.',
    },
    'know-your-mates': {
      title: 'wissen, wo die Mitspieler sind',
      how: 'Vor jeder Berührung wissen, wo deine Mitspieler sind und wie viel Boost sie haben.',
    },
    'bump-on-the-way-back': {
      title: 'Bump auf dem Rückweg',
      how: 'Wenn du ohnehin herausrotierst, den Weg eines Gegners kreuzen.',
    },
    'name-your-touch': {
      title: 'jede Berührung benennen',
      how: 'Vorher sagen, wozu die Berührung gut ist; zwei davon im Replay prüfen.',
    },
    'last-man-waits': {
      title: 'der Letzte wartet',
      how: 'Als Letzter zwischen Ball und Tor bleiben, bis der Angreifer sich festlegt.',
    },
    'touch-and-rotate': {
      title: 'berühren, dann raus',
      how: 'Nach einer Berührung in ihrer Hälfte erst herausrotieren, dann den nächsten Ball suchen.',
    },
  },
};
