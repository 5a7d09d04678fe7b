import type { Context } from 'hono';
import type { BrowserMark } from './browserMark.ts';
import { SignInProblem } from './pages/problems.ts';
import type { Purpose, TokenClaims, TokenSigner } from './signTokens.ts';

type OneUse = { readonly id: string; readonly browser: string; readonly expiresAt: Date };

export type TripDeps = {
  readonly publicUrl: string;
  readonly signer: TokenSigner;
  readonly mark: BrowserMark;
  beginUse(token: OneUse): Promise<boolean>;
  endUse(token: OneUse): Promise<boolean>;
};

/** Out to somebody else's sign-in page and back: in the browser that began it, and once. */
export type SignInTrip = {
  /** Only looks: previews and prefetching browsers open links too, and must not use one up. */
  readLink(token: string): Promise<TokenClaims>;
  /**
   * Uses the link up for a browser, the one that asks unless its mark is only now being set. The
   * address to come back to has a state of ours in it.
   */
  leave(context: Context, claims: TokenClaims, browser?: string): Promise<Leaving>;
  /** Who came back; `finish` is true for one of any number of callers. */
  arrive(context: Context): Promise<Arrival>;
};

export type Leaving = { readonly returnTo: string; readonly state: string; readonly use: OneUse };

export type Arrival = {
  readonly claims: TokenClaims;
  /** The very address the browser was sent out with. */
  readonly returnTo: string;
  readonly use: OneUse;
  readonly finish: () => Promise<void>;
};

type TripPlan = {
  readonly link: Purpose;
  readonly state: Purpose;
  /** Where people come back, with the state in its query. */
  readonly returnPath: string;
};

export function createSignInTrip(deps: TripDeps, plan: TripPlan): SignInTrip {
  const { signer, mark } = deps;
  const returnUrl = (state: string): string =>
    `${deps.publicUrl}${plan.returnPath}?state=${encodeURIComponent(state)}`;
  return {
    async readLink(token) {
      const claims = await signer.read(plan.link, token);
      if (!claims) throw new SignInProblem('link-over');
      return claims;
    },

    async leave(context, claims, browser = mark.read(context)) {
      if (browser === undefined) throw new SignInProblem('other-browser');
      const use = { ...claims, browser };
      if (!(await deps.beginUse(use))) throw new SignInProblem('link-over');
      const state = await signer.sign(plan.state, use);
      return { state, use, returnTo: returnUrl(state) };
    },

    async arrive(context) {
      const states = context.req.queries('state') ?? [];
      const state = states.length === 1 ? states[0]! : '';
      const claims = await signer.read(plan.state, state);
      if (!claims) throw new SignInProblem('link-over');
      const { browser } = claims;
      if (browser === undefined || browser !== mark.read(context)) {
        throw new SignInProblem('other-browser');
      }
      const use = { ...claims, browser };
      if (!(await deps.beginUse(use))) throw new SignInProblem('link-over');
      return {
        claims,
        use,
        returnTo: returnUrl(state),
        async finish() {
          if (!(await deps.endUse(use))) throw new SignInProblem('link-over');
        },
      };
    },
  };
}

/** A form of ours is sent from a page of ours. */
export function refuseOtherSites(context: Context): void {
  const site = context.req.header('sec-fetch-site');
  if (site !== undefined && site !== 'same-origin') throw new SignInProblem('other-browser');
}
