import type { FindingWords } from '../FindingWords.ts';

export const findings: FindingWords = {
  sides: {
    aerial_accuracy: 'air play',
    save_percentage: 'saving',
    shot_accuracy: 'shooting',
    positioning_score: 'positioning',
    rotation_efficiency: 'rotation',
    boost_efficiency: 'boost use',
    speed: 'speed',
    recovery: 'recovery',
  },
  title: (side) => `Work on your ${side}`,
  noFocus: () => 'No focus yet',
  open: (side) =>
    `Nothing stands out as weak, well played. Right now practice is worth most in your ${side}.`,
  belowRank: ({ side, rank, like, chance }) =>
    `Your ${side} plays below ${rank}${like === undefined ? '' : `, most like ${like}`} (chance ${chance}).`,
  belowLobby: ({ side, chance }) =>
    `Your ${side} is below that of the players you meet (chance ${chance}).`,
  shownBy: ({ label, value, unit, low, high, rank }) =>
    `What shows it most is ${label}: ${value}${unit}, where ${rank === undefined ? 'the players you meet have' : `${rank} has`} ${low} to ${high}${unit}.`,
  playsLike: (rank) => `plays like **${rank}**`,
  between: (low, high) => `${low} to ${high}`,
  chance: (chance) => `${chance} likely a weakness`,
  extremes: { surely: 'over 99 %', hardly: 'under 1 %' },
  comparedWithLobby: () => 'against the players you met',
  cannotSay: {
    'no-match': 'None of these matches can be judged.',
    'no-model': 'I know no ranks for this team size.',
    duel: 'A duel has no statistics of it.',
    'no-statistics': 'The matches lack the statistics for it.',
    'no-rank': 'The matches lack the statistics for it. `/settings rank` would help.',
  },
  tooLittle: () =>
    'There is too little to judge yet. A few more matches, and there will be a focus.',
  matches: (count) => (count === 1 ? '1 match' : `${count} matches`),
  building: (have, need) => `building, ${have} of ${need}`,
  rankSources: {
    given: 'as you said',
    document: 'from Ballchasing',
    declared: 'declared in /settings',
    estimate: 'estimated',
  },
  picture: {
    title: (name) => `${name} · which rank it plays like`,
    ownRank: (rank) => `dashed: ${rank}, your rank`,
    nextRank: (rank) => `dotted: ${rank}, the next`,
    shade: () => 'The shade is where the rank of each side lies with 8 chances in 10.',
    altText: ({ name, own, next, sides, below }) =>
      [
        `Which rank ${name} plays like.`,
        `Own rank ${own}${next === undefined ? '' : `, next ${next}`}.`,
        `${sides.join('; ')}.`,
        below.length === 0
          ? 'No side is clearly below the own rank.'
          : `Clearly below the own rank: ${below.join(', ')}.`,
      ].join(' '),
    side: ({ side, rank, low, high }) => `${side} like ${rank} (${low} to ${high})`,
  },
};
