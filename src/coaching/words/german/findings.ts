import type { FindingWords } from '../FindingWords.ts';

export const findings: FindingWords = {
  sides: {
    aerial_accuracy: 'Luftspiel',
    save_percentage: 'Paraden',
    shot_accuracy: 'Abschluss',
    positioning_score: 'Stellungsspiel',
    rotation_efficiency: 'Rotation',
    boost_efficiency: 'Boost-Einsatz',
    speed: 'Tempo',
    recovery: 'Recovery',
  },
  title: (side) => `Dein Fokus: ${side}`,
  noFocus: () => 'Noch kein Fokus',
  open: (side) =>
    `Nichts fällt als Schwäche auf, stark. Am meisten bringt dir gerade Training in diesem Bereich: ${side}.`,
  belowRank: ({ side, rank, like, chance }) =>
    `Im Bereich ${side} spielst du unter ${rank}${like === undefined ? '' : `, am ehesten wie ${like}`} (Wahrscheinlichkeit ${chance}).`,
  belowLobby: ({ side, chance }) =>
    `Im Bereich ${side} liegst du unter denen, auf die du triffst (Wahrscheinlichkeit ${chance}).`,
  shownBy: ({ label, value, unit, low, high, rank }) =>
    `Am deutlichsten zeigt es dieser Wert, ${label}: ${value}${unit}. ${rank === undefined ? 'Üblich sind bei deinen Mit- und Gegenspielern' : `In ${rank} üblich sind`} ${low} bis ${high}${unit}.`,
  playsLike: (rank) => `spielt wie **${rank}**`,
  between: (low, high) => `${low} bis ${high}`,
  chance: (chance) => `zu ${chance} eine Schwäche`,
  extremes: { surely: 'über 99 %', hardly: 'unter 1 %' },
  comparedWithLobby: () => 'verglichen mit denen, auf die du triffst',
  cannotSay: {
    'no-match': 'Keines dieser Matches lässt sich beurteilen.',
    'no-model': 'Für diese Teamgröße kenne ich keine Ränge.',
    duel: 'Im Duell gibt es dazu keine Werte.',
    'no-statistics': 'Dazu fehlen in den Matches die Werte.',
    'no-rank': 'Dazu fehlen in den Matches die Werte. `/settings rank` würde helfen.',
  },
  tooLittle: () =>
    'Noch ist es zu wenig für ein Urteil. Ein paar Matches mehr, und es gibt einen Fokus.',
  matches: (count) => (count === 1 ? '1 Match' : `${count} Matches`),
  building: (have, need) => `im Aufbau, ${have} von ${need}`,
  rankSources: {
    given: 'wie du sagst',
    document: 'von Ballchasing',
    declared: 'aus /settings',
    estimate: 'geschätzt',
  },
  picture: {
    title: (name) => `${name} · spielt wie welcher Rang`,
    ownRank: (rank) => `gestrichelt: ${rank}, dein Rang`,
    nextRank: (rank) => `gepunktet: ${rank}, der nächste`,
    shade: () => 'Im Schatten liegt der Rang jedes Bereichs in 8 von 10 Fällen.',
    altText: ({ name, own, next, sides, below }) =>
      [
        `Wie welcher Rang ${name} spielt.`,
        `Eigener Rang ${own}${next === undefined ? '' : `, der nächste ${next}`}.`,
        `${sides.join('; ')}.`,
        below.length === 0
          ? 'Kein Bereich liegt klar unter dem eigenen Rang.'
          : `Klar unter dem eigenen Rang: ${below.join(', ')}.`,
      ].join(' '),
    side: ({ side, rank, low, high }) => `${side} wie ${rank} (${low} bis ${high})`,
  },
};
