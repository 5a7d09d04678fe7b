import type { DetectorKind } from '../../src/analysis/detectors.ts';

/** What each detector calls by its name, in one sentence. */
export const meanings: Readonly<Record<DetectorKind, string>> = {
  touch: 'the ball changed its way, and only this car explains it',
  shot: "the touch behind the scoreboard's shot",
  save: "the touch behind the scoreboard's save",
  pass: 'a mate touches next, within 3.5 s and 500 uu away or further',
  clear: 'out of the own third at 1000 uu/s, untouched for a second',
  'fifty-fifty': 'opponents touch within 0.2 s of each other',
  kickoff: 'who touched first after "go"',
  demolition: 'the game says who blew up whom',
  bump: 'ran into an opponent at 420 uu/s and threw them by 180 uu/s',
  'speed-flip': 'a diagonal flip off the floor whose pitch is cancelled, boosting',
  'half-flip': 'a backflip stopped on the roof and rolled upright: nose turned around',
  'wave-dash': 'a dodge into the ground as the wheels come down',
  'fast-aerial': 'both jumps within 0.6 s, boost, above 480 uu after 1.1 s',
  'flip-reset': 'wheels onto the ball in the air, and the dodge won is used within 2 s',
  'double-tap': 'off the backboard and hit again towards the goal in one flight',
  'air-dribble': 'three touches in a row, two of them higher than 300 uu in one flight',
  'ceiling-shot': 'off the ceiling and at the ball within 1.5 s',
  'wall-aerial': 'off the wall above 200 uu and at a ball away from it',
  flick: 'a dodge under a ball that was carried for 0.4 s',
  'half-volley': 'a strike within 0.45 s of the bounce',
  'one-timer': "a mate's pass shot at the goal with the first touch",
  redirect: 'the same in the air',
  whiff: 'a dodge or flight at the ball that passes it within 130 uu',
  'beaten-to-ball': 'drove at the ball and an opponent was there up to 0.5 s earlier',
  'double-commit': 'a mate touched while this car was at most 0.5 s from the same ball',
  'cut-rotation':
    'touched, came back from beyond the ball and took it from a mate on the way to it',
  'caught-up-field':
    '1000 uu beyond the ball when a goal against was made, with one mate or none behind it',
  rush: 'won the ball and came with more cars than were left behind it, kept for 0.75 s',
  'boost-starved':
    'last man with less than 12 boost for 1.5 s, the ball at the others in the own third',
};
