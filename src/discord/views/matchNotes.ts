import type { MatchNote } from '../../analysis/report.ts';

/** What a card says about the numbers that it leaves out. */
export const matchNotes: Readonly<Record<MatchNote, string>> = {
  'other-mode': 'Not a usual Soccar match, so boost, positions and play are not measured.',
  'other-arena':
    'This arena is not the usual field, so boost, positions and play are not measured.',
  'boost-not-recorded': 'Files of this age do not record boost, so it is not measured.',
  'boost-unlimited': 'Boost was unlimited, so it is not measured.',
  'from-ballchasing':
    'Ballchasing did not hand out a file that I can read, so these are its own statistics.',
  'ball-still': 'Nobody played the ball in this recording.',
};
