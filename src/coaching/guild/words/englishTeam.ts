import type { TeamWords } from './TeamWords.ts';

const matches = (count: number): string => (count === 1 ? '1 match' : `${count} matches`);

export const englishTeam: TeamWords = {
  roles: { captain: 'captain', coach: 'coach', player: 'player' },
  invited: 'invited, has not answered yet',
  shares: 'shares focus and plan',
  whoPresses: 'The buttons are for whoever presses them.',
  buttons: {
    share: 'Share my plan',
    hide: 'Keep my plan to me',
    leave: 'Leave the team',
    yes: 'Yes, I am in',
    no: 'No, thank you',
  },
  invitation: ({ who, role, team }) => `${who}, will you be a ${role} of **${team}**?`,
  consent:
    'If you say yes, your matches with the team count in its chemistry and reports. Your plan stays yours until you share it. You can leave at any time.',
  joined: (team) =>
    `You are in **${team}**. \`/team show\` lets you share your plan with captain and coach.`,
  declined: (team) => `All right, you are not in **${team}**.`,
  sharing: (team) =>
    `Captain and coach of **${team}** see your focus and your plan now. The button takes it back.`,
  hiding: (team) => `Nobody of **${team}** sees your focus and your plan any more.`,
  left: (team) => `You have left **${team}**; its numbers go on without you.`,
  chemistryTitle: (team) => `${team}: chemistry`,
  noChemistry: 'I have no match yet with two of you on one side. Hand one in with `/analyze`.',
  pairTitle: ({ matches: played, wins }) => `${matches(played)}, ${wins} won`,
  pair: (first, second) => `${first} and ${second}`,
  spacing: (uu) => `Apart: ${uu} uu on average`,
  doubleCommits: (aMatch) => `Both on one ball: ${aMatch} times a match`,
  passes: ({ first, second, given, taken, aMatch }) =>
    `Passes that arrive: ${aMatch} a match (${first} → ${second} ${given}, back ${taken})`,
  assists: ({ first, second, given, taken }) =>
    `Goals made: ${first} for ${second} ${given}, the other way ${taken}`,
  covers: ({ who, share, other }) =>
    `Who covers: ${who}, ${share} % of the time behind the ball (the other ${other} %)`,
  coversAlike: (share) => `Who covers: both alike, ${share} % of the time behind the ball`,
  inferred:
    'Passes and double commits are inferred from movement: watch a few before you talk about them.',
  blockTitle: (team, day) => `${team}: ${day}`,
  block: ({ matches: played, wins, losses, goals, overtimes }) =>
    `${matches(played)}: ${wins} won, ${losses} lost. Goals ${goals}${overtimes === 0 ? '' : `, ${overtimes} in overtime`}.`,
  each: 'A match, each',
  player: ({ who, goals, assists, saves, shots }) =>
    `${who} ${goals} goals · ${assists} assists · ${saves} saves · ${shots} shots`,
  maps: 'Maps',
  map: ({ name, wins, matches: played }) => `${name}: ${wins} of ${played} won`,
  headToHead: 'Head to head',
  neverMet: 'You have not met on opposite sides yet.',
  against: ({ score, matches: played }) => `Against each other: ${score} in ${matches(played)}.`,
  tally: ({ goals, saves }) => `Goals ${goals} · saves ${saves}`,
  together: ({ matches: played, wins }) => `Together: ${matches(played)}, ${wins} won.`,
  focusTitle: (skill) => `Focus: ${skill}`,
  noFocus: 'No focus yet: too few matches to say.',
  playsLike: ({ rank, low, high }) => `plays like **${rank}**\n${low} to ${high}`,
  weakness: (chance) => `a weakness with ${chance}`,
  unknown: 'cannot be said yet',
  noPlan: 'There is no plan for this week.',
  commentTitle: (team) => `A word from ${team}`,
  comment: ({ from, text }) => `${from} on your training:\n\n${text}`,
  commentFooter: 'To hear no more of these: /team show, "Keep my plan to me".',
  commentSent: (who) => `${who} has your comment.`,
};
