import type { Messages } from './Messages.ts';

export const english: Messages = {
  language: 'English',
  weekdays: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
  skills: {
    aerial_accuracy: 'aerials',
    save_percentage: 'saves',
    shot_accuracy: 'shooting',
    positioning_score: 'positioning',
    rotation_efficiency: 'rotation',
    boost_efficiency: 'boost',
  },
  purposes: { focus: 'focus', second: 'also worth it', keep: 'keep it sharp' },
  planTitle: (week) => `Your training week ${week}`,
  focus: (skill) => `This week is about one thing: ${skill}.`,
  minutes: (count) => `${count} min`,
  warmup: () => 'Warm up in free play: drive, hit, breathe.',
  pack: ({ name, code, creator }) =>
    creator === '' ? `${name}, code ${code}` : `${name}, code ${code} (by ${creator})`,
  matches: (count) => (count === 1 ? 'Play 1 match' : `Play ${count} matches`),
  habit: (title) => `with one thing in mind: ${title}`,
  review: (clocks) => `Watch these moments of your own matches: ${clocks.join(', ')}`,
  goal: ({ label, from, to, unit }) => `${label}: from ${from}${unit} to ${to}${unit}`,
  stepReasons: {
    'reach-next-rank': 'That is what one rank up usually does.',
    'part-of-the-way': 'The rest of the way is for later weeks; this is this one’s share.',
    'reach-the-lobby': 'That is what the players you meet usually do.',
    'a-step-further': 'You already play like the next rank here; this is one honest step more.',
  },
  challenge: ({ needed, matches, label, threshold, better }) =>
    `Challenge: ${needed} of your next ${matches} matches with ${label} ${better === 'higher' ? 'at' : 'at most'} ${threshold}${better === 'higher' ? ' or more' : ''}.`,
  verdict: (verdict, { label, from, to, after, unit, matches }) =>
    ({
      achieved: `Done! ${label} went from ${from}${unit} to ${after}${unit} over ${matches} matches. The goal was ${to}${unit}.`,
      on_the_way: `On the way: ${label} moved from ${from}${unit} to ${after}${unit} over ${matches} matches. ${to}${unit} is in sight.`,
      no_movement: `No clear movement yet: ${label} is at ${after}${unit} after ${matches} matches, and chance alone could explain that.`,
      regressed: `${label} slipped from ${from}${unit} to ${after}${unit} over ${matches} matches. That happens while habits change; we take it up again.`,
      not_measurable: `Too few matches (${matches}) to say anything fair about ${label}. It stays open.`,
    })[verdict],
  stopSignal: (losses) =>
    `${losses} losses in a row, and your play has dropped below your usual. A break is worth more than another queue.`,
  drills: {
    'small-pad-lines': {
      title: 'Small-pad lines',
      how: 'Ball cam off: drive from goal to goal over small pads only, never stopping.',
    },
    'one-side-pads': {
      title: 'One side of pads',
      how: 'Rotate up one side and back down the other, taking every small pad on the way.',
    },
    'kickoff-flips': {
      title: 'Kickoffs',
      how: 'From each spawn spot, drive your kickoff to the ball with the same flips every time.',
    },
    'ten-aerials': {
      title: 'Ten aerials',
      how: 'Ten aerials from ten different angles; only clean touches count.',
    },
    'fast-aerial-rhythm': {
      title: 'Fast-aerial rhythm',
      how: 'Jump, tilt, boost, jump again in one even rhythm until it is a single motion.',
    },
    'low-boost-aerials': {
      title: 'Low-boost aerials',
      how: 'Reach high balls with 30 boost or less: jump timing instead of thrust.',
    },
    hover: {
      title: 'Hover',
      how: 'Stay in one place in the air: plain, then with air roll left, then right.',
    },
    'pillar-eights': {
      title: 'Figure eights',
      how: 'Fly figure eights around two fixed points without touching the ground.',
    },
    'backwards-aerial': {
      title: 'Backwards aerial',
      how: 'Fly from corner to corner facing backwards, as for a back-wall save.',
    },
    'bounce-dribbles': {
      title: 'Bounce dribbles',
      how: 'Keep the ball bouncing in front of you through circles and zigzags.',
    },
    'circle-dribbles': {
      title: 'Circle dribbles',
      how: 'Carry the ball on the car around the centre circle, both ways.',
    },
    'soft-touches': {
      title: 'Soft touches',
      how: 'Touch the ball softly, then drive beside it at its speed until it stops.',
    },
    'half-flip-ladder': {
      title: 'Half-flip ladder',
      how: 'Half-flip back, then over each diagonal, then out of reverse.',
    },
    'no-big-pads': {
      title: 'no big pads on purpose',
      how: 'Take a big pad only when it lies on your way.',
    },
    'passes-on-purpose': {
      title: 'passes you mean',
      how: 'Make three passes a match that you meant before you touched the ball.',
    },
    'know-your-mates': {
      title: 'know where your mates are',
      how: 'Before each touch, know where your team-mates are and how much boost they have.',
    },
    'bump-on-the-way-back': {
      title: 'bump on the way back',
      how: 'When you rotate out anyway, let your path cross an opponent’s.',
    },
    'name-your-touch': {
      title: 'name your touch',
      how: 'Say what each touch is for before you make it; check two of them in the replay.',
    },
    'last-man-waits': {
      title: 'the last one back waits',
      how: 'As last man, stay between ball and goal until the attacker has committed.',
    },
    'touch-and-rotate': {
      title: 'touch, then out',
      how: 'After a touch in their half, rotate out before you look for the next ball.',
    },
  },
};
