import type { ProblemPage } from './prove.ts';

export type ProblemCode =
  | 'link-over'
  | 'other-browser'
  | 'refused'
  | 'cancelled'
  | 'steam-busy'
  | 'unexpected';

type Problem = ProblemPage & { readonly status: 400 | 403 | 410 | 500 | 503 };

const FRESH = 'Go back to Discord and press “Prove it with Steam” again for a fresh link.';

export const problems: Readonly<Record<ProblemCode, Problem>> = {
  'link-over': {
    status: 410,
    title: 'This link is over',
    text: `It works once and for ten minutes. ${FRESH}`,
  },
  'other-browser': {
    status: 403,
    title: 'Not the browser it began in',
    text: `A sign-in has to end in the browser that began it, with cookies allowed. ${FRESH}`,
  },
  refused: {
    status: 403,
    title: 'Sign-in not accepted',
    text: `What came back was not Steam’s word for this sign-in, so nothing has changed. ${FRESH}`,
  },
  cancelled: {
    status: 400,
    title: 'Sign-in cancelled',
    text: `You left Steam’s page without signing in, so nothing has changed. ${FRESH}`,
  },
  'steam-busy': {
    status: 503,
    title: 'Steam is not answering',
    text: 'Steam is busy or down, so I cannot ask it whether this was you. Nothing has changed.',
  },
  unexpected: {
    status: 500,
    title: 'Something broke',
    text: `That was on our side, and it is noted. ${FRESH}`,
  },
};
