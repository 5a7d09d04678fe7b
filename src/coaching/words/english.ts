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
  reviewed: {
    'missed-shot': 'a chance missed',
    'goal-against': 'a goal against',
    whiff: 'a ball missed',
    'caught-up-field': 'caught up-field',
    'beaten-to-ball': 'beaten to the ball',
    'double-commit': 'two at one ball',
    'cut-rotation': 'a mate cut off',
    'boost-starved': 'defending without boost',
  },
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
      achieved: `Done: ${label} went from ${from}${unit} to ${after}${unit} over ${matches} matches. The goal was ${to}${unit}.`,
      on_the_way: `On the way: ${label} moved from ${from}${unit} to ${after}${unit} over ${matches} matches. ${to}${unit} is in sight.`,
      no_movement: `No clear movement yet: ${label} is at ${after}${unit} after ${matches} matches, and chance alone could explain that.`,
      regressed: `${label} slipped from ${from}${unit} to ${after}${unit} over ${matches} matches. That happens while habits change; we take it up again.`,
      not_measurable: `Nothing fair can be said about ${label} yet: ${matches} matches are too few, or too different. It stays open.`,
    })[verdict],
  stopSignal: (losses) =>
    `${losses} losses in a row, and your play has dropped below your usual. A break is worth more than another queue.`,
  stats: {
    bpm: 'boost used a minute',
    bcpm: 'boost collected a minute',
    percent_zero_boost: 'time on empty',
    percent_full_boost: 'time with a full tank',
    count_collected_small_per_minute: 'small pads',
    count_collected_big_per_minute: 'big pads',
    count_stolen_big_per_minute: 'big pads stolen',
    count_stolen_small_per_minute: 'small pads stolen',
    amount_used_while_supersonic_per_minute: 'boost burnt while already supersonic',
    overfill_share: 'boost wasted on overfill',
    percent_ground: 'time on the ground',
    percent_low_air: 'time low in the air',
    percent_high_air: 'time high in the air',
    avg_speed: 'average speed',
    percent_slow_speed: 'time at slow speed',
    percent_boost_speed: 'time at boost speed',
    percent_supersonic_speed: 'time supersonic',
    avg_powerslide_duration: 'length of a powerslide',
    percent_powerslide: 'time powersliding',
    count_powerslide_per_minute: 'powerslides',
    avg_distance_to_mates: 'distance to team-mates',
    percent_behind_ball: 'time behind the ball',
    saves_per_minute: 'saves',
    save_share: 'shots on target that you saved',
    shooting_percentage: 'shots that went in',
    shots_per_minute: 'shots',
  },
  perMinute: 'a minute',
  week: {
    progress: (done, all) => `${done} of ${all} done`,
    next: (block) => `Next: ${block}`,
    finished: () => 'Everything is done. Well played; the rest of the week is for fun.',
    choose: () => 'Choose what it is about',
    actions: {
      done: 'Done',
      skip: 'Skip',
      swap: 'Swap this drill',
      easy: 'Too easy',
      hard: 'Too hard',
      dead: 'This code does not work',
    },
    notes: {
      'no-other': 'There is no other exercise for this one right now, so it stays.',
      reported: 'Thank you. You have another exercise now, and the code is being checked.',
    },
    difficulty: {
      easier: 'A notch easier than last week, as you asked.',
      same: '',
      harder: 'A notch harder than last week, as you asked.',
    },
    challengeProgress: ({ hits, played }) => `${hits} so far, after ${played} matches`,
    challengeEnd: { won: 'Won!', lost: 'Not this time; there is a new one on Monday.' },
    challengeWon: (challenge) => `You did it! ${challenge}`,
    verdictTitle: (week) => `What came of week ${week}`,
    noVerdictYet: () =>
      'There is no finished week yet. Your verdict comes on the Monday after your first plan.',
    noGoals: () => 'That week had no goal that could be measured.',
    interval: ({ low, high, before }) =>
      `Change between ${low} and ${high}, against ${before} matches before.`,
    noMatches: () =>
      'No matches that week, and that is fine: weeks like that happen. The goals wait for you.',
    carriesOver: {
      achieved: (skill) => `What you built stays: ${skill} comes back as a short block later on.`,
      on_the_way: (skill) => `We keep at it: ${skill} stays in the next weeks.`,
      no_movement: (skill) => `Habits take their time: ${skill} stays in the next weeks.`,
      regressed: (skill) => `${skill} comes back next week, a little at a time.`,
      not_measurable: () => 'The level before stays the one to measure from.',
    },
    winsAndLosses: ({ label, unit, inWins, inLosses }) =>
      `Your wins and losses differ most in ${label}: ${inWins}${unit} when you win, ${inLosses}${unit} when you lose.`,
    ticked: (done, all) => `${done} of ${all} blocks ticked off.`,
    ofMember: (name) => `The week of ${name}`,
    buttons: { open: 'Open my week', stop: 'No more messages' },
    stopped: () =>
      'Stopped. I will not write to you unasked; `/reminders` and `/settings` start it anew.',
  },
  reminder: {
    title: () => 'Time for a little training?',
    settings: () => 'Your reminders',
    due: (minutes) => `${minutes} minutes, and it goes like this:`,
    nothingPlanned: () => 'Nothing is open this week. `/plan` makes a new one.',
    on: ({ days, time, timezone }) => `I remind you ${days} at ${time} (${timezone}).`,
    quiet: (from, to) => `Quiet from ${from} to ${to}.`,
    weekly: {
      direct: 'On Monday your verdict and new week come by direct message.',
      channel: 'On Monday your verdict and new week come to this server’s digest channel.',
      off: 'On Monday nothing is sent; `/verdict` and `/plan` always tell.',
    },
    off: () => 'No reminders are set. Give a time to start, such as 19:00.',
    stopped: () => 'Stopped. I will not remind you again; `/reminders` starts it anew.',
    snoozed: (time) => `All right, again at ${time}.`,
    done: () => 'Nice. Ticked off.',
    directClosed: () =>
      'I could not send you a direct message. Allow them in the privacy settings of a server we share, or stop reminders with `/reminders`.',
    consent: () => 'So I may send you direct messages; each has a button to stop them.',
    zoneUnknown: () => 'I do not know your time zone: `/settings` sets it.',
    everyDay: () => 'every day',
    buttons: { done: 'Done', snooze: 'In an hour', stop: 'Stop reminding me' },
  },
  session: {
    title: ({ matches, won }) => `Your session: ${matches} matches, ${won} won`,
    better: (label, value) => `Better than your usual: ${label}, ${value}.`,
    usual: () => 'You played at your usual level.',
    cost: (label, value) => `What cost you most: ${label}, ${value}.`,
    worse: (label, value) => `Below your usual: ${label}, ${value}.`,
    nothingCost: () => 'Nothing fell below your usual.',
    next: (task) => `Next: ${task}`,
    noTask: () => '`/plan` has a week of training for you.',
  },
  packs: {
    title: (count) => (count === 1 ? '1 training pack' : `${count} training packs`),
    none: () => 'No pack fits that. Leave something out, or try another word.',
    chooseDead: () => 'A code does not work? Tell me which',
    reported: (name) => `Thank you. ${name} is noted as not working.`,
    alreadyReported: (name) => `You have told me about ${name} already. Thank you.`,
    adminNotice: ({ code, name }) =>
      `Two players say that the code of ${name} does not work: ${code}. Nobody is given it any more.`,
  },
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
