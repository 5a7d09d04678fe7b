import type { MatchMoment, MatchReport } from './report.ts';

/** A moment whose detector was judged often enough and right often enough to advise on. */
export type ProvenMoment = MatchMoment & { readonly experimental?: never };

/** What advice, plans and goals may quote of a match: the moments of proven detectors. */
export function provenMoments({ moments = [] }: Pick<MatchReport, 'moments'>): ProvenMoment[] {
  return moments.filter((moment): moment is ProvenMoment => moment.experimental !== true);
}
