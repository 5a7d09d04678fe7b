import type { DrillWords } from '../Messages.ts';

export const drills: Readonly<Record<string, DrillWords>> = {
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
    how: 'From each spawn, take your kickoff with the same flips every time.',
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
    title: 'big pads only on your way',
    how: 'Take a big pad only when it lies on your way.',
  },
  'passes-on-purpose': {
    title: 'three passes on purpose',
    how: 'Make three passes a match that you meant before you touched the ball.',
  },
  'know-your-mates': {
    title: 'know where your mates are',
    how: 'Before each touch, know where your team-mates are and how much boost they have.',
  },
  'bump-on-the-way-back': {
    title: 'a bump on the way back',
    how: 'When you rotate out anyway, let your path cross an opponent’s.',
  },
  'name-your-touch': {
    title: 'a reason for every touch',
    how: 'Say what each touch is for before you make it; check two of them in the replay.',
  },
  'last-man-waits': {
    title: 'as last man, wait',
    how: 'As last man, stay between ball and goal until the attacker has committed.',
  },
  'touch-and-rotate': {
    title: 'touch, then rotate out',
    how: 'After a touch in their half, rotate out before you look for the next ball.',
  },
};
