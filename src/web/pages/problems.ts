import type { ProblemPage } from './problemPage.ts';

export type ProblemCode =
  | 'link-over'
  | 'other-browser'
  | 'other-person'
  | 'refused'
  | 'cancelled'
  | 'busy'
  | 'no-accounts'
  | 'no-owner'
  | 'unknown-app'
  | 'too-many'
  | 'unexpected';

/** Ends a sign-in with a page that says why. */
export class SignInProblem extends Error {
  override readonly name = 'SignInProblem';
  readonly code: ProblemCode;
  constructor(code: ProblemCode) {
    super(code);
    this.code = code;
  }
}

/** Who is signed in to, by its name. */
export type SignInService = 'Steam' | 'Discord';

type Problem = ProblemPage & { readonly status: 400 | 403 | 404 | 410 | 429 | 500 | 503 };

const FRESH = 'Go back to Discord and press the button again for a fresh link.';

export function problemOf(code: ProblemCode, service: SignInService): Problem {
  return problems[code](service);
}

const problems: Readonly<Record<ProblemCode, (service: SignInService) => Problem>> = {
  'link-over': () => ({
    status: 410,
    title: 'This link is over',
    text: `It works once and for ten minutes. ${FRESH}`,
  }),
  'other-browser': () => ({
    status: 403,
    title: 'Not the browser it began in',
    text: `A sign-in has to end in the browser that began it, with cookies allowed. ${FRESH}`,
  }),
  'other-person': () => ({
    status: 403,
    title: 'Another Discord user',
    text: `You are signed in to Discord as somebody else than the person this link is for, so nothing has changed. Change the user there, or press the button as the one you are.`,
  }),
  refused: (service) => ({
    status: 403,
    title: 'Sign-in not accepted',
    text: `What came back was not ${service}’s word for this sign-in, so nothing has changed. ${FRESH}`,
  }),
  cancelled: (service) => ({
    status: 400,
    title: 'Sign-in cancelled',
    text: `You left ${service}’s page without agreeing, so nothing has changed. ${FRESH}`,
  }),
  busy: (service) => ({
    status: 503,
    title: `${service} is not answering`,
    text: `${service} is busy or down, so I cannot ask it whether this was you. Nothing has changed.`,
  }),
  'no-accounts': () => ({
    status: 404,
    title: 'No such account on your Discord profile',
    text: `Discord shows me none of the accounts you chose. Connect them in Discord under User Settings, Connections, by signing in to each; then press the button again.`,
  }),
  'no-owner': () => ({
    status: 404,
    title: 'Nobody has proven this account',
    text: `That Steam account belongs to no Discord user I know. Link it first: /link steam in Discord, then “Prove it with Steam”.`,
  }),
  'unknown-app': () => ({
    status: 400,
    title: 'This app is not known here',
    text: 'Whoever runs this bot has to list its address in CORS_ORIGINS, and it has to send a code_challenge. Nothing has changed.',
  }),
  'too-many': () => ({
    status: 429,
    title: 'One moment',
    text: 'That was a lot of tries from your address. Wait a minute and open the page again.',
  }),
  unexpected: () => ({
    status: 500,
    title: 'Something broke',
    text: `That was on our side, and it is noted. ${FRESH}`,
  }),
};
