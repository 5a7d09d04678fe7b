import type { DrillWords } from '../Messages.ts';

export const drills: Readonly<Record<string, DrillWords>> = {
  'small-pad-lines': {
    title: 'Linien über kleine Pads',
    how: 'Ballcam aus: von Tor zu Tor nur über kleine Pads fahren, ohne anzuhalten.',
  },
  'one-side-pads': {
    title: 'Pads einer Seite',
    how: 'Auf einer Seite vor, auf der anderen zurück rotieren und jedes kleine Pad mitnehmen.',
  },
  'kickoff-flips': {
    title: 'Kickoffs',
    how: 'Von jedem Spawn den Kickoff fahren, jedes Mal mit denselben Flips.',
  },
  'ten-aerials': {
    title: 'Zehn Aerials',
    how: 'Zehn Aerials aus zehn Winkeln; nur saubere Treffer zählen.',
  },
  'fast-aerial-rhythm': {
    title: 'Fast-Aerial-Rhythmus',
    how: 'Springen, Nase hoch, boosten, zweiter Sprung, bis es eine einzige Bewegung ist.',
  },
  'low-boost-aerials': {
    title: 'Aerials mit wenig Boost',
    how: 'Hohe Bälle mit höchstens 30 Boost erreichen: guter Absprung statt Schub.',
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
    title: 'Weiche Touches',
    how: 'Den Ball sanft berühren und im gleichen Tempo neben ihm herfahren, bis er liegt.',
  },
  'half-flip-ladder': {
    title: 'Half-Flip-Leiter',
    how: 'Half-Flip gerade, dann über beide Diagonalen, dann aus der Rückwärtsfahrt.',
  },
  'no-big-pads': {
    title: 'große Pads nur auf dem Weg',
    how: 'Ein großes Pad nur nehmen, wenn es auf deinem Weg liegt.',
  },
  'passes-on-purpose': {
    title: 'drei Pässe mit Absicht',
    how: 'Drei Pässe pro Match, die du schon vor dem Touch so wolltest.',
  },
  'know-your-mates': {
    title: 'wissen, wo die Mitspieler sind',
    how: 'Vor jedem Touch wissen, wo deine Mitspieler sind und wie viel Boost sie haben.',
  },
  'bump-on-the-way-back': {
    title: 'ein Bump auf dem Rückweg',
    how: 'Wenn du ohnehin herausrotierst, den Weg eines Gegners kreuzen.',
  },
  'name-your-touch': {
    title: 'jeder Touch mit Grund',
    how: 'Vor jedem Touch sagen, wozu er gut ist; zwei davon im Replay prüfen.',
  },
  'last-man-waits': {
    title: 'als letzter Mann warten',
    how: 'Als letzter Mann zwischen Ball und Tor bleiben, bis der Angreifer sich festlegt.',
  },
  'touch-and-rotate': {
    title: 'Touch, dann rausrotieren',
    how: 'Nach einem Touch in ihrer Hälfte erst rausrotieren, dann den nächsten Ball suchen.',
  },
};
