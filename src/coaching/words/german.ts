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
  reviewed: {
    'missed-shot': 'Chance vergeben',
    'goal-against': 'Gegentor',
    whiff: 'Ball verfehlt',
    'caught-up-field': 'zu weit vorn',
    'beaten-to-ball': 'zu spät am Ball',
    'double-commit': 'zu zweit am Ball',
    'cut-rotation': 'den Mitspieler geschnitten',
    'boost-starved': 'ohne Boost verteidigt',
  },
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
      achieved: `Geschafft: ${label} ging in ${matches} Matches von ${from}${unit} auf ${after}${unit}. Das Ziel war ${to}${unit}.`,
      on_the_way: `Auf dem Weg: ${label} ging in ${matches} Matches von ${from}${unit} auf ${after}${unit}. ${to}${unit} ist in Sicht.`,
      no_movement: `Noch keine klare Bewegung: ${label} steht nach ${matches} Matches bei ${after}${unit}, und das kann auch Zufall sein.`,
      regressed: `${label} ist in ${matches} Matches von ${from}${unit} auf ${after}${unit} gerutscht. Das kommt vor, wenn man Gewohnheiten ändert; wir nehmen es wieder auf.`,
      not_measurable: `Über ${label} lässt sich noch nichts Faires sagen: ${matches} Matches sind zu wenige oder zu verschieden. Es bleibt offen.`,
    })[verdict],
  stopSignal: (losses) =>
    `${losses} Niederlagen in Folge, und dein Spiel liegt unter deinem üblichen. Eine Pause bringt jetzt mehr als die nächste Warteschlange.`,
  stats: {
    bpm: 'Boostverbrauch pro Minute',
    bcpm: 'gesammelter Boost pro Minute',
    percent_zero_boost: 'Zeit mit leerem Tank',
    percent_full_boost: 'Zeit mit vollem Tank',
    count_collected_small_per_minute: 'kleine Pads',
    count_collected_big_per_minute: 'große Pads',
    count_stolen_big_per_minute: 'gestohlene große Pads',
    count_stolen_small_per_minute: 'gestohlene kleine Pads',
    amount_used_while_supersonic_per_minute: 'Boost, der bei Überschall verpufft',
    overfill_share: 'Boost, der überläuft',
    percent_ground: 'Zeit am Boden',
    percent_low_air: 'Zeit knapp über dem Boden',
    percent_high_air: 'Zeit hoch in der Luft',
    avg_speed: 'Durchschnittstempo',
    percent_slow_speed: 'Zeit mit wenig Tempo',
    percent_boost_speed: 'Zeit mit Boost-Tempo',
    percent_supersonic_speed: 'Zeit mit Überschall',
    avg_powerslide_duration: 'Länge eines Powerslides',
    percent_powerslide: 'Zeit im Powerslide',
    count_powerslide_per_minute: 'Powerslides',
    avg_distance_to_mates: 'Abstand zu Mitspielern',
    percent_behind_ball: 'Zeit hinter dem Ball',
    saves_per_minute: 'Paraden',
    save_share: 'gehaltene Torschüsse',
    shooting_percentage: 'Schüsse, die saßen',
    shots_per_minute: 'Schüsse',
  },
  perMinute: 'pro Minute',
  week: {
    progress: (done, all) => `${done} von ${all} erledigt`,
    next: (block) => `Als Nächstes: ${block}`,
    finished: () => 'Alles erledigt. Stark; der Rest der Woche ist zum Spaß da.',
    choose: () => 'Auswählen, worum es geht',
    actions: {
      done: 'Erledigt',
      skip: 'Auslassen',
      swap: 'Übung tauschen',
      easy: 'Zu leicht',
      hard: 'Zu schwer',
      dead: 'Code geht nicht',
    },
    notes: {
      'no-other': 'Dafür gibt es gerade keine andere Übung, also bleibt sie.',
      reported: 'Danke. Du hast jetzt eine andere Übung, und der Code wird geprüft.',
    },
    difficulty: {
      easier: 'Etwas leichter als letzte Woche, wie gewünscht.',
      same: '',
      harder: 'Etwas schwerer als letzte Woche, wie gewünscht.',
    },
    challengeProgress: ({ hits, played }) => `${hits} bisher, nach ${played} Matches`,
    challengeEnd: { won: 'Gewonnen!', lost: 'Diesmal nicht; am Montag gibt es eine neue.' },
    challengeWon: (challenge) => `Du hast es geschafft! ${challenge}`,
    verdictTitle: (week) => `Was aus Woche ${week} wurde`,
    noVerdictYet: () =>
      'Noch ist keine Woche zu Ende. Dein Urteil kommt am Montag nach deinem ersten Plan.',
    noGoals: () => 'Diese Woche hatte kein Ziel, das sich messen ließ.',
    interval: ({ low, high, before }) =>
      `Änderung zwischen ${low} und ${high}, gegenüber ${before} Matches davor.`,
    noMatches: () =>
      'Keine Matches in dieser Woche, und das ist in Ordnung: Solche Wochen gibt es. Die Ziele warten.',
    carriesOver: {
      achieved: (skill) => `Das bleibt: ${skill} kommt später als kurzer Block wieder.`,
      on_the_way: (skill) => `Wir bleiben dran: ${skill} ist auch die nächsten Wochen dabei.`,
      no_movement: (skill) =>
        `Gewohnheiten brauchen Zeit: ${skill} ist auch die nächsten Wochen dabei.`,
      regressed: (skill) => `${skill} kommt nächste Woche wieder, in kleinen Schritten.`,
      not_measurable: () => 'Gemessen wird weiter ab dem Stand davor.',
    },
    winsAndLosses: ({ label, unit, inWins, inLosses }) =>
      `Siege und Niederlagen unterscheiden sich bei dir am meisten so: ${label} ${inWins}${unit}, wenn du gewinnst, und ${inLosses}${unit}, wenn du verlierst.`,
    ticked: (done, all) => `${done} von ${all} Blöcken abgehakt.`,
    ofMember: (name) => `Die Woche von ${name}`,
    buttons: { open: 'Meine Woche öffnen', stop: 'Keine Nachrichten mehr' },
    stopped: () =>
      'Gestoppt. Ich schreibe dir nicht mehr von mir aus; `/reminders` und `/settings` fangen neu an.',
  },
  reminder: {
    title: () => 'Zeit für etwas Training?',
    settings: () => 'Deine Erinnerungen',
    due: (minutes) => `${minutes} Minuten, und so gehen sie:`,
    nothingPlanned: () => 'Diese Woche ist nichts offen. `/plan` macht eine neue.',
    on: ({ days, time, timezone }) => `Ich erinnere dich ${days} um ${time} (${timezone}).`,
    quiet: (from, to) => `Ruhe von ${from} bis ${to}.`,
    weekly: {
      direct: 'Am Montag kommen Urteil und neue Woche als Direktnachricht.',
      channel: 'Am Montag kommen Urteil und neue Woche in den Digest-Kanal dieses Servers.',
      off: 'Am Montag kommt nichts; `/verdict` und `/plan` sagen es dir jederzeit.',
    },
    off: () => 'Erinnerungen sind nicht eingerichtet. Nenne eine Uhrzeit, etwa 19:00.',
    stopped: () => 'Gestoppt. Ich erinnere dich nicht mehr; `/reminders` fängt neu an.',
    snoozed: (time) => `Gut, noch einmal um ${time}.`,
    done: () => 'Stark. Abgehakt.',
    directClosed: () =>
      'Ich konnte dir keine Direktnachricht schicken. Erlaube sie in den Privatsphäre-Einstellungen eines gemeinsamen Servers, oder stoppe die Erinnerungen mit `/reminders`.',
    consent: () =>
      'Damit darf ich dir Direktnachrichten schicken; jede hat einen Knopf, der sie beendet.',
    zoneUnknown: () => 'Deine Zeitzone kenne ich nicht: `/settings` legt sie fest.',
    everyDay: () => 'jeden Tag',
    buttons: { done: 'Erledigt', snooze: 'In einer Stunde', stop: 'Nicht mehr erinnern' },
  },
  session: {
    title: ({ matches, won }) => `Deine Runde: ${matches} Matches, ${won} gewonnen`,
    better: (label, value) => `Besser als sonst: ${label}, ${value}.`,
    usual: () => 'Du hast auf deinem üblichen Niveau gespielt.',
    cost: (label, value) => `Das hat am meisten gekostet: ${label}, ${value}.`,
    worse: (label, value) => `Unter deinem üblichen Niveau: ${label}, ${value}.`,
    nothingCost: () => 'Nichts lag unter deinem üblichen Niveau.',
    next: (task) => `Als Nächstes: ${task}`,
    noTask: () => '`/plan` hat eine Trainingswoche für dich.',
  },
  packs: {
    title: (count) => (count === 1 ? '1 Trainingspaket' : `${count} Trainingspakete`),
    none: () => 'Dazu passt kein Paket. Lass etwas weg oder versuche ein anderes Wort.',
    chooseDead: () => 'Ein Code geht nicht? Sag mir, welcher',
    reported: (name) => `Danke. ${name} ist als kaputt notiert.`,
    alreadyReported: (name) => `Von ${name} weiß ich schon durch dich. Danke.`,
    adminNotice: ({ code, name }) =>
      `Zwei Spieler sagen, dass der Code von ${name} nicht geht: ${code}. Niemand bekommt ihn mehr.`,
  },
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
